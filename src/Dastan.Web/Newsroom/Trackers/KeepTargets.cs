using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>/newsroom/trackers/{id}/targets: what was promised, by whom, until when.</summary>
public static class KeepTargets
{
    /// <summary>POST /newsroom/trackers/{id}/targets: another target; 422 with the reason where it can't be.</summary>
    public static Task<IResult> Post(
        Guid id,
        [FromForm] NumberForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) =>
        new TrackerChanging(visit, db).ChangeAsync(
            id,
            null,
            async tracker =>
            {
                var (said, problem) = await SaidAsync(form, visit, db, stop);
                return problem ?? (tracker.Add(said!, visit.Now) is { } no ? visit.Texts.Of(no) : null);
            },
            (view, _) => view with { Target = form },
            stop
        );

    /// <summary>GET /newsroom/trackers/{id}/targets/{target}: what it says.</summary>
    public static async Task<IResult> Get(Guid id, Guid target, Visit visit, NewsDb db, CancellationToken stop) =>
        await new NumberChanging(visit, db).ShowAsync(id, target, isTarget: true, stop);

    /// <summary>POST /newsroom/trackers/{id}/targets/{target}: it says something else.</summary>
    public static Task<IResult> Change(
        Guid id,
        Guid target,
        [FromForm] NumberForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) =>
        new NumberChanging(visit, db).ChangeAsync(
            id,
            target,
            form,
            isTarget: true,
            async tracker =>
            {
                var (said, problem) = await SaidAsync(form, visit, db, stop);
                var one = tracker.Targets.First(other => other.Id.Value == target);
                return problem ?? (tracker.Change(one, said!, visit.Now) is { } no ? visit.Texts.Of(no) : null);
            },
            stop
        );

    /// <summary>POST /newsroom/trackers/{id}/targets/{target}/removal: it was no promise.</summary>
    public static Task<IResult> Remove(
        Guid id,
        Guid target,
        [FromForm] NumberForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) =>
        new NumberChanging(visit, db).ChangeAsync(
            id,
            target,
            form,
            isTarget: true,
            tracker =>
            {
                tracker.Remove(tracker.Targets.First(other => other.Id.Value == target), visit.Now);
                return Task.FromResult<string?>(null);
            },
            stop
        );

    private static async Task<(TargetSaid? Said, string? Problem)> SaidAsync(
        NumberForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        var read = new NumberReading(visit, db, form);
        var (value, due, known) = (read.Value, read.On, read.KnownOn);
        var source = await read.SourceAsync(stop);
        return read.Problem is { } problem
            ? (null, problem)
            : (
                new(
                    value,
                    form.Qualifier,
                    due,
                    LocalTexts.Read(form.Promisers),
                    source,
                    LocalTexts.Read(form.Notes),
                    known
                ),
                null
            );
    }
}
