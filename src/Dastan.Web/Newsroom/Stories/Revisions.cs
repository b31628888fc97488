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
        return await PageAsync(visit, db, story, rights.MayWrite, newer, older, isTold: false, stop);
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
        if (form.Newest is { } newest && newest != story.RevisionNumber)
            return await MeanwhileAsync(visit, db, story, stop);

        var why = Words.Filled(visit.Texts.Story.RestoredWhy, NumberForms.Count(old.Number, visit.Texts.Language));
        story.Write(old.Text, visit.Actor.Byline, visit.Now, why, visit.Actor.Id);
        if (story.EmptiedInPublic is { } no)
            return await deeds.RefusedAsync(visit, story, visit.Texts.Of(no), stop);
        if (await deeds.RefuseScheduledAsync(visit, story, stop) is { } refused)
            return refused;

        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.WriteOwnStory, "story", id), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await MeanwhileAsync(visit, db, (await StoryPages.FindAsync(db, id, stop))!, stop);
        }
        return Results.LocalRedirect(StoryPages.AddressOf(story) + "/revisions");
    }

    // Whoever wanted an older one back sees first what was saved since they looked.
    private static async Task<IResult> MeanwhileAsync(Visit visit, NewsDb db, Story story, CancellationToken stop)
    {
        var newer = story.RevisionNumber;
        return await PageAsync(visit, db, story, mayRestore: true, newer, Math.Max(1, newer - 1), isTold: true, stop);
    }

    private static async Task<IResult> PageAsync(
        Visit visit,
        NewsDb db,
        Story story,
        bool mayRestore,
        int newer,
        int older,
        bool isTold,
        CancellationToken stop
    )
    {
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
                mayRestore
            )
            {
                Meanwhile = isTold ? visit.Texts.Story.TouchedMeanwhile : null,
            },
            isTold ? StatusCodes.Status409Conflict : StatusCodes.Status200OK
        );
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

    /// <summary>The newest that the list showed; null where that is not known.</summary>
    public int? Newest { get; init; }
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
)
{
    /// <summary>That somebody saved since the visitor looked; null where nobody did.</summary>
    public string? Meanwhile { get; init; }
}

/// <summary>A revision as the list tells of it.</summary>
public sealed record RevisionRow(int Number, string When, string Who, string Why);
