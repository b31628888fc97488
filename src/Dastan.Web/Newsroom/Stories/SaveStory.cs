using Dastan.Domain;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Checks;
using Dastan.Domain.Stories.Compared;
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
        StoryViews views,
        StoryChecking checking,
        CancellationToken stop
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayWrite || (form.Then is "ready" or "publish" && !rights.MayEdit))
            return Results.StatusCode(rights.MayRead ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        if (form.BasedOn != story.RevisionNumber)
            return await MeanwhileAsync(visit, db, views, story, rights, form, stop);

        var findings = await checking.FindAsync(visit, story, form.Text, form.Section ?? story.Section, stop);
        var problem =
            await new FilingAsked(db, story, visit).ProblemAsync(form, stop)
            ?? (
                (form.Then is "publish" || story.ScheduledFor is not null)
                && findings.Any(finding => finding.IsRequired)
                    ? visit.Texts.Check.Refused
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
            return await AgainAsync(visit, db, views, id, form, problem, findings, stop);
        try
        {
            await KeepAsync(visit, db, story, form, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody saved between our reading and our writing: it is told as if it had been before.
            db.ChangeTracker.Clear();
            var theirs = (await StoryPages.FindAsync(db, id, stop))!;
            return await MeanwhileAsync(visit, db, views, theirs, rights, form, stop);
        }
        return Results.LocalRedirect(form.Then is null or "" ? StoryPages.AddressOf(story) : NewsroomAddress.Root);
    }

    private static async Task KeepAsync(Visit visit, NewsDb db, Story story, StoryForm form, CancellationToken stop)
    {
        var draft = await db.StoryDrafts.FindAsync([story.Id, visit.Actor.Id], stop);
        if (draft is not null)
            _ = db.Remove(draft);
        var act = form.Then is "publish" ? Acts.PublishStory : Acts.WriteOwnStory;
        _ = await db.SaveAsync(visit.Deed(act, "story", story.Id.Value), stop);
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
            _ => null,
        };
    }

    private static async Task<IResult> AgainAsync(
        Visit visit,
        NewsDb db,
        StoryViews views,
        Guid id,
        StoryForm form,
        string problem,
        IReadOnlyList<StoryFinding> findings,
        CancellationToken stop
    )
    {
        db.ChangeTracker.Clear();
        var story = (await StoryPages.FindAsync(db, id, stop))!;
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        var view = Filled(await views.OfAsync(visit, story, rights, stop), form);
        return StoryPages.Page(
            visit,
            view with
            {
                Problem = problem,
                Findings = findings,
            },
            StatusCodes.Status422UnprocessableEntity
        );
    }

    private static async Task<IResult> MeanwhileAsync(
        Visit visit,
        NewsDb db,
        StoryViews views,
        Story story,
        StoryRights rights,
        StoryForm form,
        CancellationToken stop
    )
    {
        var last = await db
            .StoryRevisions.Where(revision => revision.StoryId == story.Id)
            .OrderByDescending(revision => revision.Number)
            .Select(revision =>
                db.Staff.Where(member => member.Id == revision.StaffId).Select(member => member.Name).FirstOrDefault()
            )
            .FirstAsync(stop);
        var view = Filled(await views.OfAsync(visit, story, rights, stop), form) with
        {
            BasedOn = story.RevisionNumber,
            Meanwhile = new(
                last ?? visit.Texts.Story.Nobody,
                story.Text,
                Prose.Compare(ReadableText.Of(story.Text), ReadableText.Of(form.Text))
            ),
        };
        return StoryPages.Page(visit, view, StatusCodes.Status409Conflict);
    }

    private static StoryView Filled(StoryView view, StoryForm form) =>
        view with
        {
            Text = form.Text,
            Filing = new(
                form.Section ?? view.Filed.Section,
                form.Slug ?? view.Filed.Slug,
                form.Byline ?? view.Filed.Byline,
                form.Topics ?? view.Filed.Topics
            ),
            Why = form.Why ?? "",
            BasedOn = form.BasedOn,
        };
}
