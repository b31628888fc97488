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
            .CountAsync(
                story =>
                    !db.StoryPlaces.Any(place => place.StoryId == story.Id)
                    && !db.UnfedStories.Any(unfed => unfed.StoryId == story.Id),
                stop
            );
        var tooMany = await db.StoryPlaces.CountAsync(
            place =>
                !db.Stories.Any(story =>
                    story.Id == place.StoryId
                    && story.PublishedAt != null
                    && (story.WithdrawnAt == null || story.WithdrawalDueAt != null)
                ),
            stop
        );
        if (waiting > 0)
            yield return new(
                FormattableString.Invariant(
                    $"{waiting} stories wait to be fed to the search; a running paper does it."
                ),
                FindingKind.Notice
            );
        if (missing + tooMany == 0)
            yield break;

        var sentence = FormattableString.Invariant(
            $"{missing} stories are not in the index of the search, and {tooMany} in it should not be."
        );
        if (paper.Mends)
            _ = await db.RebuildSearchAsync(stop);
        yield return paper.Mends
            ? new($"{sentence} It was made anew.", FindingKind.Mended)
            : new(sentence, FindingKind.Mendable);
    }
}
