using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Account;

/// <summary>/newsroom/account/second-step: a code from a phone besides the password.</summary>
public static class SetUpSecondStep
{
    /// <summary>POST …/key: makes the key, which counts once a code of it was sent. With it every other session ends.</summary>
    public static async Task<IResult> MakeKey(
        Visit visit,
        OwnAccount account,
        NewsDb db,
        UserManager<StaffMember> staff,
        CancellationToken stop
    )
    {
        var member = await account.FindAsync(visit);
        if (member.TwoFactorEnabled || member.PasswordHash is null)
            return Results.LocalRedirect(NewsroomAddress.Account);
        if (await staff.GetAuthenticatorKeyAsync(member) is null)
        {
            // Not an act yet, and this session is to go on with the stamp that comes with a key.
            await TimedCodes.RenewKeyAsync(staff, member);
            await account.StayAloneAsync(visit, member, stop);
            _ = await db.SaveAsync(stop);
        }
        return Results.LocalRedirect(NewsroomAddress.OwnSecondStep);
    }

    /// <summary>GET: the key, to be read by a phone; without one, back to the account.</summary>
    public static async Task<IResult> Get(Visit visit, OwnAccount account, UserManager<StaffMember> staff)
    {
        var member = await account.FindAsync(visit);
        var key = await staff.GetAuthenticatorKeyAsync(member);
        return member.TwoFactorEnabled || member.PasswordHash is null || key is null
            ? Results.LocalRedirect(NewsroomAddress.Account)
            : Page(visit, key, null);
    }

    /// <summary>POST: switches it on, and shows the recovery codes; 422 for a wrong code.</summary>
    public static async Task<IResult> Post(
        Visit visit,
        [FromForm] AccountForm form,
        OwnAccount account,
        NewsDb db,
        UserManager<StaffMember> staff,
        CancellationToken stop
    )
    {
        var member = await account.FindAsync(visit);
        var key = await staff.GetAuthenticatorKeyAsync(member);
        var code = (form.Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (member.TwoFactorEnabled || member.PasswordHash is null || key is null)
            return Results.LocalRedirect(NewsroomAddress.Account);
        if (!await staff.VerifyTwoFactorTokenAsync(member, staff.Options.Tokens.AuthenticatorTokenProvider, code))
            return Page(visit, key, visit.Texts.SignIn.WrongCode);

        _ = await staff.SetTwoFactorEnabledAsync(member, true);
        var codes = await NewRecoveryCodes.MakeAsync(staff, member);
        await account.StayAloneAsync(visit, member, stop);
        _ = await account.SaveAsync(visit, new { second_step = "on" }, stop);
        return NewRecoveryCodes.Page(visit, codes);
    }

    private static IResult Page(Visit visit, string key, string? problem) =>
        visit.Page<SecondStepSetUpPage, SecondStepSetUpView>(
            visit.Texts.Account.SetUpSecondStep,
            SecondStepSetUpView.Of(key, visit.Reading.Snapshot.Paper.Name, visit.Actor.Mail, problem),
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
}
