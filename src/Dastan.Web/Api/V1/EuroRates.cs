using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Frankfurter;
using Dastan.Web.Ledger;

namespace Dastan.Web.Api.V1;

/// <summary>Opens what the first version's answers are made of.</summary>
public static class EuroRates
{
    /// <summary>The rates for a question, at the newest state of the ledger.</summary>
    public static async ValueTask<FrankfurterRates> OpenAsync(
        RateBooks books,
        FrankfurterQuestion question,
        CancellationToken stop
    )
    {
        var known = await books.KnownAsync("ECB", stop);
        var listed = known.Where(series => series.Id.Base is "EUR").Select(series => series.Id.Quote).ToHashSet();
        var book = await books.OpenAsync(FrankfurterRates.Needs(question, Resolver.Usual, listed), stop);
        return new(Resolver.Usual, book, listed);
    }
}
