using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>/newsroom/trackers/{id}/figures: numbers with their sources; restated, each keeps what it said before.</summary>
public static class KeepFigures
{
    /// <summary>POST /newsroom/trackers/{id}/figures: another figure; 422 with the reason where it can't be.</summary>
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
                var read = new NumberReading(visit, db, form);
                var (period, value, known) = (read.Period, read.Value, read.KnownOn);
                var source = await read.SourceAsync(stop);
                if (read.Problem is { } problem)
                    return problem;

                var refusal = tracker.Add(
                    new(period, value, form.Qualifier),
                    source,
                    LocalTexts.Read(form.Notes),
                    known,
                    visit.Actor.Id,
                    visit.Now
                );
                return refusal is null ? null : visit.Texts.Of(refusal);
            },
            (view, _) => view with { Figure = form },
            stop
        );

    /// <summary>GET /newsroom/trackers/{id}/figures/{figure}: what it says and what it said.</summary>
    public static async Task<IResult> Get(Guid id, Guid figure, Visit visit, NewsDb db, CancellationToken stop) =>
        await new NumberChanging(visit, db).ShowAsync(id, figure, isTarget: false, stop);

    /// <summary>POST /newsroom/trackers/{id}/figures/{figure}: it says another number, with the reason; 422 where that can't be.</summary>
    public static Task<IResult> Restate(
        Guid id,
        Guid figure,
        [FromForm] NumberForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) =>
        new NumberChanging(visit, db).ChangeAsync(
            id,
            figure,
            form,
            isTarget: false,
            async tracker =>
            {
                var read = new NumberReading(visit, db, form);
                var (value, on) = (read.Value, read.KnownOn);
                var source = await read.SourceAsync(stop);
                if (read.Problem is { } problem)
                    return problem;

                var one = tracker.Figures.First(other => other.Id.Value == figure);
                var said = new FigureSaid(one.Period, value, form.Qualifier);
                var why = LocalTexts.Read(form.Whys);
                var refusal = tracker.Restate(one, said, source, why, on, visit.Actor.Id, visit.Now);
                return refusal is null ? null : visit.Texts.Of(refusal);
            },
            stop
        );

    /// <summary>POST /newsroom/trackers/{id}/figures/{figure}/removal: it counts no more, with the reason; that it was there is still told.</summary>
    public static Task<IResult> TakeBack(
        Guid id,
        Guid figure,
        [FromForm] NumberForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) =>
        new NumberChanging(visit, db).ChangeAsync(
            id,
            figure,
            form,
            isTarget: false,
            tracker =>
            {
                var one = tracker.Figures.First(other => other.Id.Value == figure);
                var refusal = tracker.TakeBack(one, LocalTexts.Read(form.Whys), visit.Reading.Today, visit.Now);
                return Task.FromResult(refusal is null ? null : visit.Texts.Of(refusal));
            },
            stop
        );
}
