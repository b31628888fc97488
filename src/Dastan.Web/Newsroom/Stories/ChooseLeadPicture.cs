using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>POST /newsroom/stories/{id}/picture: the picture that the story leads with; none for an empty field.</summary>
public static class ChooseLeadPicture
{
    // Whoever saves the story at the same moment changes other things of it.
    private const int Tries = 3;

    public static async Task<IResult> Post(
        Guid id,
        [FromForm] string? picture,
        Visit visit,
        NewsDb db,
        StoryDeeds deeds,
        CancellationToken stop
    )
    {
        PictureId? chosen = Guid.TryParse(picture, out var one) ? new PictureId(one) : null;
        if (chosen is null && picture is not (null or ""))
            return Results.NotFound();
        if (chosen is not null && !await db.Pictures.AnyAsync(known => known.Id == chosen, stop))
            return Results.NotFound();
        for (var tried = 1; ; tried++)
        {
            if (await StoryPages.FindAsync(db, id, stop) is not { } story)
                return Results.NotFound();
            if (!(await StoryRights.OfAsync(visit, db, story, stop)).MayWrite)
                return Results.StatusCode(StatusCodes.Status403Forbidden);

            story.Illustrate(chosen);
            if (await deeds.RefuseScheduledAsync(visit, story, stop) is { } refused)
                return refused;
            try
            {
                _ = await db.SaveAsync(visit.Deed(Acts.WriteOwnStory, "story", id), stop);
                return Results.LocalRedirect(StoryPages.AddressOf(story));
            }
            catch (DbUpdateConcurrencyException) when (tried < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
