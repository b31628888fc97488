using Dastan.Web.Data;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.People;

/// <summary>POST /newsroom/people/invitations/{digest}/removal: the link opens nothing any more.</summary>
public static class RevokeInvitation
{
    public static async Task<IResult> Post(Visit visit, string digest, NewsDb db, CancellationToken stop)
    {
        var link = await db.StaffLinks.SingleOrDefaultAsync(
            link => link.Digest == digest && link.Kind == LinkKind.Invitation,
            stop
        );
        if (link is null)
            return Results.NotFound();
        _ = db.StaffLinks.Remove(link);
        _ = await db.SaveAsync(visit.Deed(Acts.ManagePeople, "link", "invitation"), stop);
        return Results.LocalRedirect($"{NewsroomAddress.People}?saved");
    }
}
