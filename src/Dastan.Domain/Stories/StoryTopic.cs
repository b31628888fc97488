using Dastan.Domain.Topics;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>One topic of a story; the first is what it is most about.</summary>
public sealed class StoryTopic : IListedRow
{
    private StoryTopic() { }

    internal StoryTopic(Story story, TopicId topic, int position)
    {
        (StoryId, TopicId, Position) = (story.Id, topic, position);
        Follow(story);
    }

    public StoryId StoryId { get; private set; }

    public TopicId TopicId { get; private set; }

    public int Position { get; private set; }

    public string Edition { get; private set; } = "";

    public Instant? PublishedAt { get; private set; }

    internal void Follow(Story story) => (Edition, PublishedAt) = (story.Edition, story.PublishedAt);
}
