using Dastan.Domain.Amounts;

namespace Dastan.Tests.Amounts;

/// <summary>A sum that is known to stand in a text.</summary>
/// <param name="Start">Where it begins, in chars.</param>
/// <param name="Iso">Its currency; null where it may be any.</param>
public sealed record KnownSum(int Start, int End, decimal Low, decimal High, string? Iso)
{
    /// <summary><c>full</c> and <c>range</c> must be found, <c>elliptic</c> may be, <c>vague</c> and <c>mention</c> do not count.</summary>
    public string Kind { get; init; } = "full";

    public string[] Others { get; init; } = [];

    /// <summary>Whether it is counted in hundredths of a currency that nobody names.</summary>
    public bool IsCents { get; init; }

    /// <summary>Whether of a range its smaller end alone is known.</summary>
    public bool IsOneOfRange { get; init; }

    public bool IsOwed => Kind is "full" or "range";

    public bool Overlaps(Amount found) => found.Start < End && Start < found.End;

    public bool IsRight(Amount found)
    {
        var parts = IsCents ? 100 : 1;
        var isWorth = found.Low * parts == Low && (IsOneOfRange || found.High * parts == High);
        return isWorth && (Iso is null || found.Currency == Iso || Others.Contains(found.Currency));
    }
}
