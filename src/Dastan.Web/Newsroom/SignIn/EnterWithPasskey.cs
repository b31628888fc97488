using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>
/// POST /newsroom/sign-in/passkey: into the newsroom with a passkey. The device has asked who it is, so no second step is taken.
/// </summary>
public static class EnterWithPasskey
{
    public static async Task<IResult> Post(
        Visit visit,
        [FromForm] SignInForm form,
        NewsDb db,
        UserManager<StaffMember> staff,
        SignInManager<StaffMember> signIn,
        RefusedSignIns refused,
        CancellationToken stop
    )
    {
        var patience = new Patience(db, visit.From, visit.Now);
        if (await patience.CountAsync(stop) is { } wait)
        {
            refused.LogTooOften("passkey");
            return SignInAnswers.TooOften(visit, "", form.To, wait);
        }
        if (
            await ReadAsync(signIn, form.Credential ?? "") is not { } shown
            || !await signIn.CanSignInAsync(shown.Member)
        )
        {
            refused.LogRefused("passkey");
            return SignInAnswers.Refused(visit, "", form.To, visit.Texts.SignIn.PasskeyFailed);
        }

        _ = await staff.AddOrUpdatePasskeyAsync(shown.Member, shown.Passkey);
        await signIn.SignInAsync(shown.Member, isPersistent: true);
        _ = await db.SaveAsync(SignInAnswers.Deed(visit, shown.Member, "passkey"), stop);
        await patience.SucceedAsync(stop);
        return Results.LocalRedirect(NewsroomAddress.OrRoot(form.To));
    }

    private static async Task<(StaffMember Member, UserPasskeyInfo Passkey)?> ReadAsync(
        SignInManager<StaffMember> signIn,
        string credential
    )
    {
        try
        {
            var shown = await signIn.PerformPasskeyAssertionAsync(credential);
            return shown.Succeeded ? (shown.User, shown.Passkey) : null;
        }
        // Nothing was asked for, or it is no credential.
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
