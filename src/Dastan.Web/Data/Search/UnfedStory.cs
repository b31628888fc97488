using Dastan.Domain.Stories;

namespace Dastan.Web.Data.Search;

/// <summary>A story whose words in the index of the search are of before: a topic or somebody in its byline has another name now.</summary>
public sealed class UnfedStory(StoryId storyId)
{
    public StoryId StoryId { get; private set; } = storyId;
}
