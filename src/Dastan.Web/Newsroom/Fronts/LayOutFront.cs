using Dastan.Domain.Fronts;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>/newsroom/fronts/{edition} and /newsroom/fronts/{edition}/{section}: where a front is laid out.</summary>
public static class LayOutFront
{
    /// <summary>GET: the front that counts now, or with <c>from</c> any other of the place, to be changed.</summary>
    public static async Task<IResult> Get(
        string edition,
        Visit visit,
        NewsDb db,
        CancellationToken stop,
        string? section = null,
        Guid? from = null
    )
    {
        if (FrontPlace.Find(visit, edition, section) is not { } place)
            return Results.NotFound();
        if (from is not { } id)
            return FrontPages.Page(visit, await FrontPages.StandingAsync(visit, db, place, stop));

        var front = await db
            .Fronts.Of(place.Edition.Code, place.Section)
            .Include(one => one.Slots)
            .FirstOrDefaultAsync(one => one.Id == new FrontId(id), stop);
        if (front is null)
            return Results.NotFound();
        var form = FrontPages.FormOf(place, front, visit);
        return FrontPages.Page(visit, await FrontPages.ViewAsync(visit, db, place, form, stop));
    }

    /// <summary>POST: publishes the front, shows it as readers will see it, or does to its slots what a button says and saves nothing.</summary>
    public static async Task<IResult> Post(
        string edition,
        [FromForm] FrontForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop,
        string? section = null
    )
    {
        if (FrontPlace.Find(visit, edition, section) is not { } place)
            return Results.NotFound();
        if (form.Then is "publish")
            return await PublishAsync(visit, db, place, form, stop);
        if (form.Then is "preview")
            return await PreviewAsync(visit, db, place, form, stop);

        var (slots, moved) = SlotFields.Of(form).After(form.Then);
        var arranged = form with
        {
            Slot = [.. slots.All.Select(field => field.Story)],
            Until = [.. slots.All.Select(field => field.Until)],
        };
        var view = await FrontPages.ViewAsync(visit, db, place, arranged, stop);
        return FrontPages.Page(visit, view with { Moved = moved });
    }

    private static async Task<IResult> PublishAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        FrontForm form,
        CancellationToken stop
    )
    {
        var newest = await FrontLines.NewestAsync(db, place, stop);
        if ((form.BasedOn ?? "") != FrontPages.IdOf(newest))
            return await FrontPages.MeanwhileAsync(visit, db, place, form, stop);

        var (front, problem) = await FrontAsked.ReadAsync(visit, db, place, form, stop);
        if (front?.LayOut(visit.Actor.Id, (newest?.Number ?? 0) + 1, form.Note ?? "", visit.Now) is { } no)
            problem = visit.Texts.Of(no);
        if (front is null || problem is not null)
            return await AgainAsync(visit, db, place, form, problem, stop);

        return await FrontSaving.SavedAsync(visit, db, front, stop)
            ? Results.LocalRedirect(place.Address)
            : await FrontPages.MeanwhileAsync(visit, db, place, form, stop);
    }

    // As at the time when it comes out: what is timed for then is there.
    private static async Task<IResult> PreviewAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        FrontForm form,
        CancellationToken stop
    )
    {
        var (front, problem) = await FrontAsked.ReadAsync(visit, db, place, form, stop);
        if (front is null)
            return await AgainAsync(visit, db, place, form, problem, stop);

        var slots = front.Slots.ToDictionary(slot => slot.Position, slot => slot.StoryId);
        return await FrontSeen.AsAsync(visit, db, place, slots, front.PublishedAt, stop);
    }

    private static async Task<IResult> AgainAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        FrontForm form,
        string? problem,
        CancellationToken stop
    )
    {
        var view = await FrontPages.ViewAsync(visit, db, place, form, stop);
        return FrontPages.Page(visit, view with { Problem = problem }, StatusCodes.Status422UnprocessableEntity);
    }
}
