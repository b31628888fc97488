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
    public static Task<IResult> Get(HttpRequest request, Reading reading, RateLedger ledger, CancellationToken stop) =>
        AnswerAsync(null, request, reading, ledger, stop);

    public static Task<IResult> GetAs(
        string format,
        HttpRequest request,
        Reading reading,
        RateLedger ledger,
        CancellationToken stop
    ) => AnswerAsync(format, request, reading, ledger, stop);

    private static async Task<IResult> AnswerAsync(
        string? suffix,
        HttpRequest request,
        Reading reading,
        RateLedger ledger,
        CancellationToken stop
    )
    {
        var asked = new Asked(request, "format");
        var format = RowFormats.Wanted(asked, request, suffix);
        if (asked.Problem is { } problem)
            return problem;

        var needs = Strip.Currencies.SelectMany(currency => StripRate.Needs(ledger.Resolver, currency));
        var hand = new RatesAtHand(
            ledger.Resolver,
            new RateQuestion(),
            await ledger.Books.OpenAsync(needs, stop),
            RateBook.Empty,
            await ledger.Facts.HeldAsync(stop),
            reading.Now
        );
        var rows = new List<V2Row>();
        foreach (var currency in Strip.Currencies)
            if (StripRate.From(ledger.Resolver, hand.Book, currency, reading.Today) is { } rate)
                rows.Add(
                    hand.Row(rate.AsRow(reading.Today)) with
                    {
                        Strip = OnStrip.Of(rate, reading.Today),
                        Payloads = [await ledger.Facts.PayloadAsync(rate.Current, stop)],
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
