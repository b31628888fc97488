using Dastan.Web.Data.Files;
using Dastan.Web.Parts;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Pictures;

/// <summary>Pictures as pages show them.</summary>
public static class PictureViews
{
    public static PictureView Of(PictureRow picture, string language) =>
        new(
            AddressOf(picture.Hash, picture.MediaType),
            picture.Width,
            picture.Height,
            picture.Alternative.In(language),
            picture.Caption.In(language),
            picture.Credit
        )
        {
            Sizes =
            [
                .. Renditions
                    .WidthsUnder(picture.Width)
                    .Select(width => new PictureSize(
                        Renditions.AddressOf(picture.Hash, width),
                        Renditions.AddressOf(picture.Hash, width, RenditionForm.Avif),
                        width
                    )),
            ],
        };

    /// <summary>The original's address: <c>/pictures/{sha-256}.jpg</c>.</summary>
    public static string AddressOf(string hash, string mediaType) =>
        "/pictures/" + PictureFiles.NameOf(hash, mediaType);
}
