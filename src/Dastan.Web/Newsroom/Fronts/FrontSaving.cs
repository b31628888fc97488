using Dastan.Domain.Fronts;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>Writes a front that was laid out.</summary>
internal static class FrontSaving
{
    /// <returns>False where somebody else laid one out between our reading and our writing; nothing is written then.</returns>
    public static async Task<bool> SavedAsync(Visit visit, NewsDb db, Front front, CancellationToken stop)
    {
        _ = db.Add(front);
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.LayOutFronts, "front", front.Id.Value), stop);
            return true;
        }
        catch (DbUpdateException)
        {
            // The database lets no two have one number: somebody was first, or else something is wrong.
            db.ChangeTracker.Clear();
            var isTaken = await db
                .Fronts.Of(front.Edition, front.Section)
                .AnyAsync(one => one.Number == front.Number, stop);
            if (!isTaken)
                throw;
            return false;
        }
    }
}
