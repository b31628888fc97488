using System.Linq.Expressions;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Web.Newsroom.Calendar;

/// <summary>What the calendar reads of a story.</summary>
internal sealed record PlannedStory
{
    public required StoryId Id { get; init; }

    public required string Headline { get; init; }

    public required string Edition { get; init; }

    public required string Section { get; init; }

    public required StaffId? BegunBy { get; init; }

    public required StaffId? HeldBy { get; init; }

    public required Instant? DueAt { get; init; }

    public required Instant? WithdrawalDueAt { get; init; }

    public required StoryTimes Times { get; init; }

    public static Expression<Func<Story, PlannedStory>> Of { get; } =
        story => new PlannedStory
        {
            Id = story.Id,
            Headline = story.Headline,
            Edition = story.Edition,
            Section = story.Section,
            BegunBy = story.BegunBy,
            HeldBy = story.HeldBy,
            DueAt = story.DueAt,
            WithdrawalDueAt = story.WithdrawalDueAt,
            Times = new(story.Stage, story.PublishedAt, story.EmbargoedUntil, story.ScheduledFor, story.WithdrawnAt),
        };
}
