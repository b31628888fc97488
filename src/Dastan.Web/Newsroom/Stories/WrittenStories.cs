using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Checks;
using Dastan.Domain.Stories.Compared;
using Dastan.Domain.Stories.Together;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What is typed into the form of a story: kept, or shown again with all that was typed.</summary>
public sealed class WrittenStories(NewsDb db, StoryViews views)
{
    private const int Tries = 5;

    /// <summary>Why what was typed cannot be kept for its length; null where it can.</summary>
    public static string? TooLong(Visit visit, Story story, StoryForm form) =>
        form.TooLong(story) is [var (_, no), ..] ? visit.Texts.Of(no) : null;

    /// <summary>
    /// Saves what was done with the story. The visitor's draft of it has served, unless they have written on in another window or on another machine since this form was shown: then
    /// those words stay.
    /// </summary>
    public async Task KeepAsync(Visit visit, Story story, StoryForm form, Act act, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        _ = await db.SaveAsync(visit.Deed(act, "story", story.Id.Value), stop);
        await EndDraftAsync(story.Id, visit, form, stop);
        await transaction.CommitAsync(stop);
    }

    // What the window typed last may still arrive while its form is saved. That is nobody else's doing and takes no save back: the draft is looked at
    // again. One that is never caught stays, which loses nothing.
    private async Task EndDraftAsync(StoryId story, Visit visit, StoryForm form, CancellationToken stop)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            db.ChangeTracker.Clear();
            var draft = await db.StoryDrafts.FindAsync([story, visit.Actor.Id], stop);
            if (draft is { Version: > 0 } && !HasServed(draft, form))
                return;
            if (StoryPresence.IsWindow(form.Window) && form.Sequence is { } sequence)
            {
                // Nothing was typed in it: there is nothing that could come late, and what is noted of another window is worth more.
                if (draft is not { Version: > 0 } && sequence == 0)
                    return;
                if (draft is null)
                    _ = db.Add(draft = new(story, visit.Actor.Id, visit.Now));
                draft.End(form.Window, sequence, visit.Now);
            }
            else if (draft is { Version: > 0 })
                _ = db.Remove(draft);
            try
            {
                _ = await db.SaveAsync(stop);
                return;
            }
            catch (DbUpdateException problem) when (!FullDisk.IsAbout(problem))
            {
                // Written on meanwhile.
            }
        }
    }

    /// <summary>The page again, with what is wrong.</summary>
    /// <param name="findings">Of what was typed; null for those of the story as it is.</param>
    public async Task<IResult> AgainAsync(
        Visit visit,
        Guid id,
        StoryForm form,
        string problem,
        IReadOnlyList<StoryFinding>? findings,
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
                Wrong = form.TooLong(story).ToDictionary(one => one.Field, one => visit.Texts.Of(one.No)),
                Findings = findings ?? view.Findings,
            },
            StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>Somebody saved between our reading and our writing: it is told as if it had been before.</summary>
    public async Task<IResult> MeanwhileAsync(
        Visit visit,
        Guid id,
        StoryRights rights,
        StoryForm form,
        CancellationToken stop
    )
    {
        db.ChangeTracker.Clear();
        var theirs = (await StoryPages.FindAsync(db, id, stop))!;
        return await MeanwhileAsync(visit, theirs, rights, form, stop);
    }

    /// <summary>The page with somebody else's words against ours.</summary>
    public async Task<IResult> MeanwhileAsync(
        Visit visit,
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
            .FirstOrDefaultAsync(stop);
        var view = Filled(await views.OfAsync(visit, story, rights, stop), form);
        view = view with
        {
            Problem = FilingAsked.BothChanged(visit.Texts.Story, form, view.Filed),
            BasedOn = story.RevisionNumber,
            Meanwhile = new(
                last ?? visit.Texts.Story.Nobody,
                story.Text,
                Prose.Compare(ReadableText.Of(story.Text), ReadableText.Of(form.Text))
            ),
        };
        return StoryPages.Page(visit, view, StatusCodes.Status409Conflict);
    }

    // A form that says nothing of a draft was shown by a page from before it did.
    private static bool HasServed(StoryDraft draft, StoryForm form) =>
        form.Draft is null
        || form.Draft == draft.Version
        || (
            form.Window is { Length: > 0 } window
            && window == draft.Window
            && (form.Sequence is not { } sequence || draft.Sequence <= sequence)
        )
        || StoryForm.Unwritten(draft.Text).Says(form.Text);

    private static StoryView Filled(StoryView view, StoryForm form) =>
        view with
        {
            Text = form.Text,
            UnsavedFrom = form.BasedOn,
            Behind = view.Draft is { } draft && !HasServed(draft, form) ? form.Draft : null,
            TypedIn = (form.Window ?? "", form.Sequence ?? 0),
            Filing = FilingAsked.Again(form, view.Filed),
            Why = form.Why ?? "",
            BasedOn = form.BasedOn,
            Corrections = view.Corrections with { Typed = form.Correction },
        };
}
