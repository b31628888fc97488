using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Compared;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>/newsroom/stories/{id}/revisions: every form the words have had.</summary>
public static class Revisions
{
    /// <summary>GET: all of them, and two compared as a person reads: the last two, unless others are named.</summary>
    public static async Task<IResult> Get(
        Guid id,
        Visit visit,
        NewsDb db,
        CancellationToken stop,
        int? from = null,
        int? to = null
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayRead)
            return Results.NotFound();

        var (newer, older) = (to ?? story.RevisionNumber, from ?? Math.Max(1, (to ?? story.RevisionNumber) - 1));
        var words = await db
            .StoryRevisions.Where(revision =>
                revision.StoryId == story.Id && (revision.Number == newer || revision.Number == older)
            )
            .ToDictionaryAsync(revision => revision.Number, revision => revision.Text, stop);
        var difference =
            words.TryGetValue(older, out var before) && words.TryGetValue(newer, out var after)
                ? Prose.Compare(ReadableText.Of(before), ReadableText.Of(after))
                : [];
        return visit.Page<RevisionsPage, RevisionsView>(
            visit.Texts.Story.Revisions,
            new(
                StoryPages.AddressOf(story),
                story.Headline,
                story.Edition,
                await RowsAsync(visit, db, story, stop),
                older,
                newer,
                difference,
                rights.MayWrite
            )
        );
    }

    /// <summary>POST: the words of an older one become the newest.</summary>
    public static async Task<IResult> Post(
        Guid id,
        [FromForm] RestoreForm form,
        Visit visit,
        NewsDb db,
        StoryDeeds deeds,
        CancellationToken stop
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayWrite)
            return Results.StatusCode(rights.MayRead ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        var old = await db.StoryRevisions.FirstOrDefaultAsync(
            revision => revision.StoryId == story.Id && revision.Number == form.Number,
            stop
        );
        if (old is null)
            return Results.NotFound();

        var why = Words.Filled(visit.Texts.Story.RestoredWhy, NumberForms.Count(old.Number, visit.Texts.Language));
        story.Write(old.Text, visit.Actor.Byline, visit.Now, why, visit.Actor.Id);
        if (await deeds.RefuseScheduledAsync(visit, story, stop) is { } refused)
            return refused;

        _ = await db.SaveAsync(visit.Deed(Acts.WriteOwnStory, "story", id), stop);
        return Results.LocalRedirect(StoryPages.AddressOf(story) + "/revisions");
    }

    private static async Task<List<RevisionRow>> RowsAsync(Visit visit, NewsDb db, Story story, CancellationToken stop)
    {
        var rows = await db
            .StoryRevisions.Where(revision => revision.StoryId == story.Id)
            .OrderByDescending(revision => revision.Number)
            .Select(revision => new
            {
                revision.Number,
                revision.At,
                revision.Why,
                Who = db
                    .Staff.Where(member => member.Id == revision.StaffId)
                    .Select(member => member.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(stop);
        var edition = StoryPages.EditionOf(visit, story);
        return
        [
            .. rows.Select(row => new RevisionRow(row.Number, visit.MomentIn(edition, row.At), row.Who ?? "", row.Why)),
        ];
    }
}

/// <summary>Which of them is to come back.</summary>
public sealed record RestoreForm
{
    public int Number { get; init; }
}

/// <summary>The page of a story's revisions.</summary>
/// <param name="Difference">Of the two compared; empty where there are no two.</param>
public sealed record RevisionsView(
    string Address,
    string Headline,
    string Edition,
    IReadOnlyList<RevisionRow> Rows,
    int From,
    int To,
    IReadOnlyList<ProsePiece> Difference,
    bool MayRestore
);

/// <summary>A revision as the list tells of it.</summary>
public sealed record RevisionRow(int Number, string When, string Who, string Why);
