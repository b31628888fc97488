using System.Collections.Concurrent;
using Dastan.Domain.Rates;
using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using NodaTime.Text;

namespace Dastan.Web.Reader.Rates;

/// <summary>
/// GET /rates/{day}.png: the strip's rates of a day as a picture for messengers, once for all editions: codes and figures only. 404
/// for a day without any, and on a machine that can't draw.
/// </summary>
public static class ReadRatesPicture
{
    // A picture is some 15 KB, and takes a core for some milliseconds.
    private const int MostKept = 32;

    private static readonly ConcurrentDictionary<string, byte[]> Kept = new(StringComparer.Ordinal);

    public static async Task<IResult> Get(string day, Reading reading, DayBooks books, CancellationToken stop)
    {
        if (
            LocalDatePattern.Iso.Parse(day) is not { Success: true, Value: { Year: > 0 and < 9999 } date }
            || date > reading.Today.PlusDays(1)
        )
            return Results.NotFound();

        var book = await books.OpenAsync(date, stop);
        var rates = book.Rates.Where(rate => CurrencyGroups.Of(rate.Answer.Base) is CurrencyGroup.CentralAsia).ToList();
        if (rates is [] || Drawn(RatesPicture.Of(reading.Snapshot.Paper.Name, rates)) is not { } png)
            return Results.NotFound();

        return new EmbeddedAnswer(new FinishedAnswer(png, "image/png") { CacheControl = EmbeddedAnswer.KeptAWhile });
    }

    private static byte[]? Drawn(string svg)
    {
        if (Kept.TryGetValue(svg, out var known))
            return known;
        if (Drawings.Png(svg) is not { } png)
            return null;

        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[svg] = png;
    }
}
