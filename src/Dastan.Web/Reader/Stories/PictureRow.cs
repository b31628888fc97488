using Dastan.Domain.Languages;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

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
    int FocusY = Picture.Middle
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
                        picture.FocusY
                    ),
                    stop
                );
    }
}
