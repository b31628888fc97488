using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>POST /newsroom/sign-out: ends this session.</summary>
public static class LeaveNewsroom
{
    public static async Task<IResult> Post(
        Visit visit,
        NewsDb db,
        SignInManager<StaffMember> signIn,
        HttpResponse answer,
        CancellationToken stop
    )
    {
        var session = await db.StaffSessions.SingleAsync(session => session.Id == visit.Actor.Session, stop);
        _ = db.StaffSessions.Remove(session);
        _ = await db.SaveAsync(visit.Deed(Acts.SignOut, "staff", visit.Actor.Id), stop);
        await signIn.SignOutAsync();
        KeptPages.Forget(answer);
        return Results.LocalRedirect(NewsroomAddress.SignIn);
    }
}
