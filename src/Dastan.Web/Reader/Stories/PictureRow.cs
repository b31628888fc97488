using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Stories;

/// <summary>What a list needs to know of a picture.</summary>
public sealed record PictureRow(
    string Hash,
    string MediaType,
    int Width,
    int Height,
    LocalText Alternative,
    LocalText Caption,
    string Credit,
    int FocusX = Picture.Middle,
    int FocusY = Picture.Middle,
    LocalDate? RightsUntil = null
);

/// <summary>Reads the pictures of a list by their ids: joined to its stories they would be read all, on either database.</summary>
public static class PictureRows
{
    public static async Task<IReadOnlyDictionary<PictureId, PictureRow>> ReadAsync(
        NewsDb db,
        IEnumerable<PictureId?> pictures,
        CancellationToken stop
    )
    {
        var ids = pictures.OfType<PictureId>().Distinct().ToList();
        return ids is []
            ? new Dictionary<PictureId, PictureRow>()
            : await db
                .Pictures.Where(picture => ids.Contains(picture.Id))
                .ToDictionaryAsync(
                    picture => picture.Id,
                    picture => new PictureRow(
                        picture.Hash,
                        picture.MediaType,
                        picture.Width,
                        picture.Height,
                        picture.Alternative,
                        picture.Caption,
                        picture.Credit,
                        picture.FocusX,
                        picture.FocusY,
                        picture.RightsUntil
                    ),
                    stop
                );
    }

    /// <summary>The last days of those pictures in bodies whose owners have set one, by their hashes.</summary>
    public static async Task<IReadOnlyDictionary<string, LocalDate>> LastDaysAsync(
        NewsDb db,
        IEnumerable<string> bodies,
        CancellationToken stop
    )
    {
        var hashes = bodies.SelectMany(PicturesInBody.Of).Distinct().ToList();
        return hashes is []
            ? new Dictionary<string, LocalDate>()
            : await db
                .Pictures.Where(picture => hashes.Contains(picture.Hash) && picture.RightsUntil != null)
                .ToDictionaryAsync(picture => picture.Hash, picture => picture.RightsUntil!.Value, stop);
    }
}
