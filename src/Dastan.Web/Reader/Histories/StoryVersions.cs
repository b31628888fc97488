using System.Globalization;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Compared;
using Dastan.Web.Data;
using Dastan.Web.Reader.Corrections;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Histories;

/// <summary>Some of the versions of a story that readers have seen, the newest first.</summary>
/// <param name="Newer">Below which revision the page before begins; null where that is the first, or where these are the newest.</param>
/// <param name="Older">Below which revision the next page begins; null where these are the oldest.</param>
public sealed record StoryVersions(IReadOnlyList<VersionView> Shown, int? Newer, int? Older)
{
    // Each is held against the one before: a story that changes all day has a hundred.
    private const int OnPage = 20;

    /// <summary>Null where there is no such page.</summary>
    /// <param name="before">The number of a revision, as it came; null for the newest.</param>
    public static async Task<StoryVersions?> ReadAsync(
        Reading reading,
        NewsDb db,
        HistoryRow story,
        string? before,
        CancellationToken stop
    )
    {
        if (NumberOf(before) is not { } below)
            return null;

        var seen = await SeenAsync(reading, db, story, stop);
        var older = seen.Where(version => version.Number < below).ToList();
        // The page's own, and the one that the oldest of them is held against.
        var some = older.TakeLast(OnPage + 1).ToList();
        if (some is [] || (before is not null && older.Count == seen.Count))
            return null;

        var newer = seen.Count - older.Count > OnPage ? seen[older.Count + OnPage].Number : (int?)null;
        var texts = await TextsAsync(db, story.Id, some, stop);
        var corrections =
            story.CorrectionCount == 0 ? [] : await CorrectionRow.ReadAsync(db, [story.Id], reading.Now, stop);
        var shown = some.Select(
                (version, at) =>
                {
                    var isFirst = version == seen[0];
                    var next = seen.FirstOrDefault(one => one.Number > version.Number)?.From ?? Instant.MaxValue;
                    var text = texts[version.Number];
                    return new VersionView(
                        isFirst,
                        reading.Moment(version.From),
                        at == 0 ? [] : Changes(texts[some[at - 1].Number], text),
                        isFirst ? text : "",
                        [
                            .. corrections
                                .Where(one => one.PublishedAt >= version.From && one.PublishedAt < next)
                                .Select(one => reading.Shown(one)),
                        ]
                    );
                }
            )
            .Reverse()
            .ToList();
        return some.Count <= OnPage ? new(shown, newer, null) : new([.. shown.SkipLast(1)], newer, some[1].Number);
    }

    private static int? NumberOf(string? before) =>
        before is null ? int.MaxValue
        : int.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && before == number.ToString(CultureInfo.InvariantCulture)
            ? number
        : null;

    private static async Task<IReadOnlyList<PublicVersion>> SeenAsync(
        Reading reading,
        NewsDb db,
        HistoryRow story,
        CancellationToken stop
    )
    {
        var revisions = await db
            .StoryRevisions.Where(revision =>
                revision.StoryId == story.Id && revision.Number >= story.FirstPublicRevision
            )
            .OrderBy(revision => revision.Number)
            .Select(revision => new { revision.Number, revision.At })
            .ToListAsync(stop);
        return PublicVersions.Of(
            story.Times,
            story.FirstPublicRevision,
            revisions.Select(revision => (revision.Number, revision.At)),
            reading.Now
        );
    }

    private static async Task<Dictionary<int, string>> TextsAsync(
        NewsDb db,
        StoryId story,
        IReadOnlyList<PublicVersion> versions,
        CancellationToken stop
    )
    {
        var (first, last) = (versions[0].Number, versions[^1].Number);
        return await db
            .StoryRevisions.Where(revision =>
                revision.StoryId == story && revision.Number >= first && revision.Number <= last
            )
            .AsNoTracking()
            .ToDictionaryAsync(revision => revision.Number, revision => ReadableText.Of(revision.Text), stop);
    }

    private static IReadOnlyList<ProsePiece> Changes(string before, string after) =>
        before == after ? [] : Excerpts.Of(Prose.Compare(before, after));
}
