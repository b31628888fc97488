using Dastan.Domain.Rates;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Dastan.Web.Reader;

namespace Dastan.Web.Api.V2;

/// <summary>
/// GET /v2/rates/latest and /v2/rates/latest.{format}: the strip in one call. Each bank's last fixing, however long ago, with its age.
/// </summary>
public static class ReadTicker
{
    public static Task<IResult> Get(
        HttpRequest request,
        Reading reading,
        RateBooks books,
        LedgerFacts facts,
        CancellationToken stop
    ) => AnswerAsync(null, request, reading, books, facts, stop);

    public static Task<IResult> GetAs(
        string format,
        HttpRequest request,
        Reading reading,
        RateBooks books,
        LedgerFacts facts,
        CancellationToken stop
    ) => AnswerAsync(format, request, reading, books, facts, stop);

    private static async Task<IResult> AnswerAsync(
        string? suffix,
        HttpRequest request,
        Reading reading,
        RateBooks books,
        LedgerFacts facts,
        CancellationToken stop
    )
    {
        var asked = new Asked(request, "format");
        var format = RowFormats.Wanted(asked, request, suffix);
        if (asked.Problem is { } problem)
            return problem;

        var needs = Strip.Currencies.SelectMany(currency => StripRate.Needs(Resolver.Usual, currency));
        var hand = new RatesAtHand(
            new RateQuestion(),
            await books.OpenAsync(needs, stop),
            RateBook.Empty,
            await facts.HeldAsync(stop),
            reading.Now
        );
        var rows = new List<V2Row>();
        foreach (var currency in Strip.Currencies)
            if (StripRate.From(Resolver.Usual, hand.Book, currency, reading.Today) is { } rate)
                rows.Add(
                    hand.Row(rate.AsRow(reading.Today)) with
                    {
                        Strip = OnStrip.Of(rate, reading.Today),
                        Payloads = [await facts.PayloadAsync(rate.Current, stop)],
                    }
                );

        var body = new MemoryStream();
        await RowStream.WriteAsync(rows, format, body, stop, isOfTheStrip: true);
        return new FinishedAnswer(body.GetBuffer().AsMemory(0, (int)body.Length), RowFormats.MediaType(format))
        {
            CacheControl = Kept.UntilTheNextList(rows.SelectMany(row => row.Row.Banks), reading.Now),
            Varies = "Accept",
        };
    }
}
