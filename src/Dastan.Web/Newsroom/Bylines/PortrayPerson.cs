using Dastan.Domain.People;
using Dastan.Domain.Pictures;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Bylines;

/// <summary>POST /newsroom/bylines/{id}/portrait: the picture of the library that shows somebody; none for an empty field.</summary>
public static class PortrayPerson
{
    // Whoever saves the names at the same moment changes other things.
    private const int Tries = 3;

    public static async Task<IResult> Post(
        Guid id,
        [FromForm] string? picture,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        PictureId? chosen = Guid.TryParse(picture, out var one) ? new PictureId(one) : null;
        if (chosen is null && picture is not (null or ""))
            return Results.NotFound();
        if (chosen is not null && !await db.Pictures.AnyAsync(known => known.Id == chosen, stop))
            return Results.NotFound();
        for (var tried = 1; ; tried++)
        {
            if (await db.People.FirstOrDefaultAsync(known => known.Id == new PersonId(id), stop) is not { } person)
                return Results.NotFound();

            person.Portray(chosen);
            try
            {
                _ = await db.SaveAsync(visit.Deed(Acts.DescribeBylines, "byline", id), stop);
                return Results.LocalRedirect($"{NewsroomAddress.Bylines}/{id}?saved");
            }
            catch (DbUpdateConcurrencyException) when (tried < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
