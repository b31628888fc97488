using Dastan.Domain;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>/newsroom/stories/{id}/corrections: readers are told what was wrong, in one with the words that change.</summary>
public static class CorrectStory
{
    /// <summary>POST: what was wrong and what it says now, with the story's form.</summary>
    public static async Task<IResult> Post(
        Guid id,
        [FromForm] StoryForm form,
        Visit visit,
        NewsDb db,
        WrittenStories written,
        CancellationToken stop
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayEdit)
            return Results.StatusCode(rights.MayRead ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        if (form.BasedOn != story.RevisionNumber)
            return await written.MeanwhileAsync(visit, story, rights, form, stop);

        var problem =
            WrittenStories.TooLong(visit, story, form)
            ?? await new FilingAsked(db, story, visit).ProblemAsync(form, stop)
            ?? (Corrected(visit, story, form) is { } no ? visit.Texts.Of(no) : null);
        if (problem is not null)
            return await written.AgainAsync(visit, id, form, problem, null, stop);
        try
        {
            await written.KeepAsync(visit, story, form, Acts.CorrectStory, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await written.MeanwhileAsync(visit, id, rights, form, stop);
        }
        return Results.LocalRedirect(StoryPages.AddressOf(story) + "#corrections");
    }

    /// <summary>POST …/{correction}/removal: it is taken back from readers, or does not come.</summary>
    public static Task<IResult> TakeBack(
        Guid id,
        Guid correction,
        [FromForm] TakingBackForm form,
        Visit visit,
        StoryDeeds deeds,
        CancellationToken stop
    ) =>
        deeds.DoAsync(
            id,
            Acts.CorrectStory,
            visit,
            async (story, db) =>
            {
                await db.Entry(story).Collection(one => one.Corrections).LoadAsync(stop);
                return story.TakeBack(new(correction), form.Reason ?? "", visit.Now, visit.Actor.Id);
            },
            null,
            stop
        );

    private static Refusal? Corrected(Visit visit, Story story, StoryForm form)
    {
        var (typed, actor) = (form.Correction, visit.Actor);
        if (string.IsNullOrWhiteSpace(typed.At))
        {
            story.Write(form.Text, actor.Byline, visit.Now, form.Why?.Trim() ?? "", actor.Id);
            return story.EmptiedInPublic ?? story.Correct(typed.Text, visit.Now, actor.Id);
        }
        if (form.Text != StoryForm.Unwritten(story.Text))
            return CorrectionRefusals.WordsChangeNow;

        var at = ClockTime.Read(typed.At, StoryPages.EditionOf(visit, story).Zone);
        return at.No ?? story.CorrectAt(at.At!.Value, typed.Text, visit.Now, actor.Id);
    }
}

/// <summary>Why a correction is taken back.</summary>
public sealed record TakingBackForm
{
    public string? Reason { get; init; }
}
