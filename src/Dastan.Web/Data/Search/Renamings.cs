using Dastan.Domain.People;
using Dastan.Domain.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dastan.Web.Data.Search;

/// <summary>Topics and people who are about to be called otherwise. Their names are in the index, with each of their stories.</summary>
internal sealed record Renamings(IReadOnlyList<TopicId> Topics, IReadOnlyList<PersonId> People)
{
    private const int AtOnce = 500;

    /// <summary>Those among the changes. To be asked before they are saved.</summary>
    public static Renamings Among(ChangeTracker changes) =>
        new(
            [.. changes.Entries<Topic>().Where(IsRenamed).Select(entry => entry.Entity.Id)],
            [.. changes.Entries<Person>().Where(IsRenamed).Select(entry => entry.Entity.Id)]
        );

    /// <summary>Brings their stories in the index to their new names, within the transaction that is open.</summary>
    public async Task UpdateAsync(NewsDb db, CancellationToken stop)
    {
        if (Topics is [] && People is [])
            return;

        var ids = await db
            .Stories.Where(story =>
                story.PublishedAt != null
                && story.WithdrawnAt == null
                && (
                    story.Topics.Any(about => Topics.Contains(about.TopicId))
                    || story.Bylines.Any(byline => People.Contains(byline.PersonId))
                )
            )
            .Select(story => story.Id)
            .ToListAsync(stop);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var stories = await db.Stories.AsNoTracking().Where(story => some.Contains(story.Id)).ToListAsync(stop);
            await db.Search.UpdateAsync(db, stories, stop);
        }
    }

    // Topics and people have the same two properties that the index knows.
    private static bool IsRenamed(EntityEntry entry) =>
        entry.State is EntityState.Modified
        && (entry.Property(nameof(Topic.Name)).IsModified || entry.Property(nameof(Topic.Slug)).IsModified);
}
