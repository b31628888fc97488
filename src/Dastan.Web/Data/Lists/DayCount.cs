using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Data.Lists;

/// <summary>How many stories a day has, and when what there is to say of them last changed.</summary>
internal sealed record DayCount
{
    public required LocalDate Day { get; init; }

    public required int Stories { get; init; }

    public required Instant? Published { get; init; }

    public required Instant? Updated { get; init; }

    public required Instant? Lifted { get; init; }

    public Instant? ChangedAt => new[] { Published, Updated, Lifted }.Max();
}

/// <summary>Counts stories by the days on which they were published.</summary>
public static class DayCounts
{
    /// <summary>Counts all days anew, in one transaction: for a paper whose stories were changed past <see cref="NewsDb.SaveAsync(CancellationToken)"/>.</summary>
    public static async Task RecountDaysAsync(this NewsDb db, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.StoryDays.ExecuteDeleteAsync(stop);
        foreach (var edition in await db.Editions.Select(edition => edition.Code).ToListAsync(stop))
        {
            var counts = await db.Stories.In(edition).Counting().CountedByDay().ToListAsync(stop);
            db.AddRange(counts.Select(count => new StoryDay(edition, count)));
        }
        await db.SaveManyAsync(stop);
        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
    }

    extension(IQueryable<Story> stories)
    {
        /// <summary>Those that count among the stories of their day, whatever the clock says.</summary>
        internal IQueryable<Story> Counting() =>
            stories.Where(story => story.PublishedOn != null && story.WithdrawnAt == null);

        internal IQueryable<DayCount> CountedByDay() =>
            stories
                .GroupBy(story => story.PublishedOn!.Value)
                .Select(day => new DayCount
                {
                    Day = day.Key,
                    Stories = day.Count(),
                    Published = day.Max(story => story.PublishedAt),
                    Updated = day.Max(story => story.UpdatedAt),
                    Lifted = day.Max(story => story.EmbargoedUntil),
                });
    }
}
