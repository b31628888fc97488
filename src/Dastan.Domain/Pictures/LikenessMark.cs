namespace Dastan.Domain.Pictures;

/// <summary>A quarter of what a picture looks like, by which others that look alike are found without a look at all.</summary>
/// <param name="mark">One of <see cref="Likeness.Marks"/>.</param>
/// <param name="bits">The whole likeness, as a signed number.</param>
public sealed class LikenessMark(int mark, PictureId pictureId, long bits)
{
    public int Mark { get; private set; } = mark;

    public PictureId PictureId { get; private set; } = pictureId;

    public long Bits { get; private set; } = bits;
}
