using Dastan.Domain.Pictures;

namespace Dastan.Domain.Stories;

/// <summary>A picture that a story shows: as its lead, or in its body.</summary>
public sealed class PictureUse(PictureId pictureId, StoryId storyId)
{
    public PictureId PictureId { get; private set; } = pictureId;

    public StoryId StoryId { get; private set; } = storyId;
}
