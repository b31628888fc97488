using Dastan.Domain.Stories.Together;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>POST /newsroom/stories/{id}/pen: the visitor takes the story over, to write in it; whoever had it is told.</summary>
public static class TakePen
{
    private const int Tries = 3;

    /// <summary>200 with <see cref="Company"/>.</summary>
    /// <param name="window">The name of the window in which they are going to write.</param>
    public static async Task<IResult> Post(
        Guid id,
        [FromForm] string? window,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (!StoryPresence.IsWindow(window))
            return Results.StatusCode(StatusCodes.Status400BadRequest);

        for (var tried = 1; ; tried++)
        {
            if (await StoryPages.FindAsync(db, id, stop) is not { } story)
                return Results.NotFound();
            var rights = await StoryRights.OfAsync(visit, db, story, stop);
            if (!rights.MayWrite)
                return Results.StatusCode(
                    rights.MayRead ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound
                );

            if (await db.StoryPens.FindAsync([story.Id], stop) is { } pen)
                pen.TakeOver(visit.Actor.Id, window, visit.Now);
            else
                _ = db.Add(new StoryPen(story.Id, visit.Actor.Id, window, visit.Now));
            try
            {
                _ = await db.SaveAsync(visit.Deed(Acts.WriteOwnStory, "story", id), stop);
                return Results.Json(await Company.OfAsync(visit, db, story, stop));
            }
            catch (DbUpdateException) when (tried < Tries)
            {
                // Somebody else took it, or laid it down, in the same moment.
                db.ChangeTracker.Clear();
            }
        }
    }
}
