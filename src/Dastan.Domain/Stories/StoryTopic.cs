using Dastan.Domain.Topics;

namespace Dastan.Domain.Stories;

/// <summary>One topic of a story; the first is what it is most about.</summary>
public sealed class StoryTopic
{
    private StoryTopic() { }

    internal StoryTopic(StoryId story, TopicId topic, int position) =>
        (StoryId, TopicId, Position) = (story, topic, position);

    public StoryId StoryId { get; private set; }

    public TopicId TopicId { get; private set; }

    public int Position { get; private set; }
}
