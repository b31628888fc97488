using System.Text.Json;
using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Ledger;
using Dastan.Web.Reader;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Api.V2;

/// <summary>GET /v2/sources: the banks whose lists are read, and what is known of each.</summary>
public static class ListSources
{
    public static async Task<IResult> Get(HttpRequest request, Reading reading, RateBooks books, CancellationToken stop)
    {
        if (new Asked(request).Problem is { } problem)
            return problem;

        var known = new Dictionary<string, IReadOnlyList<KnownSeries>>();
        foreach (var bank in Bank.All)
            known.Add(bank.Code, await books.KnownAsync(bank.Code, stop));
        return V2Json.Answer(writer =>
        {
            writer.WriteStartArray();
            foreach (var bank in Bank.All)
                Write(writer, bank, known[bank.Code]);
            writer.WriteEndArray();
        }) with
        {
            CacheControl = Kept.UntilTheNextList([], reading.Now),
        };
    }

    private static void Write(Utf8JsonWriter writer, Bank bank, IReadOnlyList<KnownSeries> series)
    {
        writer.WriteStartObject();
        writer.WriteString("id", bank.Code.ToLowerInvariant());
        writer.WriteString("code", bank.Code);
        writer.WriteString("name", RateNames.OfBank(bank.Code, Language.English));
        writer.WriteString("currency", bank.Currency);
        writer.WriteString("zone", bank.Zone.Id);
        writer.WriteString("home_page", bank.HomePage.AbsoluteUri);
        writer.WriteString("dated", bank.IsDatedTomorrow ? "tomorrow" : "same_day");
        writer.WriteStartArray("expected_utc");
        foreach (var window in bank.Windows)
            writer.WriteStringValue($"{Time(window.From)}-{Time(window.Until)}");
        writer.WriteEndArray();
        writer.WriteNumber("pairs", series.Count);
        writer.WriteDay("first", series.Min(one => (LocalDate?)one.First));
        writer.WriteDay("last", series.Max(one => (LocalDate?)one.Last));
        writer.WriteString("health", $"/v2/sources/{bank.Code.ToLowerInvariant()}/health");
        writer.WriteEndObject();
    }

    private static string Time(LocalTime time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);
}
