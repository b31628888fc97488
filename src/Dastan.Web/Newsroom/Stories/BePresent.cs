using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Together;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>POST /newsroom/stories/{id}/presence: a window tells that it has the story open, and is told who else has.</summary>
public static class BePresent
{
    private const int Tries = 3;

    /// <summary>200 with <see cref="Company"/>; 204 for a window that goes.</summary>
    public static async Task<IResult> Post(
        Guid id,
        [FromForm] PresenceTold told,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (!StoryPresence.IsWindow(told.Window))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (
            await db.Stories.AsNoTracking().FirstOrDefaultAsync(one => one.Id == new StoryId(id), stop) is not { } story
        )
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayRead)
            return Results.NotFound();
        if (told.Leaves)
        {
            await LeaveAsync(visit, db, story, told, stop);
            return Results.NoContent();
        }

        await StayAsync(visit, db, story, told, rights.MayWrite, stop);
        var company = await Company.OfAsync(visit, db, story, stop);
        return Results.Json(await company.SinceAsync(visit, db, story, told.BasedOn, stop));
    }

    // Of two windows that begin to write in one moment, the second finds the pen taken when it looks again.
    private static async Task StayAsync(
        Visit visit,
        NewsDb db,
        Story story,
        PresenceTold told,
        bool mayWrite,
        CancellationToken stop
    )
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                var presence = await FindAsync(visit, db, story, told, stop);
                if (presence.IsGone)
                    return;
                presence.Stay(Company.PlaceOf(told.Place), visit.Now);
                await KeepPenAsync(visit, db, story, told.Window!, told.Writes && mayWrite, stop);
                _ = await db.SaveAsync(stop);
                return;
            }
            catch (DbUpdateException) when (tried < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task<StoryPresence> FindAsync(
        Visit visit,
        NewsDb db,
        Story story,
        PresenceTold told,
        CancellationToken stop
    )
    {
        if (await db.StoryPresences.FindAsync([story.Id, visit.Actor.Id, told.Window!], stop) is { } known)
            return known;

        // Whoever comes sweeps up after those who went.
        _ = await db.StoryPresences.ForgottenAt(visit.Now).ExecuteDeleteAsync(stop);
        var comes = new StoryPresence(story.Id, visit.Actor.Id, told.Window!, "", visit.Now);
        _ = db.Add(comes);
        return comes;
    }

    private static async Task KeepPenAsync(
        Visit visit,
        NewsDb db,
        Story story,
        string window,
        bool writes,
        CancellationToken stop
    )
    {
        var pen = await db.StoryPens.FindAsync([story.Id], stop);
        if (pen is null && writes)
            _ = db.Add(new StoryPen(story.Id, visit.Actor.Id, window, visit.Now));
        else if (writes)
            // Who has it instead stands in the answer.
            _ = pen!.Write(visit.Actor.Id, window, visit.Now);
        else
            pen?.Keep(visit.Actor.Id, window, visit.Now);
    }

    // The pen is laid down with the window that wrote: the page that follows a save may have come before this one has gone.
    private static async Task LeaveAsync(Visit visit, NewsDb db, Story story, PresenceTold told, CancellationToken stop)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                (await FindAsync(visit, db, story, told, stop)).Go(visit.Now);
                _ = await db.SaveAsync(stop);
                break;
            }
            catch (DbUpdateException) when (tried < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
        _ = await db
            .StoryPens.Where(pen =>
                pen.StoryId == story.Id && pen.StaffId == visit.Actor.Id && pen.Window == told.Window
            )
            .ExecuteDeleteAsync(stop);
    }
}

/// <summary>What a window tells of itself.</summary>
public sealed record PresenceTold
{
    /// <summary>A name that it gave itself.</summary>
    public string? Window { get; init; }

    /// <summary>Where in the story its writer is: a field, or a block of the body by its number (<c>body:3</c>).</summary>
    public string? Place { get; init; }

    /// <summary>The number of the revision that its page began from.</summary>
    public int BasedOn { get; init; }

    /// <summary>Did its writer change something since it last told?</summary>
    public bool Writes { get; init; }

    /// <summary>Is it going away?</summary>
    public bool Leaves { get; init; }
}
