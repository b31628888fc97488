using Dastan.Web.Data.Files;
using Dastan.Web.Parts;
using Dastan.Web.Reader.Stories;
using Picture = Dastan.Domain.Pictures.Picture;

namespace Dastan.Web.Reader.Pictures;

/// <summary>Pictures as pages show them.</summary>
public static class PictureViews
{
    private const int WidestJpeg = 960;

    public static PictureView Of(PictureRow picture, string language) =>
        new(
            PlainAddressOf(picture),
            picture.Width,
            picture.Height,
            picture.Alternative.In(language),
            picture.Caption.In(language),
            picture.Credit
        )
        {
            Focus = FocusOf(picture),
            Sizes = IsMoving(picture) ? [] : SizesOf(picture.Hash, picture.Width),
        };

    /// <summary>The widths that there are of an original, smallest first; none of one that is smaller than all of them.</summary>
    public static IReadOnlyList<PictureSize> SizesOf(string hash, int width) =>
        [
            .. Renditions
                .WidthsUnder(width)
                .Select(one => new PictureSize(
                    Renditions.AddressOf(hash, one),
                    Renditions.AddressOf(hash, one, RenditionForm.Avif),
                    one
                )),
        ];

    /// <summary>For browsers that read nothing newer than JPEG: wide enough for most screens that they run on.</summary>
    /// <returns>Null of an original that is smaller than every width.</returns>
    public static string? JpegAddressOf(string hash, int width) =>
        Renditions.WidthsUnder(Math.Min(width, WidestJpeg)).LastOrDefault() is > 0 and var widest
            ? Renditions.AddressOf(hash, widest, RenditionForm.Jpeg)
            : null;

    private static string PlainAddressOf(PictureRow picture) =>
        (IsMoving(picture) ? null : JpegAddressOf(picture.Hash, picture.Width))
        ?? AddressOf(picture.Hash, picture.MediaType);

    // To the nearest tenth, as the style sheet has it.
    private static string? FocusOf(PictureRow picture) =>
        (picture.FocusX, picture.FocusY) is (Picture.Middle, Picture.Middle)
            ? null
            : FormattableString.Invariant($"fx{(picture.FocusX + 5) / 10} fy{(picture.FocusY + 5) / 10}");

    // Its smaller forms would stand still.
    private static bool IsMoving(PictureRow picture) => picture.MediaType is "image/gif";

    /// <summary>The original's address: <c>/pictures/{sha-256}.jpg</c>.</summary>
    public static string AddressOf(string hash, string mediaType) =>
        "/pictures/" + PictureFiles.NameOf(hash, mediaType);
}
