using Dastan.Domain.Pictures;

namespace Dastan.Domain.Papers;

/// <summary>A picture that a static page shows.</summary>
public sealed class PagePicture(PictureId pictureId, StaticPageId pageId)
{
    public PictureId PictureId { get; private set; } = pictureId;

    public StaticPageId PageId { get; private set; } = pageId;
}
