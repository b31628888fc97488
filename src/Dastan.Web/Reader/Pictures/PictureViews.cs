using Dastan.Domain.Pictures;
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

    /// <summary>The picture unless its owner does not let us show it any more.</summary>
    public static PictureRow? Shown(this Reading reading, PictureRow? picture) =>
        picture is { RightsUntil: { } last } && last < reading.PaperDay ? null : picture;

    /// <summary>As a list shows it: cut where its shape is another, so that nothing is sent that is not seen.</summary>
    public static PictureView ForCard(PictureRow picture, string language)
    {
        var cuts = IsMoving(picture) || HasShapeOfCard(picture) ? [] : CutsOf(picture);
        if (cuts is [])
            return Of(picture, language);

        var focus = cuts[0].FocusWithin(picture.Width, picture.Height);
        var plain = cuts.LastOrDefault(cut => cut.Width <= WidestJpeg);
        return Of(picture, language) with
        {
            Address = AddressOf(picture.Hash, plain, RenditionForm.Jpeg),
            Width = cuts[^1].Width,
            Height = cuts[^1].Height,
            Focus = FocusOf(focus.X, focus.Y),
            Sizes =
            [
                .. cuts.Select(cut => new PictureSize(
                    AddressOf(picture.Hash, cut, RenditionForm.Webp),
                    AddressOf(picture.Hash, cut, RenditionForm.Avif),
                    cut.Width
                )),
            ],
        };
    }

    /// <summary>The address of a cut: <c>/pictures/{sha-256}-1200x630-50-35.jpg</c>.</summary>
    public static string AddressOf(string hash, PictureCut cut, RenditionForm form) =>
        "/pictures/" + PictureName.Of(hash, cut, form).Text;

    // The smallest is always narrow enough for what reads JPEG alone.
    private static List<PictureCut> CutsOf(PictureRow picture) =>
        [
            .. Cuts
                .Cards.Select(shape => Cuts.At(shape, picture.FocusX, picture.FocusY))
                .Where(cut => cut.Fits(picture.Width, picture.Height)),
        ];

    // By a hundredth nobody sees it, and the whole picture is made already.
    private static bool HasShapeOfCard(PictureRow picture) =>
        Math.Abs((picture.Width * 2) - (picture.Height * 3)) * 100 <= picture.Width * 2;

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

    private static string? FocusOf(PictureRow picture) =>
        (picture.FocusX, picture.FocusY) is (Picture.Middle, Picture.Middle)
            ? null
            : FocusOf(picture.FocusX, picture.FocusY);

    // To the nearest tenth, as the style sheet has it.
    private static string FocusOf(int x, int y) => FormattableString.Invariant($"fx{(x + 5) / 10} fy{(y + 5) / 10}");

    // Its smaller forms would stand still.
    private static bool IsMoving(PictureRow picture) => picture.MediaType is "image/gif";

    /// <summary>The original's address: <c>/pictures/{sha-256}.jpg</c>.</summary>
    public static string AddressOf(string hash, string mediaType) =>
        "/pictures/" + PictureFiles.NameOf(hash, mediaType);
}
