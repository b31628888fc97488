using System.Text;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Press;
using Dastan.Web.Reader.Rates;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Trackers;

/// <summary>
/// GET /data/{tracker}.svg: the chart alone, with its words in it, for other sites and for feeds. <c>chart</c> says how it is drawn, <c>on</c> as of
/// which day; 404 for what is neither.
/// </summary>
public static class ReadTrackerPicture
{
    /// <summary>How many pixels of a PNG one of the drawing becomes: 1,200 across, as messengers show.</summary>
    public const int Scale = 3;

    public static async Task<IResult> Get(
        string tracker,
        Reading reading,
        NewsDb db,
        CancellationToken stop,
        string? chart = null,
        string? on = null
    ) =>
        await DrawnAsync(tracker, reading, db, chart, on, TrackerPicture.Of, stop) is { } svg
            ? new EmbeddedAnswer(new FinishedAnswer(Encoding.UTF8.GetBytes(svg), "image/svg+xml; charset=utf-8"))
            {
                Policy = TrackerPicture.Policy,
            }
            : Results.NotFound();

    /// <summary>GET /data/{tracker}.png: the same for messengers; 404 also where nothing can draw it. Without fonts on the machine it has no words.</summary>
    public static async Task<IResult> GetPng(
        string tracker,
        Reading reading,
        NewsDb db,
        CancellationToken stop,
        string? chart = null,
        string? on = null
    ) =>
        await DrawnAsync(
            tracker,
            reading,
            db,
            chart,
            on,
            (here, book, kind, day) => TrackerPicture.ToDraw(here, book, kind, day, Drawings.HasFonts),
            stop
        )
            is { } svg
        && Drawings.Png(svg, Scale) is { } png
            ? new EmbeddedAnswer(new FinishedAnswer(png, "image/png"))
            : Results.NotFound();

    private static async Task<string?> DrawnAsync(
        string tracker,
        Reading reading,
        NewsDb db,
        string? chart,
        string? on,
        Func<Reading, TrackerBook, ChartKind?, LocalDate?, string> draw,
        CancellationToken stop
    )
    {
        var kind = ChartKinds.Find(chart);
        LocalDate? day =
            on is not null && LocalDatePattern.Iso.Parse(on) is { Success: true } parsed ? parsed.Value : null;
        if ((chart is not null && kind is null) || (on is not null && day is null))
            return null;
        if ((await reading.TrackersAsync(db, [tracker], stop)).FirstOrDefault() is not { } book)
            return null;
        if (draw(reading, book, kind, day) is not { Length: > 0 } svg)
            return null;

        reading.Ingredients.AreAll(Tag.Tracker(tracker));
        return svg;
    }
}
