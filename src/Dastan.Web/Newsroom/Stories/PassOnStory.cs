using Dastan.Domain;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What a desk does with a story besides writing: gives it to somebody, back to its writer, takes it back from readers.</summary>
public static class PassOnStory
{
    /// <summary>POST /newsroom/stories/{id}/assignment.</summary>
    public static Task<IResult> Assign(
        Guid id,
        [FromForm] AssignmentForm form,
        Visit visit,
        NewsDb db,
        StoryViews views,
        CancellationToken stop
    ) =>
        DoAsync(
            id,
            Acts.EditDeskStory,
            visit,
            db,
            views,
            async story =>
            {
                if (form.Due is not (null or "") && StoryPages.Time(form.Due) is null)
                    return Dastan.Domain.Languages.Words.Filled(visit.Texts.Story.NotATime, form.Due);

                StaffId? holder = Guid.TryParse(form.Holder, out var known) ? new(known) : null;
                if (holder is not null && !await db.Staff.AnyAsync(member => member.Id == holder, stop))
                    return Dastan.Domain.Languages.Words.Filled(visit.Texts.Story.UnknownName, form.Holder!);

                var due = StoryPages.Time(form.Due)?.InZoneLeniently(StoryPages.EditionOf(visit, story).Zone);
                story.Assign(holder, due?.ToInstant(), visit.Now);
                return null;
            },
            stop
        );

    /// <summary>POST /newsroom/stories/{id}/return: back to its writer, with what is to be done.</summary>
    public static Task<IResult> SendBack(
        Guid id,
        [FromForm] ReasonForm form,
        Visit visit,
        NewsDb db,
        StoryViews views,
        CancellationToken stop
    ) =>
        DoAsync(
            id,
            Acts.EditDeskStory,
            visit,
            db,
            views,
            story => Told(visit, story.SendBack(form.Reason ?? "", visit.Now)),
            stop
        );

    /// <summary>POST /newsroom/stories/{id}/withdrawal: readers find the reason in its place.</summary>
    public static Task<IResult> Withdraw(
        Guid id,
        [FromForm] ReasonForm form,
        Visit visit,
        NewsDb db,
        StoryViews views,
        CancellationToken stop
    ) =>
        DoAsync(
            id,
            Acts.WithdrawStory,
            visit,
            db,
            views,
            story => Told(visit, story.Withdraw(form.Reason ?? "", visit.Now)),
            stop
        );

    private static async Task<IResult> DoAsync(
        Guid id,
        Act act,
        Visit visit,
        NewsDb db,
        StoryViews views,
        Func<Story, Task<string?>> change,
        CancellationToken stop
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayEdit)
            return Results.StatusCode(rights.MayRead ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        if (await change(story) is { } problem)
        {
            var view = await views.OfAsync(visit, story, rights, stop);
            return StoryPages.Page(visit, view with { Problem = problem }, StatusCodes.Status422UnprocessableEntity);
        }
        try
        {
            _ = await db.SaveAsync(visit.Deed(act, "story", id), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            story = (await StoryPages.FindAsync(db, id, stop))!;
            var view = await views.OfAsync(visit, story, rights, stop);
            var told = view with { Problem = visit.Texts.Story.TouchedMeanwhile };
            return StoryPages.Page(visit, told, StatusCodes.Status409Conflict);
        }
        return Results.LocalRedirect(StoryPages.AddressOf(story));
    }

    private static Task<string?> Told(Visit visit, Refusal? refusal) =>
        Task.FromResult(refusal is null ? null : visit.Texts.Of(refusal));
}

/// <summary>To whom, and until when.</summary>
public sealed record AssignmentForm
{
    /// <summary>The id of a member of the staff; "" for nobody.</summary>
    public string? Holder { get; init; }

    /// <summary>In the edition's time: <c>2026-11-26T18:00</c>; "" for no time.</summary>
    public string? Due { get; init; }
}

/// <summary>Why something is done, in words.</summary>
public sealed record ReasonForm
{
    public string? Reason { get; init; }
}
