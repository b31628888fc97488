using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Lists;

/// <summary>Whether what lists are read by says the same as the stories do.</summary>
public static class ListsInStep
{
    extension(NewsDb db)
    {
        /// <summary>How many rows beside topics and bylines, and how many days, say something else.</summary>
        public async Task<(int Rows, int Days)> OutOfStepAsync(CancellationToken stop)
        {
            var topics = await db.StoryTopics.CountAsync(
                row =>
                    db.Stories.Any(story =>
                        story.Id == row.StoryId
                        && (story.Edition != row.Edition || story.PublishedAt != row.PublishedAt)
                    ),
                stop
            );
            var bylines = await db.StoryBylines.CountAsync(
                row =>
                    db.Stories.Any(story =>
                        story.Id == row.StoryId
                        && (story.Edition != row.Edition || story.PublishedAt != row.PublishedAt)
                    ),
                stop
            );
            return (topics + bylines, await DaysOutOfStepAsync(db, stop));
        }

        /// <summary>Brings them into step.</summary>
        public async Task BringIntoStepAsync(CancellationToken stop)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE story_topics SET edition = s.edition, published_at = s.published_at
                FROM stories s WHERE s.id = story_topics.story_id
                """,
                stop
            );
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE story_bylines SET edition = s.edition, published_at = s.published_at
                FROM stories s WHERE s.id = story_bylines.story_id
                """,
                stop
            );
            await db.RecountDaysAsync(stop);
        }
    }

    private static async Task<int> DaysOutOfStepAsync(NewsDb db, CancellationToken stop)
    {
        var wrong = 0;
        foreach (var edition in await db.Editions.Select(edition => edition.Code).ToListAsync(stop))
        {
            var counted = (await db.Stories.In(edition).Counting().CountedByDay().ToListAsync(stop))
                .Select(day => (Number: StoryDay.NumberOf(day.Day), day.Stories))
                .ToHashSet();
            var kept = (
                await db
                    .StoryDays.Where(day => day.Edition == edition && day.Stories > 0)
                    .Select(day => new { day.Number, day.Stories })
                    .ToListAsync(stop)
            )
                .Select(day => (day.Number, day.Stories))
                .ToHashSet();
            counted.SymmetricExceptWith(kept);
            wrong += counted.Select(day => day.Number).Distinct().Count();
        }
        return wrong;
    }
}
