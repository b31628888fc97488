using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;

namespace Dastan.Web.Data.Lists;

/// <summary>
/// Keeps in step with the stories what their lists are read by: the time of publication beside each topic and byline, and the number of
/// stories of each day. To be made before the changes are saved, whose earlier values are forgotten then.
/// </summary>
internal sealed class ChangedLists
{
    // What decides whether and when a story counts among those of a day.
    private static readonly string[] Counted =
    [
        nameof(Story.PublishedAt),
        nameof(Story.PublishedOn),
        nameof(Story.UpdatedAt),
        nameof(Story.EmbargoedUntil),
        nameof(Story.WithdrawnAt),
    ];

    private readonly NewsDb db;
    private readonly List<Story> published;
    private readonly List<(string Edition, LocalDate Day)> days;

    public ChangedLists(NewsDb db)
    {
        this.db = db;
        var changed = db.ChangeTracker.Entries<Story>().Where(HasChanged).ToList();
        published =
        [
            .. changed
                .Where(entry =>
                    entry.State is EntityState.Modified && entry.Property(story => story.PublishedAt).IsModified
                )
                .Select(entry => entry.Entity),
        ];
        // In one order always, so that two who save at once can't wait for each other.
        days = [.. changed.SelectMany(Days).Distinct().Order()];
    }

    /// <summary>To be called within the transaction, once the stories are written.</summary>
    public async Task FollowAsync(CancellationToken stop)
    {
        foreach (var story in published)
            await RepeatAsync(story, stop);
        foreach (var (edition, day) in days)
            await HoldAsync(edition, StoryDay.NumberOf(day), stop);
        foreach (var some in days.GroupBy(day => day.Edition, day => day.Day))
            await CountAsync(some.Key, [.. some], stop);
    }

    // A story may be published without its topics and bylines having been loaded.
    private async Task RepeatAsync(Story story, CancellationToken stop)
    {
        await db
            .StoryTopics.Where(about => about.StoryId == story.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(about => about.PublishedAt, story.PublishedAt), stop);
        await db
            .StoryBylines.Where(byline => byline.StoryId == story.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(byline => byline.PublishedAt, story.PublishedAt), stop);
    }

    // Makes the day's row and locks it: who saves another story of the day at the same time counts after us, and counts ours too.
    private Task HoldAsync(string edition, int number, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO story_days (edition, number, stories) VALUES ({edition}, {number}, 0)
            ON CONFLICT (edition, number) DO UPDATE SET stories = story_days.stories
            """,
            stop
        );

    private async Task CountAsync(string edition, List<LocalDate?> some, CancellationToken stop)
    {
        var counted = await db
            .Stories.In(edition)
            .Counting()
            .Where(story => some.Contains(story.PublishedOn))
            .CountedByDay()
            .ToDictionaryAsync(day => day.Day, stop);
        foreach (var day in some)
        {
            var (number, count) = (StoryDay.NumberOf(day!.Value), counted.GetValueOrDefault(day.Value));
            await db
                .StoryDays.Where(row => row.Edition == edition && row.Number == number)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(kept => kept.Stories, count?.Stories ?? 0)
                            .SetProperty(kept => kept.ChangedAt, count?.ChangedAt),
                    stop
                );
        }
    }

    private static bool HasChanged(EntityEntry<Story> story) =>
        story.State is EntityState.Added or EntityState.Deleted
        || (story.State is EntityState.Modified && Counted.Any(name => story.Property(name).IsModified));

    private static IEnumerable<(string Edition, LocalDate Day)> Days(EntityEntry<Story> story) =>
        new[] { story.OriginalValues, story.CurrentValues }
            .Select(values => values.GetValue<LocalDate?>(nameof(Story.PublishedOn)))
            .OfType<LocalDate>()
            .Select(day => (story.Entity.Edition, day));
}
