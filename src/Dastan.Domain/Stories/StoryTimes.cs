using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>What decides a story's state, for lists that read nothing else of it.</summary>
public readonly record struct StoryTimes(
    StoryStage Stage,
    Instant? PublishedAt,
    Instant? EmbargoedUntil,
    Instant? ScheduledFor,
    Instant? WithdrawnAt
)
{
    /// <summary>What is so at an instant, in one word. Who may see it is decided by <see cref="StoryScopes"/> alone.</summary>
    public StoryState StateAt(Instant now) =>
        WithdrawnAt <= now ? StoryState.Withdrawn
        : PublishedAt <= now && !(EmbargoedUntil > now) ? StoryState.Published
        : PublishedAt is not null || ScheduledFor is not null ? StoryState.Scheduled
        : (StoryState)Stage;
}
