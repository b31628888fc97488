namespace Dastan.Domain.Rates.Reading;

/// <summary>What a row must be to be kept: currencies of ISO 4217, units and a value as the bank writes them.</summary>
internal sealed class RowRules(NumberFormat format, string unitsName, string valueName)
{
    /// <exception cref="UnreadableRow">It is not.</exception>
    public PrintedRate Judge(RowText row)
    {
        RequireCurrencies(row.Base, row.Quote);
        var units = NumberFormat.Units(row.Units, unitsName);
        var value = format.Value(row.Value, valueName);
        var precision = format.IsLowPrecision(row.Value!) ? RateFlags.LowPrecision : RateFlags.None;
        return Marked(
            new(row.Base!, units, row.Quote!, value, row.Value!, row.AsOf)
            {
                List = row.List,
                ValidUntil = row.ValidUntil,
                Flags = precision,
            }
        );
    }

    /// <summary>The rate, marked where one of its currencies was no money on its day.</summary>
    /// <exception cref="UnreadableRow">They are no currencies, or the same.</exception>
    public static PrintedRate Marked(PrintedRate rate)
    {
        RequireCurrencies(rate.Base, rate.Quote);
        var isMoney = Currency.Find(rate.Base)!.IsAliveOn(rate.AsOf) && Currency.Find(rate.Quote)!.IsAliveOn(rate.AsOf);
        return isMoney ? rate : rate with { Flags = rate.Flags | RateFlags.Defunct };
    }

    public static bool IsCode(string? code) => code is { Length: 3 } && code.All(char.IsAsciiLetterUpper);

    private static void RequireCurrencies(string? priced, string? pricedIn)
    {
        foreach (var code in new[] { priced, pricedIn })
            if (!IsCode(code) || Currency.Find(code!) is null)
                throw new UnreadableRow($"names {Excerpt.Of(code)}, which is no currency of ISO 4217");
        if (priced == pricedIn)
            throw new UnreadableRow("prices a currency in itself");
    }
}
