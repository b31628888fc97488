namespace Dastan.Domain.Rates;

/// <summary>Where a currency stands in a list of all, for a reader in Central Asia.</summary>
public enum CurrencyGroup
{
    /// <summary>Those of the strip.</summary>
    CentralAsia,

    /// <summary>Of the countries around, and those that people work in.</summary>
    Neighbours,

    /// <summary>Those that the world trades in.</summary>
    World,

    Others,
}

/// <summary>Which currency stands in which group, and in which order.</summary>
public static class CurrencyGroups
{
    private static readonly string[] Neighbours = Listed("RUB CNY TRY AZN GEL AMD BYN UAH MDL MNT AFN IRR PKR INR");
    private static readonly string[] World = Listed("USD EUR GBP JPY CHF CAD AUD NZD SEK NOK DKK");

    public static CurrencyGroup Of(string code) =>
        Strip.Currencies.Contains(code) ? CurrencyGroup.CentralAsia
        : Neighbours.Contains(code) ? CurrencyGroup.Neighbours
        : World.Contains(code) ? CurrencyGroup.World
        : CurrencyGroup.Others;

    /// <summary>Group by group, the best known first; the others in order of their codes.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> codes) =>
        codes
            .OrderBy(Of)
            .ThenBy(code => Place(Strip.Currencies, code))
            .ThenBy(code => Place(Neighbours, code))
            .ThenBy(code => Place(World, code))
            .ThenBy(code => code, StringComparer.Ordinal);

    private static int Place(IReadOnlyList<string> list, string code) => list.TakeWhile(other => other != code).Count();

    private static string[] Listed(string codes) => codes.Split(' ');
}
