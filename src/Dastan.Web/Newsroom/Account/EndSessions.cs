using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Account;

/// <summary>Signs out elsewhere.</summary>
public static class EndSessions
{
    /// <summary>POST /newsroom/account/sessions/{id}/end: one of one's own; 404 for one that is not.</summary>
    public static async Task<IResult> PostOne(
        Visit visit,
        Guid id,
        NewsDb db,
        OwnAccount account,
        CancellationToken stop
    )
    {
        var wanted = new SessionId(id);
        var session = await db.StaffSessions.SingleOrDefaultAsync(
            session => session.Id == wanted && session.StaffId == visit.Actor.Id,
            stop
        );
        if (session is null)
            return Results.NotFound();
        _ = db.StaffSessions.Remove(session);
        return await account.SaveAsync(visit, new { session = "ended", session.Device }, stop);
    }

    /// <summary>POST /newsroom/account/sessions/end: all of one's own, this one too.</summary>
    public static async Task<IResult> Post(
        Visit visit,
        NewsDb db,
        OwnAccount account,
        SignInManager<StaffMember> signIn,
        HttpResponse answer,
        CancellationToken stop
    )
    {
        _ = await db.EndSessionsAsync(visit.Actor.Id, stop);
        _ = await account.SaveAsync(visit, new { sessions = "ended" }, stop);
        await signIn.SignOutAsync();
        KeptPages.Forget(answer);
        return Results.LocalRedirect(NewsroomAddress.SignIn);
    }
}
