using Dastan.Domain.Topics;

namespace Dastan.Domain.Trackers;

/// <summary>What a tracker is about.</summary>
public sealed class TrackerTopic(TrackerId trackerId, TopicId topicId)
{
    public TrackerId TrackerId { get; private set; } = trackerId;

    public TopicId TopicId { get; private set; } = topicId;
}
