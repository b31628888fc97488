using Dastan.Domain.Stories;
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
internal static class DayCounts
{
    extension(IQueryable<Story> stories)
    {
        public IQueryable<DayCount> CountedByDay() =>
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
