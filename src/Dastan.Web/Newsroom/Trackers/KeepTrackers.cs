using Dastan.Domain;
using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Dastan.Web.Reader.Trackers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>/newsroom/trackers: series of figures, what each measures, and who sees it.</summary>
public static class KeepTrackers
{
    private const int Most = 500;

    /// <summary>GET /newsroom/trackers: all of them. A paper has some dozens.</summary>
    public static async Task<IResult> List(Visit visit, NewsDb db, CancellationToken stop)
    {
        var trackers = await db
            .Trackers.OrderBy(one => one.Slug)
            .Take(Most)
            .Select(one => new
            {
                one.Id,
                one.Slug,
                one.Name,
                one.PublishedAt,
                one.ChangedAt,
                Figures = one.Figures.Count,
            })
            .ToListAsync(stop);
        return visit.Page<TrackersDeskPage, TrackersDeskView>(
            visit.Texts.Trackers.Title,
            new([
                .. trackers.Select(one => new TrackerDeskLine(
                    $"{NewsroomAddress.Trackers}/{one.Id.Value}",
                    one.Name.In(visit.Texts.Language.Code),
                    TrackerAddress.Of(one.Slug),
                    one.PublishedAt is not null,
                    one.Figures,
                    visit.Moment(one.ChangedAt)
                )),
            ])
        );
    }

    /// <summary>GET /newsroom/trackers/new: an empty form.</summary>
    public static IResult GetNew(Visit visit, NewsDb db) =>
        TrackerAnswers.Page(visit, new TrackersAtDesk(visit, db).Empty(new() { Aim = TrackerAim.MoreIsBetter }));

    /// <summary>POST /newsroom/trackers/new: a new one, which nobody outside sees yet; 422 with the reason where it can't be.</summary>
    public static async Task<IResult> PostNew(
        [FromForm] TrackerForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        var name = LocalTexts.Read(form.Names);
        var typed = form.Slug?.Trim() ?? "";
        var slug = Slugs.Of(typed is "" ? name.In("en") : typed, Language.English, "tracker");
        var tracker = new Tracker(TrackerId.New(), slug);
        var problem =
            tracker.Describe(form.Said, visit.Now) is { } no ? visit.Texts.Of(no)
            : await db.Trackers.AnyAsync(other => other.Slug == slug, stop)
                ? Words.Filled(visit.Texts.Trackers.SlugTaken, slug)
            : await new TrackerFiling(visit, db).FileAsync(tracker, form, stop);
        if (problem is not null)
            return Again(problem);

        _ = db.Add(tracker);
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.KeepTrackers, "tracker", tracker.Id.Value), stop);
            return Results.LocalRedirect(TrackersAtDesk.AddressOf(tracker) + "?saved");
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException)
        {
            // Somebody has taken the address between our look and our writing.
            return Again(Words.Filled(visit.Texts.Trackers.SlugTaken, slug));
        }

        IResult Again(string problem) =>
            TrackerAnswers.Page(
                visit,
                new TrackersAtDesk(visit, db).Empty(form) with
                {
                    Problem = problem,
                },
                StatusCodes.Status422UnprocessableEntity
            );
    }

    /// <summary>GET /newsroom/trackers/{id}: what it is, its figures and targets, and which stories used it.</summary>
    public static async Task<IResult> Get(Guid id, Visit visit, NewsDb db, CancellationToken stop, string? saved = null)
    {
        var desk = new TrackersAtDesk(visit, db);
        return await desk.FindAsync(id, stop) is { } tracker
            ? TrackerAnswers.Page(visit, await desk.ViewAsync(tracker, stop) with { IsSaved = saved is not null })
            : Results.NotFound();
    }

    /// <summary>POST /newsroom/trackers/{id}: another description; 409 with both where somebody else was faster.</summary>
    public static async Task<IResult> Post(
        Guid id,
        [FromForm] TrackerForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        var changing = new TrackerChanging(visit, db);
        return await changing.ChangeAsync(
            id,
            form.Version,
            async tracker =>
                tracker.Describe(form.Said, visit.Now) is { } no
                    ? visit.Texts.Of(no)
                    : await new TrackerFiling(visit, db).FileAsync(tracker, form, stop),
            (view, isMeanwhile) =>
                view with
                {
                    Theirs = isMeanwhile ? TheirLine.Of(view.Form, form, view, visit.Texts.Trackers) : [],
                    Form = form with { Slug = view.Form.Slug, Version = view.Form.Version },
                },
            stop
        );
    }

    /// <summary>POST /newsroom/trackers/{id}/publication: readers see it from now on; 422 while it has no figure.</summary>
    public static Task<IResult> Publish(
        Guid id,
        [FromForm] int version,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) => ChangeAsync(id, version, visit, db, tracker => tracker.Publish(visit.Now), stop);

    /// <summary>POST /newsroom/trackers/{id}/withdrawal: readers see it no more.</summary>
    public static Task<IResult> TakeBack(
        Guid id,
        [FromForm] int version,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) =>
        ChangeAsync(
            id,
            version,
            visit,
            db,
            tracker =>
            {
                tracker.Unpublish(visit.Now);
                return null;
            },
            stop
        );

    private static Task<IResult> ChangeAsync(
        Guid id,
        int version,
        Visit visit,
        NewsDb db,
        Func<Tracker, Refusal?> change,
        CancellationToken stop
    ) =>
        new TrackerChanging(visit, db).ChangeAsync(
            id,
            version,
            tracker => Task.FromResult(change(tracker) is { } no ? visit.Texts.Of(no) : null),
            (view, _) => view,
            stop
        );
}
