using Dastan.Domain.Fronts;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>GET /newsroom/fronts/{id}: a front, past or to come, as readers saw it or will see it when it comes out.</summary>
public static class LookAtFront
{
    public static async Task<IResult> Get(Guid id, Visit visit, NewsDb db, CancellationToken stop)
    {
        var front = await db
            .Fronts.Include(one => one.Slots)
            .AsNoTracking()
            .FirstOrDefaultAsync(one => one.Id == new FrontId(id), stop);
        if (front is null || FrontPlace.Find(visit, front.Edition, front.Section) is not { } place)
            return Results.NotFound();

        var slots = front.Slots.ToDictionary(slot => slot.Position, slot => slot.StoryId);
        return await FrontSeen.AsAsync(visit, db, place, slots, front.PublishedAt, stop);
    }
}
