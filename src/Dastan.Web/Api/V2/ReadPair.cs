using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Reader;

namespace Dastan.Web.Api.V2;

/// <summary>
/// GET /v2/rates/{base}/{quote}: one pair on a day, down to the bank's own bytes. 404 with the reason where there is no rate.
/// </summary>
public static class ReadPair
{
    public static async Task<IResult> Get(
        string @base,
        string quote,
        HttpRequest request,
        Reading reading,
        NewsDb db,
        RateLedger ledger,
        CancellationToken stop
    )
    {
        var asked = new Asked(request, "date", "source", "method", "revision");
        var (x, y) = (asked.Known("base", @base), asked.Known("quote", quote));
        var day = asked.DayUpToTomorrow("date", reading.Today);
        var question = new RateQuestion(asked.Source("source"), asked.Method("method"));
        var ofFirst = asked.OneOf("revision", "latest", "first") is "first" ? db : null;
        if (asked.Problem is { } problem)
            return problem;

        var hand = await RatesAtHand.OpenAsync(ledger, question, [(x, y)], reading.Now, stop, ofFirst);
        if (hand.Find(x, y, day, out var none) is not { } row)
            return none!;

        row = await row.WithPayloadsAsync(ledger.Facts, stop);
        return V2Json.Answer(writer => RowJson.Write(writer, row)) with
        {
            CacheControl = Kept.Of(day, hand.Banks([(x, y)]), reading),
        };
    }
}
