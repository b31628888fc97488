using Dastan.Domain.Stories;

namespace Dastan.Domain.Trackers;

/// <summary>A tracker that a story speaks of, with a figure in its text or a chart. Kept in step with its words.</summary>
/// <param name="slug">The tracker’s, as it stands in the words; there may be none of that name.</param>
public sealed class StoryTracker(string slug, StoryId storyId)
{
    public string Slug { get; private set; } = slug;

    public StoryId StoryId { get; private set; } = storyId;
}
