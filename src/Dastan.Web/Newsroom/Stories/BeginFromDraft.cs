using Dastan.Domain;
using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Compared;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>/newsroom/stories/{id}/drafts/{staff}: what another typed and did not save, for whoever writes in the story after them.</summary>
public static class BeginFromDraft
{
    /// <summary>GET: their text against what the visitor has; 404 where there is no such draft, or the story is not the visitor's to write in.</summary>
    public static async Task<IResult> Get(Guid id, Guid staff, Visit visit, NewsDb db, CancellationToken stop)
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        return rights.MayWrite && await TheirsAsync(visit, db, story, staff, stop) is { } theirs
            ? await PageAsync(visit, db, story, rights, theirs, null, stop)
            : Results.NotFound();
    }

    /// <summary>POST: the visitor's own draft begins from it; 422 where they typed too and did not save.</summary>
    public static async Task<IResult> Post(Guid id, Guid staff, Visit visit, NewsDb db, CancellationToken stop)
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayWrite)
            return Results.StatusCode(rights.MayRead ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        if (await TheirsAsync(visit, db, story, staff, stop) is not { } theirs)
            return Results.NotFound();

        var own = await db.StoryDrafts.FindAsync([story.Id, visit.Actor.Id], stop);
        if (own is null)
            _ = db.Add(own = new(story.Id, visit.Actor.Id, visit.Now));
        if (own.BeginFrom(theirs, story.Text, visit.Now) is { } no)
        {
            db.ChangeTracker.Clear();
            return await PageAsync(visit, db, story, rights, theirs, no, stop);
        }
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.WriteOwnStory, "story", id), stop);
        }
        catch (DbUpdateException)
        {
            // Another window of the visitor's wrote in the same moment.
            db.ChangeTracker.Clear();
            return await PageAsync(visit, db, story, rights, theirs, StoryRefusals.DraftIsOlder, stop);
        }
        return Results.LocalRedirect(StoryPages.AddressOf(story));
    }

    private static Task<StoryDraft?> TheirsAsync(
        Visit visit,
        NewsDb db,
        Story story,
        Guid staff,
        CancellationToken stop
    ) =>
        db
            .StoryDrafts.AsNoTracking()
            .FirstOrDefaultAsync(
                draft =>
                    draft.StoryId == story.Id
                    && draft.StaffId == new StaffId(staff)
                    && draft.StaffId != visit.Actor.Id
                    && draft.Version > 0,
                stop
            );

    private static async Task<IResult> PageAsync(
        Visit visit,
        NewsDb db,
        Story story,
        StoryRights rights,
        StoryDraft theirs,
        Refusal? no,
        CancellationToken stop
    )
    {
        var who = await db.Staff.Where(one => one.Id == theirs.StaffId).Select(one => one.Name).FirstAsync(stop);
        var mine = await StoryPages.TextAsync(visit, db, story, rights, stop);
        var text = theirs.Read;
        return visit.Page<DraftPage, DraftView>(
            Words.Filled(visit.Texts.Together.DraftOf, who),
            new(
                StoryPages.AddressOf(story),
                $"{StoryPages.AddressOf(story)}/drafts/{theirs.StaffId.Value}",
                story.Headline is "" ? visit.Texts.Story.NewStory : story.Headline,
                story.Edition,
                visit.MomentIn(StoryPages.EditionOf(visit, story), theirs.ChangedAt),
                text,
                Prose.Compare(ReadableText.Of(mine), ReadableText.Of(text)),
                no is null ? null : visit.Texts.Of(no)
            ),
            no is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }
}

/// <summary>Another's draft against the visitor's text.</summary>
/// <param name="Story">The story's address.</param>
/// <param name="Address">Where it is begun from.</param>
/// <param name="When">Of the last keystroke, in words.</param>
public sealed record DraftView(
    string Story,
    string Address,
    string Headline,
    string Edition,
    string When,
    StoryText Text,
    IReadOnlyList<ProsePiece> Difference,
    string? Problem
);
