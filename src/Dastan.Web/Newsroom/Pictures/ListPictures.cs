using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>GET /newsroom/pictures: the library, newest first.</summary>
public static class ListPictures
{
    // As many as a dialog shows.
    private const int Offered = 24;

    public static Task<IResult> Get(
        [AsParameters] PicturesAsked asked,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) => PicturePages.ListAsync(visit, db, asked, [], stop);

    /// <summary>GET /newsroom/pictures.json: the same for the editor's script, with the words of one language.</summary>
    public static async Task<IResult> GetOffered(
        [AsParameters] PicturesAsked asked,
        Visit visit,
        NewsDb db,
        CancellationToken stop,
        string language = ""
    )
    {
        var today = visit.Reading.Edition.DayOf(visit.Now);
        var pictures = await asked.Narrow(db, visit.Actor, today).Take(Offered).ToListAsync(stop);
        // What may not be shown any more is not offered.
        return Results.Json(
            pictures.Where(one => one.MayBeShownOn(today)).Select(one => OfferedPicture.Of(one, language))
        );
    }
}
