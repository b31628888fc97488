using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Microsoft.AspNetCore.Authentication;

namespace Dastan.Web.Reader.Pictures;

/// <summary>
/// GET /pictures/{name}: a picture, <c>{sha-256}.jpg</c>, or a smaller form of it, <c>{sha-256}-640.webp</c>, which is made when it is first asked for.
/// What nothing public shows is there for staff alone; to others it answers as what never was.
/// </summary>
public static class ReadPicture
{
    public static async Task<IResult> Get(
        string name,
        Reading reading,
        NewsDb db,
        OpenPictures open,
        Renditions renditions,
        HttpContext context,
        CancellationToken stop
    )
    {
        if (PictureName.Read(name) is not { } asked)
            return Results.NotFound();
        // Before any look at the disk: nothing of what is shut is to be felt.
        var isPublic = await open.HasAsync(reading, db, asked.Hash, stop);
        return isPublic || await IsForStaffAsync(context)
            ? await PictureGiven.OfAsync(asked, db, renditions, context.Response, isPublic, stop)
            : Results.NotFound();
    }

    // Only after it was looked at is known what a session may see.
    private static async Task<bool> IsForStaffAsync(HttpContext context) =>
        (await context.AuthenticateAsync()).Succeeded && context.Features.Get<OwnAccountAlone>() is null;
}

/// <summary>A feature of requests by staff who may see nothing but their own account yet, because they owe a second step.</summary>
public sealed record OwnAccountAlone;
