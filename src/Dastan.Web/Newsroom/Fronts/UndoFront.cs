using Dastan.Domain;
using Dastan.Domain.Fronts;
using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>POST /newsroom/fronts/undoing: the front before the one that counts is laid out again, and counts from now on.</summary>
public static class UndoFront
{
    public static async Task<IResult> Post([FromForm] UndoForm form, Visit visit, NewsDb db, CancellationToken stop)
    {
        if (FrontPlace.Find(visit, form.Place) is not { } place)
            return Results.NotFound();
        var newest = await FrontLines.NewestAsync(db, place, stop);
        var seen = await db
            .Fronts.Of(place.Edition.Code, place.Section)
            .Include(front => front.Slots)
            .SeenAt(visit.Now)
            .Take(2)
            .ToListAsync(stop);
        if (seen is not [var standing, var before])
            return await RefusedAsync(visit, db, place, FrontRefusals.NothingBefore, stop);
        if ((form.Standing ?? "") != FrontPages.IdOf(standing))
            return await ToldAsync(visit, db, place, stop);

        var front = Front.Again(FrontId.New(), before, visit.Now);
        var note = Words.Filled(visit.Texts.Front.UndoneNote, place.Moment(visit, before.PublishedAt));
        if (front.LayOut(visit.Actor.Id, (newest?.Number ?? 0) + 1, note, visit.Now) is { } no)
            return await RefusedAsync(visit, db, place, no, stop);

        return await FrontSaving.SavedAsync(visit, db, front, stop)
            ? Results.LocalRedirect(place.Address)
            : await ToldAsync(visit, db, place, stop);
    }

    private static async Task<IResult> RefusedAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        Refusal no,
        CancellationToken stop
    )
    {
        var view = await FrontPages.StandingAsync(visit, db, place, stop);
        return FrontPages.Page(
            visit,
            view with
            {
                Problem = visit.Texts.Of(no),
            },
            StatusCodes.Status422UnprocessableEntity
        );
    }

    // What they meant to undo is not what stands now.
    private static async Task<IResult> ToldAsync(Visit visit, NewsDb db, FrontPlace place, CancellationToken stop)
    {
        var view = await FrontPages.StandingAsync(visit, db, place, stop);
        return FrontPages.Page(
            visit,
            view with
            {
                Problem = visit.Texts.Front.ChangedMeanwhile,
            },
            StatusCodes.Status409Conflict
        );
    }
}

/// <summary>What is to be undone.</summary>
public sealed record UndoForm
{
    /// <summary><c>en</c>, or <c>en/kazakhstan</c> for a section.</summary>
    public string? Place { get; init; }

    /// <summary>The id of the front that counted when the button was shown.</summary>
    public string? Standing { get; init; }
}
