using System.Security.Claims;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>
/// Identity's way of signing somebody in, which besides opens a session: whatever the way in was, it ends here. The session is written by whoever
/// saves what else the act changed.
/// </summary>
public sealed class StaffSignIn(
    UserManager<StaffMember> staff,
    IHttpContextAccessor contexts,
    IUserClaimsPrincipalFactory<StaffMember> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<StaffMember>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<StaffMember> confirmation,
    NewsDb db
) : SignInManager<StaffMember>(staff, contexts, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(StaffMember user) =>
        user.ShutOutAt is null && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(
        StaffMember user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        var visit = Visit.Of(Context);
        var absent = visit.Now - StaffSession.LongestAbsence;
        var over = visit.Now - StaffSession.LongestLife;
        // Whoever signs in again in the same browser has left what they were signed in to there.
        var left = Context.Actor?.Session ?? default;
        // Those go with what is saved next, and have to be there then.
        var going = db
            .ChangeTracker.Entries<StaffSession>()
            .Where(one => one.State is EntityState.Deleted)
            .Select(one => one.Entity.Id)
            .ToList();
        _ = await db
            .StaffSessions.Where(one =>
                one.Id == left || (one.StaffId == user.Id && (one.LastSeenAt < absent || one.SignedInAt < over))
            )
            .Where(one => !going.Contains(one.Id))
            .ExecuteDeleteAsync(Context.RequestAborted);
        var session = new StaffSession(user.Id, user.SecurityStamp ?? "", visit.Now, visit.From, visit.Device);
        _ = db.StaffSessions.Add(session);
        var properties = authenticationProperties ?? new();
        properties.IsPersistent = true;
        await base.SignInWithClaimsAsync(
            user,
            properties,
            [.. additionalClaims, new(SessionCheck.ClaimType, session.Id.ToString())]
        );
    }
}
