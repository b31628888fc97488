using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>
/// GET /newsroom/pictures/{id}/original: the file as it came, with all that its camera wrote, to be saved and never shown. It has the name that it was sent
/// under, and the ending of what it is.
/// </summary>
public static class ReadAsItCame
{
    public static async Task<IResult> Get(Guid id, NewsDb db, PictureFiles files, CancellationToken stop)
    {
        var picture = await db.Pictures.AsNoTracking().FirstOrDefaultAsync(one => one.Id == new PictureId(id), stop);
        return picture is not null && files.FindAsItCame(picture.OriginalHash, picture.MediaType) is { } path
            ? Results.File(
                Path.GetFullPath(path),
                picture.MediaType,
                picture.Name is "" ? Path.GetFileName(path)
                    : FileKind.PromisedBy(picture.Name) == picture.MediaType ? picture.Name
                    : picture.Name + Path.GetExtension(path),
                enableRangeProcessing: true
            )
            : Results.NotFound();
    }
}
