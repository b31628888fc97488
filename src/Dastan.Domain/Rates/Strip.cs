namespace Dastan.Domain.Rates;

/// <summary>The rates strip under the masthead.</summary>
public static class Strip
{
    /// <summary>Its currencies in the order in which they stand.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["KGS", "KZT", "TJS", "UZS", "TMT"];

    /// <summary>What it is made of: each currency's own bank, in dollars.</summary>
    public static IEnumerable<SeriesId> Series(Owners owners) =>
        from currency in Currencies
        let bank = owners.Of(currency)
        where bank is not null
        select new SeriesId(bank, "USD", currency);
}
