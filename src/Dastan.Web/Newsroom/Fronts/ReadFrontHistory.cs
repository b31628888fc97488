using Dastan.Domain.Fronts;
using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Reader.Fronts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>GET /newsroom/fronts/history: the fronts that stood at a <c>place</c>; with <c>at</c>, what stood there at that time and those before.</summary>
public static class ReadFrontHistory
{
    // The rest is found by its time.
    private const int Listed = 50;

    public static async Task<IResult> Get(
        Visit visit,
        NewsDb db,
        CancellationToken stop,
        string? place = null,
        string? at = null
    )
    {
        if (FrontPlace.Find(visit, place) is not { } here)
            return Results.NotFound();

        var isAsked = !string.IsNullOrWhiteSpace(at);
        var asked = isAsked ? here.Time(at) : null;
        var problem = isAsked && asked is null ? Words.Filled(visit.Texts.Front.NotATime, at) : null;
        // What will stand at a time to come nobody knows.
        var until = Instant.Min(asked ?? visit.Now, visit.Now);
        var fronts = db.Fronts.Of(here.Edition.Code, here.Section);
        var stood = await FrontLines.ReadAsync(visit, db, here, fronts.SeenAt(until).Take(Listed), stop);
        var next = await fronts
            .ComingAfter(until)
            .Where(front => front.PublishedAt <= visit.Now)
            .Select(front => (Instant?)front.PublishedAt)
            .FirstOrDefaultAsync(stop);
        var lines = Ended(stood, next is { } end ? here.Moment(visit, end) : "");
        var view = new HistoryView(
            here,
            at ?? "",
            asked is null ? null : await StoodAsync(visit, db, here, until, stop),
            here.Moment(visit, until),
            lines,
            problem
        );
        return visit.Page<FrontHistoryPage, HistoryView>(
            Words.Filled(visit.Texts.Front.HistoryOf, here.Name),
            view,
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    private static async Task<IReadOnlyList<string>> StoodAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        Instant at,
        CancellationToken stop
    )
    {
        var reading = place.ReadingAt(visit, at);
        var slots = await LaidOut.SlotsAsync(reading, db, place.Section, stop);
        return [.. (await LaidOut.TopAsync(reading, db, place.Section, slots, stop)).Select(row => row.Headline)];
    }

    // Each stood until the next one came.
    private static IReadOnlyList<FrontLine> Ended(IReadOnlyList<FrontLine> lines, string end) =>
        [.. lines.Select((line, at) => line with { Until = at == 0 ? end : lines[at - 1].From })];
}
