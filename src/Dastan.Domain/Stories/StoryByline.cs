using Dastan.Domain.People;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>One name in a story's byline, at its place.</summary>
public sealed class StoryByline : IListedRow
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

    public string Edition { get; private set; } = "";

    public Instant? PublishedAt { get; private set; }

    internal void Follow(Story story) => (Edition, PublishedAt) = (story.Edition, story.PublishedAt);
}
