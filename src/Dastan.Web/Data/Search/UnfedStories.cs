using System.Data;
using System.Data.Common;
using Dastan.Domain.People;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Search;

/// <summary>
/// Which stories are to be fed to the search anew, and their feeding. Of a topic with many stories a transaction feeds the first; the rest is written
/// down with it, and follows in the background, however often the program ends meanwhile.
/// </summary>
public static class UnfedStories
{
    /// <summary>How many are fed at once: a second's work.</summary>
    public const int AtOnce = 500;

    extension(NewsDb db)
    {
        /// <summary>Notes the stories about a topic, within the transaction that is open.</summary>
        public Task<int> OweAsync(TopicId topic, CancellationToken stop) =>
            db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO unfed_stories (story_id)
                SELECT story_id FROM story_topics WHERE topic_id = {topic.Value} AND published_at IS NOT NULL
                ON CONFLICT (story_id) DO NOTHING
                """,
                stop
            );

        /// <summary>Notes the stories with somebody's byline, within the transaction that is open.</summary>
        public Task<int> OweAsync(PersonId person, CancellationToken stop) =>
            db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO unfed_stories (story_id)
                SELECT story_id FROM story_bylines WHERE person_id = {person.Value} AND published_at IS NOT NULL
                ON CONFLICT (story_id) DO NOTHING
                """,
                stop
            );

        /// <summary>Notes some stories, within the transaction that is open.</summary>
        public async Task OweAsync(IReadOnlyCollection<StoryId> stories, CancellationToken stop)
        {
            foreach (var story in stories)
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO unfed_stories (story_id) VALUES ({story.Value}) ON CONFLICT (story_id) DO NOTHING",
                    stop
                );
        }

        /// <summary>Notes all that are out or are to be, and what the index has that is neither.</summary>
        public Task<int> OweAllAsync(CancellationToken stop) =>
            db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO unfed_stories (story_id)
                SELECT id FROM stories WHERE published_at IS NOT NULL OR id IN (SELECT story_id FROM story_places)
                ON CONFLICT (story_id) DO NOTHING
                """,
                stop
            );

        /// <summary>Feeds some of those that are noted, in a transaction of its own.</summary>
        /// <returns>Whether more may be left.</returns>
        /// <exception cref="DbException">Somebody saved one of the stories meanwhile, or the database is away: all are noted still.</exception>
        public async Task<bool> FeedSomeAsync(CancellationToken stop)
        {
            // So that PostgreSQL refuses to write over the words of a story that was saved since it was read.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
            var isMore = await db.FeedUnfedAsync(stop);
            db.OwesSearch = false;
            await transaction.CommitAsync(stop);
            return isMore;
        }

        /// <summary>Feeds some of those that are noted, within the transaction that is open.</summary>
        /// <returns>Whether more may be left.</returns>
        public async Task<bool> FeedUnfedAsync(CancellationToken stop)
        {
            var ids = await db.UnfedStories.Select(unfed => unfed.StoryId).Take(AtOnce).ToListAsync(stop);
            if (ids is [])
                return false;

            // First: another node that feeds the same waits here, and feeds them after us.
            await db.UnfedStories.Where(unfed => ids.Contains(unfed.StoryId)).ExecuteDeleteAsync(stop);
            var stories = await db.Stories.AsNoTracking().Where(story => ids.Contains(story.Id)).ToListAsync(stop);
            await db.Search.UpdateAsync(db, stories, stop);
            await db.SaveChangesAsync(stop);
            return db.OwesSearch = ids.Count == AtOnce;
        }
    }
}
