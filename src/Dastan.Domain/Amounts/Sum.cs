namespace Dastan.Domain.Amounts;

/// <summary>A number with the currency beside it, if there is one: half of a range has none.</summary>
/// <param name="Prefix">The currency before it: "$", "EUR".</param>
/// <param name="Suffix">The currency behind it: "dollars".</param>
internal readonly record struct Sum(Quantity Quantity, Unit? Prefix, Unit? Suffix)
{
    public int First => Prefix?.First ?? Quantity.First;

    public int End => Suffix?.End ?? Quantity.End;

    /// <summary>The currency that says more.</summary>
    public Unit? Unit =>
        Prefix is { } before && Suffix is { } behind ? (before.Code is null ? behind : before) : Prefix ?? Suffix;

    /// <summary>What was said of its cents, or after its currency: 0.30 of "5 dollars and 30 cents".</summary>
    public decimal More { get; init; }

    /// <summary>What a scale behind the currency makes of it: "75 USD million".</summary>
    public decimal Times { get; init; }
}
