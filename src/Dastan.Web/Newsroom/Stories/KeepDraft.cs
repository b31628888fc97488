using System.Globalization;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Together;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>PUT /newsroom/stories/{id}/draft: what somebody typed, as they type it.</summary>
public static class KeepDraft
{
    // Of one field; a book has fewer.
    private const int MostCharacters = 2_000_000;

    // Whoever writes it in the same moment is found by the next look.
    private const int Tries = 5;

    /// <summary>
    /// The version that it goes on from stands in <c>If-Match</c>. 200 with the new version, 0 where the words are the story's; 409 with the words and the
    /// version that are kept, when another window wrote other words meanwhile.
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
        var match = request.Headers.IfMatch.ToString().Trim('"');
        if (!int.TryParse(match, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            return Results.StatusCode(StatusCodes.Status428PreconditionRequired);
        if (!StoryPresence.IsWindow(words.Window))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (
            await db.Stories.AsNoTracking().FirstOrDefaultAsync(one => one.Id == new StoryId(id), stop) is not { } story
        )
            return Results.NotFound();
        if (!(await StoryRights.OfAsync(visit, db, story, stop)).MayWrite)
            return Results.StatusCode(StatusCodes.Status403Forbidden);

        var turn = new DraftTurn(
            words.Window,
            words.Sequence,
            seen,
            Math.Clamp(words.BasedOn, 0, story.RevisionNumber)
        );
        for (var tried = 1; ; tried++)
            try
            {
                return await PutAsync(story, text, turn, visit, db, stop);
            }
            catch (DbUpdateException problem) when (tried < Tries && !FullDisk.IsAbout(problem))
            {
                db.ChangeTracker.Clear();
            }
    }

    private static async Task<IResult> PutAsync(
        Story story,
        StoryText text,
        DraftTurn turn,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        var draft = await db.StoryDrafts.FindAsync([story.Id, visit.Actor.Id], stop);
        // What comes after its own save is no draft.
        if (draft is not { Version: > 0 } && StoryForm.Unwritten(text).Says(StoryForm.Unwritten(story.Text)))
            return Kept(0);

        if (draft is null)
            _ = db.Add(draft = new(story.Id, visit.Actor.Id, visit.Now));
        if (draft.Put(text, turn, visit.Now) is not null)
            return StoryForm.Unwritten(text).Says(StoryForm.Unwritten(draft.Text))
                ? Kept(draft.Version)
                : Conflict(draft);

        _ = await db.SaveAsync(stop);
        return Kept(draft.Version);
    }

    private static IResult Kept(int version) => Results.Json(new DraftKept(version));

    private static IResult Conflict(StoryDraft draft) =>
        Results.Json(
            new DraftConflict(
                draft.Version,
                // What was sent is kept as it came, and is given to a browser read, like everything else.
                new(draft.Headline, draft.Standfirst, draft.Dateline, draft.Read.Body)
            ),
            statusCode: StatusCodes.Status409Conflict
        );
}

/// <summary>The words of a draft as the editor's script sends them, with the window that they were typed in.</summary>
/// <param name="Window">A name that the window gave itself.</param>
/// <param name="Sequence">How many changes it has made.</param>
/// <param name="BasedOn">The number of the revision that its page began from.</param>
public sealed record DraftWords(
    string? Headline,
    string? Standfirst,
    string? Dateline,
    string? Body,
    string? Window,
    int Sequence,
    int BasedOn
)
{
    internal StoryText Text => new(Headline ?? "", Standfirst ?? "", Dateline ?? "", Body ?? "");

    internal int Longest => new[] { Headline, Standfirst, Dateline, Body }.Max(words => words?.Length ?? 0);
}

/// <summary>The words are safe, in a draft or as the story's.</summary>
/// <param name="Version">Of the draft; 0 where there is none.</param>
public sealed record DraftKept(int Version);

/// <summary>What is kept of a draft that was written elsewhere in the meantime.</summary>
public sealed record DraftConflict(int Version, KeptWords Words);

/// <summary>The words of a draft as they are kept.</summary>
public sealed record KeptWords(string Headline, string Standfirst, string Dateline, string Body);
