using Dastan.Domain.Pictures;
using Dastan.Web.Data.Files;
using Dastan.Web.Reader.Pictures;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>A picture of the library as the editor's script offers it.</summary>
/// <param name="Address">Of its page in the newsroom.</param>
/// <param name="Source">As Story HTML names it.</param>
/// <param name="Thumbnail">A small form of it.</param>
/// <param name="Alternative">In the language that was asked for alone; "" where there is none.</param>
/// <param name="WasHere">It came before.</param>
public sealed record OfferedPicture(
    Guid Id,
    string Address,
    string Source,
    string Thumbnail,
    int Width,
    int Height,
    string Name,
    string Alternative,
    string Caption,
    string Credit,
    bool WasHere
)
{
    private const int Small = 320;

    public static OfferedPicture Of(Picture picture, string language, bool wasHere = false) =>
        new(
            picture.Id.Value,
            AddressOf(picture.Id),
            PictureViews.AddressOf(picture.Hash, picture.MediaType),
            ThumbnailOf(picture),
            picture.Width,
            picture.Height,
            picture.Name,
            picture.Alternative.ByLanguage.GetValueOrDefault(language, ""),
            picture.Caption.ByLanguage.GetValueOrDefault(language, ""),
            picture.Credit,
            wasHere
        );

    public static string AddressOf(PictureId id) => $"{NewsroomAddress.Pictures}/{id.Value}";

    /// <summary>By what staff know a picture: its file's name, or what it shows, or the beginning of its hash.</summary>
    public static string CalledBy(Picture picture) =>
        picture.Name is not "" ? picture.Name
        : picture.Alternative.ByLanguage.Values.FirstOrDefault() is { } shown ? shown
        : picture.Hash[..8];

    /// <summary>Where a small form of a picture is.</summary>
    public static string ThumbnailOf(Picture picture) =>
        picture.Width > Small
            ? Renditions.AddressOf(picture.Hash, Small)
            : PictureViews.AddressOf(picture.Hash, picture.MediaType);
}
