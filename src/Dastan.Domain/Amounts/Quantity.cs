namespace Dastan.Domain.Amounts;

/// <summary>A number without its currency: "1.5 million", "двести тысяч".</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The first token behind it.</param>
/// <param name="Value">What it is; of an open numeral, what its digits are with thousands.</param>
internal readonly record struct Quantity(int First, int End, decimal Value)
{
    /// <summary>There is no more money than that in any currency.</summary>
    public const decimal Most = 1_000_000_000_000_000_000;

    /// <summary>The digits that it begins with; nothing in one that is spelled out.</summary>
    public Numeral Numeral { get; init; }

    /// <summary>What its first number was multiplied with; 1 for none.</summary>
    public decimal Scale { get; init; }

    public bool HasScale => Scale is not 1;

    /// <summary>Whether it is a numeral and nothing else.</summary>
    public bool IsDigits => Numeral.IsGood && !HasScale;

    /// <summary>Its first number alone: 15 of "15 million".</summary>
    public decimal Count => Value / Scale;

    /// <summary>Whether it is a number in which no year, count or name of a model can be seen.</summary>
    public bool IsSumLike => HasScale || Numeral.IsPrecise;
}
