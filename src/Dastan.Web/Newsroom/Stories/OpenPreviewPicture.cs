using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Reader.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>GET /newsroom/previews/{token}/pictures/{name}: a picture of the story that a shared link opens, for as long as it does.</summary>
public static class OpenPreviewPicture
{
    public static async Task<IResult> Get(
        string token,
        string name,
        Visit visit,
        NewsDb db,
        Renditions renditions,
        HttpResponse response,
        CancellationToken stop
    )
    {
        if (PictureName.Read(name) is not { } asked)
            return Results.NotFound();
        var isShown = await db.SharedBy(token, visit.Now)
            .Join(db.PictureUses, story => story.Id, use => use.StoryId, (_, use) => use.PictureId)
            .Join(
                db.Pictures.AllowedOn(visit.Reading.PaperDay),
                id => id,
                picture => picture.Id,
                (_, picture) => picture
            )
            .AnyAsync(picture => picture.Hash == asked.Hash, stop);
        return isShown
            ? await PictureGiven.OfAsync(asked, db, renditions, response, isPublic: false, stop)
            : Results.NotFound();
    }
}
