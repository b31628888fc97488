using System.Data.Common;
using System.Runtime.CompilerServices;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Checks;

/// <summary>Whether what is published, and nothing else, is in the index of the search.</summary>
public sealed class SearchIsInStep : ICheck
{
    public string What => "search";

    public async IAsyncEnumerable<Finding> LookAsync(
        CheckedPaper paper,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var db = paper.Db;
        var waiting = await db.UnfedStories.CountAsync(stop);
        var missing = await db
            .Stories.Where(story =>
                story.PublishedAt != null && (story.WithdrawnAt == null || story.WithdrawalDueAt != null)
            )
            .Where(story =>
                !db.StoryPlaces.Any(place => place.StoryId == story.Id)
                && !db.UnfedStories.Any(unfed => unfed.StoryId == story.Id)
            )
            .Select(story => story.Id)
            .ToListAsync(stop);
        var tooMany = await db
            .StoryPlaces.Where(place =>
                !db.Stories.Any(story =>
                    story.Id == place.StoryId
                    && story.PublishedAt != null
                    && (story.WithdrawnAt == null || story.WithdrawalDueAt != null)
                )
            )
            .Select(place => place.StoryId)
            .ToListAsync(stop);
        if (waiting > 0)
            yield return new(
                FormattableString.Invariant(
                    $"{waiting} stories wait to be fed to the search; a running paper does it."
                ),
                FindingKind.Notice
            );
        if (missing.Count + tooMany.Count == 0)
            yield break;

        var sentence = FormattableString.Invariant(
            $"{missing.Count} stories are not in the index of the search, and {tooMany.Count} in it should not be."
        );
        yield return paper.Mends
            ? new($"{sentence} {await MendAsync(db, [.. missing, .. tooMany], stop)}", FindingKind.Mended)
            : new(sentence, FindingKind.Mendable);
    }

    // A second's work at a time: a paper that is served goes on meanwhile, and feeds what clashes with somebody's saving.
    private static async Task<string> MendAsync(NewsDb db, IReadOnlyCollection<StoryId> stories, CancellationToken stop)
    {
        await db.OweAsync(stories, stop);
        try
        {
            while (await db.FeedSomeAsync(stop))
                db.ChangeTracker.Clear();
            return "They were put right.";
        }
        catch (Exception problem) when (problem is DbException or DbUpdateException)
        {
            return "They are noted, and a running paper puts them right.";
        }
    }
}
