using Dastan.Domain;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What is done with a story besides writing, by forms of their own on its page: they are refused, saved and told of in one way.</summary>
public sealed class StoryDeeds(NewsDb db, StoryViews views, StoryChecking checking)
{
    /// <summary>Does it and shows the story again; refused, with the reason and what was typed.</summary>
    /// <param name="change">Null where it is done.</param>
    public Task<IResult> DoAsync(
        Guid id,
        Act act,
        Visit visit,
        Func<Story, Task<Refusal?>> change,
        TypedTimes? typed,
        CancellationToken stop
    ) => DoAsync(id, act, visit, (story, _) => change(story), typed, stop);

    /// <summary>The same with more of the story at hand.</summary>
    public async Task<IResult> DoAsync(
        Guid id,
        Act act,
        Visit visit,
        Func<Story, NewsDb, Task<Refusal?>> change,
        TypedTimes? typed,
        CancellationToken stop
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayEdit)
            return Results.StatusCode(rights.MayRead ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        if (await change(story, db) is { } no)
        {
            db.ChangeTracker.Clear();
            await TellOfBreachAsync(db, visit, act, story, no, stop);
            return await AgainAsync(visit, id, rights, visit.Texts.Of(no), typed, stop);
        }
        try
        {
            _ = await db.SaveAsync(visit.Deed(act, "story", id), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await AgainAsync(
                visit,
                id,
                rights,
                visit.Texts.Story.TouchedMeanwhile,
                typed,
                stop,
                isConflict: true
            );
        }
        return Results.LocalRedirect(StoryPages.AddressOf(story));
    }

    /// <summary>The page that says so, where a scheduled story would not be fit to be published by itself any more; null where it is, or is not scheduled.</summary>
    public async Task<IResult?> RefuseScheduledAsync(Visit visit, Story story, CancellationToken stop)
    {
        if (story.ScheduledFor is null)
            return null;
        var findings = await checking.FindAsync(visit, story, story.Text, story.Section, stop);
        return findings.Any(finding => finding.IsRequired)
            ? await RefusedAsync(visit, story, visit.Texts.Check.Refused, stop)
            : null;
    }

    /// <summary>The page that says why something was not done; what was to be done with the story is forgotten.</summary>
    public async Task<IResult> RefusedAsync(Visit visit, Story story, string why, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        return await AgainAsync(visit, story.Id.Value, rights, why, null, stop);
    }

    /// <summary>An attempt to break an embargo is written down, although nothing came of it. Nothing else is to be tracked.</summary>
    internal static async Task TellOfBreachAsync(
        NewsDb db,
        Visit visit,
        Act act,
        Story story,
        Refusal no,
        CancellationToken stop
    )
    {
        if (no.Code != StoryRefusals.UnderEmbargo(default).Code)
            return;

        var deed = visit.Deed(act, "story", story.Id.Value) with
        {
            After = new { refused = no.Code, embargoedUntil = $"{story.EmbargoedUntil}" },
        };
        _ = await db.SaveAsync(deed, stop);
    }

    private async Task<IResult> AgainAsync(
        Visit visit,
        Guid id,
        StoryRights rights,
        string problem,
        TypedTimes? typed,
        CancellationToken stop,
        bool isConflict = false
    )
    {
        var story = (await StoryPages.FindAsync(db, id, stop))!;
        var view = await views.OfAsync(visit, story, rights, stop);
        return StoryPages.Page(
            visit,
            view with
            {
                Problem = problem,
                Findings = PublicationAsked(visit, story, typed) is { } at
                    ? await checking.FindAsync(visit, story, view.Text, story.Section, stop, at)
                    : view.Findings,
                Times = typed is null ? view.Times : view.Times with { Typed = typed },
            },
            isConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity
        );
    }

    // What is wanting on the day that was asked for is not always wanting today.
    private static Instant? PublicationAsked(Visit visit, Story story, TypedTimes? typed) =>
        typed?.At is { } at ? ClockTime.Read(at, StoryPages.EditionOf(visit, story).Zone).At : null;
}
