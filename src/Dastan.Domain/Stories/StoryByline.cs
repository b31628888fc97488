using Dastan.Domain.People;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>One name in a story's byline, at its place.</summary>
public sealed class StoryByline
{
    private StoryByline() { }

    internal StoryByline(Story story, PersonId person, int position)
    {
        (StoryId, PersonId, Position) = (story.Id, person, position);
        Follow(story);
    }

    public StoryId StoryId { get; private set; }

    public PersonId PersonId { get; private set; }

    public int Position { get; private set; }

    /// <summary>The story's edition, repeated here: somebody's list in an edition is read from these rows alone.</summary>
    public string Edition { get; private set; } = "";

    /// <summary>The story's time of publication, repeated here for the same reason.</summary>
    public Instant? PublishedAt { get; private set; }

    internal void Follow(Story story) => (Edition, PublishedAt) = (story.Edition, story.PublishedAt);
}
