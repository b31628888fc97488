using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>Changes a tracker and saves it; refused, its page is shown again with what was typed, and of two people the second is told.</summary>
internal sealed class TrackerChanging(Visit visit, NewsDb db)
{
    private readonly TrackersAtDesk desk = new(visit, db);

    /// <param name="version">The one that it was written from; null for what can’t contradict anybody.</param>
    /// <param name="change">Says why not; null when it is done.</param>
    /// <param name="typed">Puts what was typed into the page; told whether somebody else was faster.</param>
    public async Task<IResult> ChangeAsync(
        Guid id,
        int? version,
        Func<Tracker, Task<string?>> change,
        Func<TrackerDeskView, bool, TrackerDeskView> typed,
        CancellationToken stop
    )
    {
        if (await desk.FindAsync(id, stop) is not { } tracker)
            return Results.NotFound();
        if (version is { } from && from != tracker.Version)
            return await MeanwhileAsync(id, typed, stop);

        var problem = await change(tracker);
        if (problem is null)
            try
            {
                _ = await db.SaveAsync(visit.Deed(Acts.KeepTrackers, "tracker", id), stop);
                return Results.LocalRedirect(TrackersAtDesk.AddressOf(tracker) + "?saved");
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody saved between our reading and our writing: it is told as if it had been before.
                return await MeanwhileAsync(id, typed, stop);
            }

        return await AgainAsync(
            id,
            problem,
            view => typed(view, false),
            StatusCodes.Status422UnprocessableEntity,
            stop
        );
    }

    private Task<IResult> MeanwhileAsync(
        Guid id,
        Func<TrackerDeskView, bool, TrackerDeskView> typed,
        CancellationToken stop
    ) => AgainAsync(id, visit.Texts.Trackers.Meanwhile, view => typed(view, true), StatusCodes.Status409Conflict, stop);

    private async Task<IResult> AgainAsync(
        Guid id,
        string problem,
        Func<TrackerDeskView, TrackerDeskView> typed,
        int status,
        CancellationToken stop
    )
    {
        db.ChangeTracker.Clear();
        return await desk.FindAsync(id, stop) is { } now
            ? TrackerAnswers.Page(visit, typed(await desk.ViewAsync(now, stop)) with { Problem = problem }, status)
            : Results.NotFound();
    }
}
