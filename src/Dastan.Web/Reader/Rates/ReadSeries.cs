using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Files;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Reader.Rates;

/// <summary>GET /rates/{currency}.csv and .json: every fixing of a pair up to today, the oldest first, for programs.</summary>
public static class ReadSeries
{
    public static async Task<IResult> Get(
        string currency,
        string form,
        Reading reading,
        Resolver resolver,
        RateBooks books,
        LastChanges changes,
        CancellationToken stop,
        [FromQuery(Name = "in")] string? other = null
    )
    {
        if (PairAsked.Of(currency, other) is not { } pair)
            return Results.NotFound();

        var book = await books.OpenAsync(resolver.Needs(pair.Base, pair.Quote), stop);
        var history = RateHistory.Of(
            resolver,
            book,
            pair.Base,
            pair.Quote,
            pair.FirstDay(resolver, book),
            reading.Today
        );
        return reading.File(
            [.. history.Select(step => new RateRow(step.Answer, RateHistory.ChangePercent(step.Answer, book)))],
            form,
            changes
        );
    }
}
