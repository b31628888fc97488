using System.Text;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
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
    public static async Task<IResult> Get(
        string tracker,
        Reading reading,
        NewsDb db,
        CancellationToken stop,
        string? chart = null,
        string? on = null
    )
    {
        var kind = ChartKinds.Find(chart);
        LocalDate? day =
            on is not null && LocalDatePattern.Iso.Parse(on) is { Success: true } parsed ? parsed.Value : null;
        if ((chart is not null && kind is null) || (on is not null && day is null))
            return Results.NotFound();
        if ((await reading.TrackersAsync(db, [tracker], stop)).FirstOrDefault() is not { } book)
            return Results.NotFound();
        if (TrackerPicture.Of(reading, book, kind, day) is not { Length: > 0 } svg)
            return Results.NotFound();

        reading.Ingredients.AreAll(Tag.Tracker(tracker));
        return new EmbeddedAnswer(new FinishedAnswer(Encoding.UTF8.GetBytes(svg), "image/svg+xml; charset=utf-8"))
        {
            Policy = TrackerPicture.Policy,
        };
    }
}
