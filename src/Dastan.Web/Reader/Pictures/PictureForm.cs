using Dastan.Web.Data.Files;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Pictures;

/// <summary>One form of a picture for use outside our pages.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="MediaType">For example <c>image/webp</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureForm(string Address, string MediaType, int Width, int Height)
{
    // Wide enough for the large previews of search engines (1200), light enough for those of messengers (300 KB).
    private const int Shared = 1280;

    private const int Small = 320;

    /// <summary>The form for feeds, messengers and search engines: the original unless that is larger than they take.</summary>
    public static PictureForm ForSharing(Reading reading, PictureRow picture) =>
        picture.Width > Shared
            ? Rendition(reading, picture, Shared)
            : new(
                reading.Origin + PictureViews.AddressOf(picture.Hash, picture.MediaType),
                picture.MediaType,
                picture.Width,
                picture.Height
            );

    /// <summary>The form that messengers and networks show beside a link: cut to their shape, JPEG, which all of them read.</summary>
    public static PictureForm ForLink(Reading reading, PictureRow picture)
    {
        var cut = Cuts
            .Shared.Select(shape => Cuts.At(shape, picture.FocusX, picture.FocusY))
            .FirstOrDefault(one => one.Fits(picture.Width, picture.Height));
        return cut == default
            ? ForSharing(reading, picture)
            : new(
                reading.Origin + PictureViews.AddressOf(picture.Hash, cut, RenditionForm.Jpeg),
                "image/jpeg",
                cut.Width,
                cut.Height
            );
    }

    /// <summary>The form for lists; null where the original is that small.</summary>
    public static PictureForm? Thumbnail(Reading reading, PictureRow picture) =>
        picture.Width > Small ? Rendition(reading, picture, Small) : null;

    private static PictureForm Rendition(Reading reading, PictureRow picture, int width) =>
        new(
            reading.Origin + Renditions.AddressOf(picture.Hash, width),
            "image/webp",
            width,
            Math.Max(1, (int)Math.Round((double)picture.Height * width / picture.Width))
        );
}
