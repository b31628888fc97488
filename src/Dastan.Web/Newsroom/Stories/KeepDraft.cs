using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>PUT /newsroom/stories/{id}/draft: what somebody typed, as they type it.</summary>
public static class KeepDraft
{
    // Of one field; a book has fewer.
    private const int MostCharacters = 2_000_000;

    /// <summary>
    /// The version that it goes on from stands in <c>If-Match</c>. 200 with the new version; 409 with the words and the version that are kept, when another
    /// window wrote meanwhile.
    /// </summary>
    public static async Task<IResult> Put(
        Guid id,
        DraftWords words,
        Visit visit,
        NewsDb db,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var text = words.Text;
        if (words.Longest > MostCharacters)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!int.TryParse(request.Headers.IfMatch.ToString().Trim('"'), out var seen))
            return Results.StatusCode(StatusCodes.Status428PreconditionRequired);
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        if (!(await StoryRights.OfAsync(visit, db, story, stop)).MayWrite)
            return Results.StatusCode(StatusCodes.Status403Forbidden);

        var draft = await db.StoryDrafts.FindAsync([story.Id, visit.Actor.Id], stop);
        if (draft is null)
            _ = db.Add(draft = new(story.Id, visit.Actor.Id, story.RevisionNumber, visit.Now));
        // What was sent and heard, but whose answer was lost, is sent again: it is there.
        if (draft.Version > 0 && draft.Text == text)
            return Results.Json(new DraftKept(draft.Version));
        if (draft.Put(text, seen, visit.Now) is not null)
            return Conflict(draft);

        try
        {
            _ = await db.SaveAsync(stop);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await db.StoryDrafts.FindAsync([story.Id, visit.Actor.Id], stop) is { } kept
                ? Conflict(kept)
                : Results.NotFound();
        }
        return Results.Json(new DraftKept(draft.Version));
    }

    private static IResult Conflict(StoryDraft draft) =>
        Results.Json(
            new DraftConflict(draft.Version, new(draft.Headline, draft.Standfirst, draft.Dateline, draft.Body)),
            statusCode: StatusCodes.Status409Conflict
        );
}

/// <summary>The words of a draft as the editor's script sends them.</summary>
public sealed record DraftWords(string? Headline, string? Standfirst, string? Dateline, string? Body)
{
    internal StoryText Text => new(Headline ?? "", Standfirst ?? "", Dateline ?? "", Body ?? "");

    internal int Longest => new[] { Headline, Standfirst, Dateline, Body }.Max(words => words?.Length ?? 0);
}

/// <summary>The draft is safe.</summary>
public sealed record DraftKept(int Version);

/// <summary>What is kept of a draft that was written elsewhere in the meantime.</summary>
public sealed record DraftConflict(int Version, DraftWords Words);
