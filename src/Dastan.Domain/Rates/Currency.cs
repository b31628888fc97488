using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>A currency of ISO 4217, also one that is no more.</summary>
/// <param name="Code">Three capitals: <c>KZT</c>.</param>
/// <param name="Number">Its number: 398.</param>
/// <param name="MinorUnits">How many decimals its sums have: 2 for most, 0 for JPY, 3 for KWD.</param>
/// <remarks>Source: ISO 4217:2015, lists one (current) and three (historic); days of birth and death from the banks' laws.</remarks>
public sealed partial record Currency(string Code, int Number, int MinorUnits)
{
    /// <summary>The first day on which it was money; null for before all lists that are read.</summary>
    public LocalDate? Born { get; init; }

    /// <summary>The last day on which it was money; null while it is.</summary>
    public LocalDate? Died { get; init; }

    /// <summary>What came after it; null while it lives.</summary>
    public string? Successor { get; init; }

    /// <summary>How many of it became one of its successor: 10,000 for BYR. 1 for none.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>The currency of a code in capitals; null for one that is none.</summary>
    public static Currency? Find(string code) => ByCode.GetValueOrDefault(code);

    public bool IsAliveOn(LocalDate day) => (Born is null || Born <= day) && (Died is null || day <= Died);

    public override string ToString() => Code;
}
