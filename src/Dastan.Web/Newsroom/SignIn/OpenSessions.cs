using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>Sessions that are ended by somebody's act, and go with what that saves.</summary>
internal static class OpenSessions
{
    extension(NewsDb db)
    {
        /// <summary>Ends all of one member, or everybody's.</summary>
        /// <returns>How many.</returns>
        public async Task<int> EndSessionsAsync(StaffId? whose, CancellationToken stop)
        {
            var open = await db.StaffSessions.Where(one => whose == null || one.StaffId == whose).ToListAsync(stop);
            db.StaffSessions.RemoveRange(open);
            return open.Count;
        }
    }
}
