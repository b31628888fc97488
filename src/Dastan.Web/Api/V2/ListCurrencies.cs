using System.Text.Json;
using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Ledger;
using Dastan.Web.Reader;
using NodaTime;

namespace Dastan.Web.Api.V2;

/// <summary>GET /v2/currencies: every currency that is known, living or not, with the banks that print it.</summary>
public static class ListCurrencies
{
    public static async Task<IResult> Get(
        HttpRequest request,
        Reading reading,
        RateLedger ledger,
        CancellationToken stop
    )
    {
        if (new Asked(request).Problem is { } problem)
            return problem;

        var series = new List<KnownSeries>();
        foreach (var bank in Bank.All)
            series.AddRange(await ledger.Books.KnownAsync(bank.Code, stop));
        var printed = series
            .SelectMany(one => new[] { (Code: one.Id.Base, Series: one), (Code: one.Id.Quote, Series: one) })
            .ToLookup(one => one.Code, one => one.Series);
        return V2Json.Answer(writer =>
        {
            writer.WriteStartArray();
            foreach (var currency in Currency.All)
                Write(writer, currency, ledger.Resolver.Owners.Of(currency.Code), [.. printed[currency.Code]]);
            writer.WriteEndArray();
        }) with
        {
            CacheControl = Kept.UntilTheNextList([], reading.Now),
        };
    }

    private static void Write(
        Utf8JsonWriter writer,
        Currency currency,
        string? owner,
        IReadOnlyList<KnownSeries> printed
    )
    {
        writer.WriteStartObject();
        writer.WriteString("code", currency.Code);
        writer.WriteNumber("number", currency.Number);
        writer.WriteString("name", RateNames.OfCurrency(currency.Code, Language.English));
        writer.WriteNumber("minor_units", currency.MinorUnits);
        writer.WriteDay("born", currency.Born);
        writer.WriteDay("died", currency.Died);
        writer.Write("successor", currency.Successor);
        if (currency.Successor is null)
            writer.WriteNull("factor");
        else
            writer.WriteNumber("factor", currency.Factor);
        writer.Write("owner", owner);
        writer.WriteStartArray("sources");
        foreach (var bank in printed.Select(one => one.Id.Bank).Distinct().Order(StringComparer.Ordinal))
            writer.WriteStringValue(bank);
        writer.WriteEndArray();
        writer.WriteDay("first", printed.Min(one => (LocalDate?)one.First));
        writer.WriteDay("last", printed.Max(one => (LocalDate?)one.Last));
        writer.WriteEndObject();
    }
}
