using System.Runtime.CompilerServices;
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
        if (paper.Mends)
            await db.MendSearchAsync([.. missing, .. tooMany], stop);
        yield return paper.Mends
            ? new($"{sentence} They were put right.", FindingKind.Mended)
            : new(sentence, FindingKind.Mendable);
    }
}
