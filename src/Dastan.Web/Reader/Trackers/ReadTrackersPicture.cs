using System.Text;
using Dastan.Domain.Trackers.Charts;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Press;
using Dastan.Web.Reader.Rates;

namespace Dastan.Web.Reader.Trackers;

/// <summary>
/// GET /data.svg: several trackers in one picture, side by side. <c>of</c> names them by their slugs with commas between them, in the order in which
/// they are drawn; without it the first of all. 404 for more than have room, for what is not public, and where there is nothing to draw.
/// </summary>
public static class ReadTrackersPicture
{
    public static async Task<IResult> Get(Reading reading, NewsDb db, CancellationToken stop, string? of = null) =>
        await DrawnAsync(reading, db, of, TrackerPicture.OfSeveral, stop) is { } svg
            ? new EmbeddedAnswer(new FinishedAnswer(Encoding.UTF8.GetBytes(svg), "image/svg+xml; charset=utf-8"))
            {
                Policy = TrackerPicture.Policy,
            }
            : Results.NotFound();

    /// <summary>GET /data.png: the same for messengers.</summary>
    public static async Task<IResult> GetPng(Reading reading, NewsDb db, CancellationToken stop, string? of = null) =>
        await DrawnAsync(
            reading,
            db,
            of,
            (here, books) => TrackerPicture.SeveralToDraw(here, books, Drawings.HasFonts),
            stop
        )
            is { } svg
        && Drawings.Png(svg, ReadTrackerPicture.Scale) is { } png
            ? new EmbeddedAnswer(new FinishedAnswer(png, "image/png"))
            : Results.NotFound();

    private static async Task<string?> DrawnAsync(
        Reading reading,
        NewsDb db,
        string? of,
        Func<Reading, IReadOnlyList<TrackerBook>, string> draw,
        CancellationToken stop
    )
    {
        var books = of is null ? await reading.AllTrackersAsync(db, stop) : await NamedAsync(reading, db, of, stop);
        reading.Ingredients.AreAll(Tag.Trackers);
        return books is { Count: > 0 } && draw(reading, books) is { Length: > 0 } svg ? svg : null;
    }

    private static async Task<IReadOnlyList<TrackerBook>> NamedAsync(
        Reading reading,
        NewsDb db,
        string of,
        CancellationToken stop
    )
    {
        var slugs = of.Split(',').Distinct(StringComparer.Ordinal).ToList();
        if (slugs.Count > SmallMultiples.Most)
            return [];

        var books = await reading.TrackersAsync(db, slugs, stop);
        return books.Count == slugs.Count ? [.. books.OrderBy(book => slugs.IndexOf(book.Tracker.Slug))] : [];
    }
}
