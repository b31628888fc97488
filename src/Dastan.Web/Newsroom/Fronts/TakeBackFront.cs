using Dastan.Domain.Fronts;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>POST /newsroom/fronts/{id}/removal: a front that is to come does not come; 422 for one that readers have seen.</summary>
public static class TakeBackFront
{
    public static async Task<IResult> Post(Guid id, Visit visit, NewsDb db, CancellationToken stop)
    {
        var front = await db
            .Fronts.Include(one => one.Slots)
            .FirstOrDefaultAsync(one => one.Id == new FrontId(id), stop);
        if (front is null || FrontPlace.Find(visit, front.Edition, front.Section) is not { } place)
            return Results.NotFound();
        if (front.TakeBack(visit.Now) is { } no)
        {
            var view = await FrontPages.StandingAsync(visit, db, place, stop);
            return FrontPages.Page(
                visit,
                view with
                {
                    Problem = visit.Texts.Of(no),
                },
                StatusCodes.Status422UnprocessableEntity
            );
        }

        _ = db.Remove(front);
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.LayOutFronts, "front", id), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else took it back at the same moment: it is gone, which is what both wanted.
            db.ChangeTracker.Clear();
        }
        return Results.LocalRedirect(place.Address);
    }
}
