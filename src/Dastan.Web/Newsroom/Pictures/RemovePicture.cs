using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>POST /newsroom/pictures/{id}/removal: a picture that nothing shows leaves the library. Its file stays on the disk, where readers don't get it.</summary>
public static class RemovePicture
{
    public static async Task<IResult> Post(Guid id, Visit visit, NewsDb db, CancellationToken stop)
    {
        if (await db.Pictures.FirstOrDefaultAsync(one => one.Id == new PictureId(id), stop) is not { } picture)
            return Results.NotFound();
        if (
            await db.PictureUses.AnyAsync(use => use.PictureId == picture.Id, stop)
            || await db.PagePictures.AnyAsync(use => use.PictureId == picture.Id, stop)
            || await db.People.AnyAsync(person => person.PortraitId == picture.Id, stop)
        )
            return await PicturePages.ShowAsync(
                visit,
                db,
                picture,
                sheet => sheet with { Problem = visit.Texts.Of(PictureRefusals.IsInUse) },
                StatusCodes.Status422UnprocessableEntity,
                stop
            );

        _ = db.Remove(picture);
        _ = await db.SaveAsync(visit.Deed(Acts.RemovePictures, "picture", id), stop);
        return Results.LocalRedirect(NewsroomAddress.Pictures);
    }
}
