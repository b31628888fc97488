using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Parts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Account;

/// <summary>The account of whoever is signed in, and the page that shows it.</summary>
public sealed class OwnAccount(NewsDb db, UserManager<StaffMember> staff)
{
    public async Task<StaffMember> FindAsync(Visit visit) =>
        await staff.FindByIdAsync($"{visit.Actor.Id}")
        ?? throw new InvalidOperationException("The actor is no member.");

    /// <summary>The page, with what was done or why it was not.</summary>
    public async Task<IResult> ShowAsync(Visit visit, bool isSaved, string? problem, CancellationToken stop)
    {
        var member = await FindAsync(visit);
        var view = new AccountView(
            member.Name,
            member.Email ?? "",
            member.Language,
            member.PasswordHash is not null,
            member.TwoFactorEnabled,
            await staff.CountRecoveryCodesAsync(member),
            [
                .. (await staff.GetPasskeysAsync(member))
                    .OrderBy(passkey => passkey.CreatedAt)
                    .Select(passkey => Line(visit, passkey)),
            ],
            await SessionsAsync(visit, stop),
            isSaved,
            problem
        );
        return visit
            .Page<AccountPage, AccountView>(
                visit.Texts.Account.Title,
                view,
                problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
            )
            .With(Script.Named("passkeys"));
    }

    /// <summary>Saves what was changed about the account, with its line in the audit log, and leads back to the page.</summary>
    public async Task<IResult> SaveAsync(Visit visit, object told, CancellationToken stop)
    {
        _ = await db.SaveAsync(visit.Deed(Acts.KeepAccount, "staff", visit.Actor.Id) with { After = told }, stop);
        return Results.LocalRedirect($"{NewsroomAddress.Account}?saved");
    }

    /// <summary>After a way in was changed: this session goes on, every other one of the member ends.</summary>
    public async Task StayAloneAsync(Visit visit, StaffMember member, CancellationToken stop)
    {
        var sessions = await db.StaffSessions.Where(session => session.StaffId == member.Id).ToListAsync(stop);
        db.StaffSessions.RemoveRange(sessions.Where(session => session.Id != visit.Actor.Session));
        sessions.Single(session => session.Id == visit.Actor.Session).GoOn(member.SecurityStamp ?? "");
    }

    private async Task<IReadOnlyList<SessionLine>> SessionsAsync(Visit visit, CancellationToken stop)
    {
        var sessions = await db
            .StaffSessions.AsNoTracking()
            .Where(session => session.StaffId == visit.Actor.Id)
            .OrderByDescending(session => session.LastSeenAt)
            .ToListAsync(stop);
        return
        [
            .. sessions.Select(session => new SessionLine(
                session.Id,
                DeviceName.Of(session.Device) is { Length: > 0 } device ? device : visit.Texts.Account.UnknownDevice,
                session.From,
                visit.Moment(session.LastSeenAt),
                session.Id == visit.Actor.Session
            )),
        ];
    }

    private static PasskeyLine Line(Visit visit, UserPasskeyInfo passkey) =>
        new(
            Convert.ToHexStringLower(passkey.CredentialId),
            passkey.Name is { Length: > 0 } name ? name : visit.Texts.Account.UnnamedPasskey,
            visit.Day(Instant.FromDateTimeOffset(passkey.CreatedAt))
        );
}
