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
        RateBooks books,
        LastChanges changes,
        CancellationToken stop,
        [FromQuery(Name = "in")] string? other = null
    )
    {
        if (PairAsked.Of(currency, other) is not { } pair)
            return Results.NotFound();

        var book = await PairBook.OpenAsync(pair, books, stop);
        var history = book.History(book.FirstDay, reading.Today);
        return reading.File([.. history.Select(step => book.Row(step.Answer))], form, changes);
    }
}
