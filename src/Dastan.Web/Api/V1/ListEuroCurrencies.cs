using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Frankfurter;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Dastan.Web.Reader;

namespace Dastan.Web.Api.V1;

/// <summary>GET /v1/currencies: what the newest list has, by codes, with the English names that Frankfurter gives them.</summary>
public static class ListEuroCurrencies
{
    private static readonly FrankfurterQuestion All = new(1, "EUR", null);

    public static async Task<FinishedAnswer> Get(Reading reading, RateLedger ledger, CancellationToken stop)
    {
        var rates = await EuroRates.OpenAsync(ledger, All, stop);
        var answer = V1Json.Answer(writer =>
        {
            foreach (var code in rates.Currencies(reading.Today))
                writer.WriteString(code, RateNames.Title(code));
        });
        return answer with { CacheControl = Kept.UntilTheNextList(["ECB"], reading.Now) };
    }
}
