using Dastan.Domain;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>POST /newsroom/stories/{id}: the words become a revision; then the story moves on, if that was asked.</summary>
public static class SaveStory
{
    public static async Task<IResult> Post(
        Guid id,
        [FromForm] StoryForm form,
        Visit visit,
        NewsDb db,
        StoryChecking checking,
        WrittenStories written,
        CancellationToken stop
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayWrite || (form.Then is "ready" or "publish" && !rights.MayEdit))
            return Results.StatusCode(rights.MayRead ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        if (form.BasedOn != story.RevisionNumber)
            return await written.MeanwhileAsync(visit, story, rights, form, stop);

        var findings = await checking.FindAsync(
            visit,
            story,
            form.Text,
            form.Section ?? story.Section,
            stop,
            form.Then is "publish" ? visit.Now : null
        );
        var problem =
            WrittenStories.TooLong(visit, story, form)
            ?? await new FilingAsked(db, story, visit).ProblemAsync(form, stop)
            ?? (
                (form.Then is "publish" || story.ScheduledFor is not null)
                && findings.Any(finding => finding.IsRequired)
                    ? visit.Texts.Check.Refused
                    : null
            )
            ?? (
                form.Correction.IsWritten && story.PublishedAt is not null
                    ? visit.Texts.Of(CorrectionRefusals.Unsent)
                    : null
            );
        var no = problem is null ? Written(visit, story, form) : null;
        if (no is not null)
        {
            db.ChangeTracker.Clear();
            await StoryDeeds.TellOfBreachAsync(db, visit, Acts.PublishStory, story, no, stop);
            problem = visit.Texts.Of(no);
        }
        if (problem is not null)
            return await written.AgainAsync(visit, id, form, problem, findings, stop);
        try
        {
            await written.KeepAsync(
                visit,
                story,
                form,
                form.Then is "publish" ? Acts.PublishStory : Acts.WriteOwnStory,
                stop
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            return await written.MeanwhileAsync(visit, id, rights, form, stop);
        }
        return Results.LocalRedirect(form.Then is null or "" ? StoryPages.AddressOf(story) : NewsroomAddress.Root);
    }

    private static Refusal? Written(Visit visit, Story story, StoryForm form)
    {
        var actor = visit.Actor;
        story.Write(form.Text, actor.Byline, visit.Now, form.Why?.Trim() ?? "", actor.Id);
        return form.Then switch
        {
            "review" => story.HandIn(visit.Now),
            "ready" => story.Approve(visit.Now),
            "publish" => story.Publish(visit.Now, StoryPages.EditionOf(visit, story).Zone, actor.Id),
            _ => story.EmptiedInPublic,
        };
    }
}
