using Dastan.Web.Data;
using Dastan.Web.Reader.Pictures;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>
/// Looks at every request whether the session that the cookie names still stands, by one row found by its key: that it was not ended, that the security stamp
/// is the same, that whose it is was not shut out. A role that was changed counts from the next request on.
/// </summary>
public static class SessionCheck
{
    public const string ClaimType = "session";

    // After this a session may do all but change how one comes in.
    private static readonly Duration JustNow = Duration.FromMinutes(15);

    // Between two notes that somebody was here.
    private static readonly Duration Noted = Duration.FromMinutes(1);

    public static async Task ValidateAsync(CookieValidatePrincipalContext cookie)
    {
        var context = cookie.HttpContext;
        var db = context.RequestServices.GetRequiredService<NewsDb>();
        var now = Instant.FromDateTimeOffset(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var named = cookie.Principal?.FindFirst(ClaimType)?.Value;
        if (
            !Guid.TryParse(named, out var id)
            || await FindAsync(db, new(id), context.RequestAborted) is not { } found
            || found.LastSeenAt + StaffSession.LongestAbsence < now
            || found.SignedInAt + StaffSession.LongestLife < now
        )
        {
            cookie.RejectPrincipal();
            await context.SignOutAsync(cookie.Scheme.Name);
            return;
        }

        var settings = context.RequestServices.GetRequiredService<NewspaperSettings>();
        var owes = settings.RequiresSecondStep && found.HasPasswordAlone;
        context.Features.Set(
            found.Actor with
            {
                HasJustSignedIn = now < found.SignedInAt + JustNow,
                OwesSecondStep = owes,
            }
        );
        if (owes)
            context.Features.Set(new OwnAccountAlone());
        if (found.LastSeenAt + Noted <= now)
            await NoteAsync(db, found.Actor.Session, now, context.RequestAborted);
    }

    private static Task<Found?> FindAsync(NewsDb db, SessionId id, CancellationToken stop) =>
        db
            .StaffSessions.Where(session => session.Id == id)
            .Join(
                db.Staff.Where(member => member.ShutOutAt == null),
                session => new { session.StaffId, session.Stamp },
                member => new { StaffId = member.Id, Stamp = member.SecurityStamp! },
                (session, member) =>
                    new Found(
                        session.SignedInAt,
                        session.LastSeenAt,
                        member.PasswordHash != null && !member.TwoFactorEnabled,
                        new(
                            member.Id,
                            member.Name,
                            member.Email!,
                            member.Role,
                            member.Language,
                            member.Byline,
                            session.Id
                        )
                    )
            )
            .FirstOrDefaultAsync(stop);

    private static Task NoteAsync(NewsDb db, SessionId id, Instant now, CancellationToken stop) =>
        db
            .StaffSessions.Where(session => session.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), stop);

    private sealed record Found(Instant SignedInAt, Instant LastSeenAt, bool HasPasswordAlone, Actor Actor);
}
