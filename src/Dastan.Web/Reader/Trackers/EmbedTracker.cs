using Dastan.Domain.Trackers;
using Dastan.Domain.Trackers.Charts;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Dastan.Web.Press;

namespace Dastan.Web.Reader.Trackers;

/// <summary>GET /data/{tracker}/embed: the chart on a page of its own that any site may show in a frame.</summary>
public static class EmbedTracker
{
    public static async Task<IResult> Get(string tracker, Reading reading, NewsDb db, CancellationToken stop)
    {
        if ((await reading.TrackersAsync(db, [tracker], stop)).FirstOrDefault() is not { } book)
            return Results.NotFound();

        reading.Ingredients.AreAll([Tag.Tracker(tracker), .. TodaysPaper.MadeOf]);
        var known = book.Now;
        var title = reading.TitleOf(known);
        var latest = known.Latest is { } newest
            ? TrackerForms.Of(newest.Said, book.Tracker.Unit, reading.Language)
            : "";
        return new FramedAnswer(
            new(
                reading.Code,
                reading.Language.Direction,
                title,
                latest,
                TrackerChart.Of(reading.Charted(book, known, "chart"), book.Tracker.Shape),
                reading.SourceLineOf(book, known),
                reading.Snapshot.Paper.Name,
                reading.Absolute(TrackerAddress.Of(tracker)),
                TrackerAddress.OfScript
            )
        );
    }
}

/// <summary>What a frame shows.</summary>
/// <param name="Chart">An SVG; "" where the newest figure stands alone.</param>
/// <param name="Address">The tracker's page, absolute.</param>
public sealed record FrameView(
    string Language,
    string Direction,
    string Title,
    string Latest,
    string Chart,
    string SourceLine,
    string Paper,
    string Address,
    string Script
)
{
    public static Stylesheet Style => Stylesheet.Framed;
}
