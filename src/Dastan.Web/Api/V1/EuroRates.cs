using Dastan.Domain.Rates.Frankfurter;
using Dastan.Web.Ledger;

namespace Dastan.Web.Api.V1;

/// <summary>Opens what the first version's answers are made of.</summary>
public static class EuroRates
{
    /// <summary>The rates for a question, at the newest state of the ledger.</summary>
    public static async ValueTask<FrankfurterRates> OpenAsync(
        RateLedger ledger,
        FrankfurterQuestion question,
        CancellationToken stop
    )
    {
        var known = await ledger.Books.KnownAsync("ECB", stop);
        var listed = known.Where(series => series.Id.Base is "EUR").Select(series => series.Id.Quote).ToHashSet();
        var book = await ledger.Books.OpenAsync(FrankfurterRates.Needs(question, ledger.Resolver, listed), stop);
        return new(ledger.Resolver, book, listed);
    }
}
