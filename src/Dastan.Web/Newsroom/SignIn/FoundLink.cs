using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>A link that somebody came by, if it opens anything.</summary>
public static class FoundLink
{
    public static async Task<StaffLink?> FindAsync(NewsDb db, Visit visit, string token, CancellationToken stop)
    {
        var digest = StaffLink.DigestOf(token);
        var link = await db.StaffLinks.SingleOrDefaultAsync(
            link => link.Digest == digest && link.ExpiresAt > visit.Now,
            stop
        );
        // There is one first.
        return link is { Kind: LinkKind.First } && await db.Staff.AnyAsync(stop) ? null : link;
    }
}
