using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>What is ended by somebody's act, and goes with what that saves: sessions, and links that lead in.</summary>
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

        /// <summary>Takes back the links by which a member would let others in, and whoever holds one.</summary>
        public async Task TakeBackLettingInAsync(StaffId madeBy, CancellationToken stop) =>
            db.StaffLinks.RemoveRange(await db.StaffLinks.Where(link => link.MadeBy == madeBy).ToListAsync(stop));

        /// <summary>Leaves a member no way in that is open: no session, no link for them or by them, no story that they showed to somebody outside.</summary>
        public async Task CloseWaysInAsync(StaffId whose, CancellationToken stop)
        {
            _ = await db.EndSessionsAsync(whose, stop);
            await db.TakeBackLettingInAsync(whose, stop);
            db.StaffLinks.RemoveRange(await db.StaffLinks.Where(link => link.For == whose).ToListAsync(stop));
            db.StoryPreviews.RemoveRange(await db.StoryPreviews.Where(link => link.MadeBy == whose).ToListAsync(stop));
        }
    }
}
