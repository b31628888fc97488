using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Corrections;

/// <summary>One page of an edition's corrections: the newest, or those below the one that the parameter <c>before</c> names.</summary>
public sealed record CorrectionList(IReadOnlyList<CorrectedRow> Rows, ListPagesView Pages)
{
    /// <summary>Corrections on a page.</summary>
    public const int Size = 30;

    /// <summary>Reads a page; where there is none, says why.</summary>
    /// <param name="address">The list's, to which keys are added.</param>
    public static async Task<(CorrectionList? List, IResult? Refusal)> ReadAsync(
        Reading reading,
        NewsDb db,
        string address,
        ListAsked asked,
        CancellationToken stop
    )
    {
        if (asked.Refusal(address) is { } no)
            return (null, no);

        var before = CorrectionKey.Read(asked.Before);
        var read = await RowsAsync(reading, db, before, stop);
        var newer = before is null ? [] : await NewerAsync(reading, db, before, stop);
        if (before is not null && (read is [] || newer is []))
            return (null, read is [] ? Results.NotFound() : Results.Redirect(address));

        List<CorrectedRow> rows = [.. read.Take(Size)];
        string AddressOf(CorrectionKey? key) => key is null ? address : $"{address}?before={key}";
        var pages = new ListPagesView(
            AddressOf(before),
            before is null ? null : AddressOf(newer.Count > Size ? newer[Size] : null),
            read.Count > Size ? AddressOf(rows[^1].Key) : null
        );
        foreach (var row in rows)
            reading.Ingredients.Show(Tag.Story(row.Correction.StoryId));
        reading.Ingredients.AreAll(Tag.Corrections(reading.Code));
        return (new(rows, pages), null);
    }

    // The key's comparison stands first: it is the one that the index is entered by.
    private static Task<List<CorrectedRow>> RowsAsync(
        Reading reading,
        NewsDb db,
        CorrectionKey? before,
        CancellationToken stop
    )
    {
        var corrections = db.Corrections.In(reading.Code);
        if (before is { PublishedAt: var at, Id: var id })
            corrections = corrections.Where(one => one.PublishedAt <= at && (one.PublishedAt < at || one.Id < id));
        return Listed(corrections.PublicAt(reading.Now), db.Stories.PublicAt(reading.Now))
            .OrderByDescending(one => one.Correction.PublishedAt)
            .ThenByDescending(one => one.Correction.Id)
            .Take(Size + 1)
            .Select(one => new CorrectedRow(
                new CorrectionRow(
                    one.Correction.Id,
                    one.Correction.StoryId,
                    one.Correction.Kind,
                    one.Correction.Place,
                    one.Correction.Wrong,
                    one.Correction.Now,
                    one.Correction.PublishedAt
                ),
                one.Story.Headline,
                one.Story.Slug,
                one.Story.KeptAddress,
                one.Story.PublishedOn!.Value
            ))
            .ToListAsync(stop);
    }

    private static async Task<List<CorrectionKey>> NewerAsync(
        Reading reading,
        NewsDb db,
        CorrectionKey before,
        CancellationToken stop
    )
    {
        var (at, id) = (before.PublishedAt, before.Id);
        var corrections = db
            .Corrections.In(reading.Code)
            .Where(one => one.PublishedAt >= at && (one.PublishedAt > at || one.Id >= id));
        return await Listed(corrections.PublicAt(reading.Now), db.Stories.PublicAt(reading.Now))
            .OrderBy(one => one.Correction.PublishedAt)
            .ThenBy(one => one.Correction.Id)
            .Take(Size + 1)
            .Select(one => new CorrectionKey(one.Correction.PublishedAt, one.Correction.Id))
            .ToListAsync(stop);
    }

    private static IQueryable<ListedCorrection> Listed(IQueryable<Correction> corrections, IQueryable<Story> stories) =>
        corrections.Join(
            stories,
            correction => correction.StoryId,
            story => story.Id,
            (correction, story) => new ListedCorrection { Correction = correction, Story = story }
        );

    private sealed class ListedCorrection
    {
        public required Correction Correction { get; init; }

        public required Story Story { get; init; }
    }
}
