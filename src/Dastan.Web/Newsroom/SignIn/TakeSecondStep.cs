using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>/newsroom/sign-in/code: the second step, behind a right password.</summary>
public static class TakeSecondStep
{
    /// <summary>GET: the form; whoever has not taken the first step is led to it.</summary>
    public static async Task<IResult> Get(Visit visit, SignInManager<StaffMember> signIn, string? to = null) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? Results.LocalRedirect(NewsroomAddress.SignIn)
            : SignInAnswers.SecondStep(visit, to);

    /// <summary>POST: into the newsroom; 422 for a wrong code, 429 when it was tried too often.</summary>
    public static async Task<IResult> Post(
        Visit visit,
        [FromForm] SignInForm form,
        NewsDb db,
        SignInManager<StaffMember> signIn,
        RefusedSignIns refused,
        CancellationToken stop
    )
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } member)
            return Results.LocalRedirect(NewsroomAddress.SignIn);

        var patience = new Patience(db, visit.From, visit.Now);
        if (await patience.CountAsync(member.Email ?? "", stop) is { } wait)
        {
            refused.LogTooOften("code", Patience.KeyOf(member.Email ?? ""));
            return SignInAnswers.SecondStep(visit, form.To, wait: wait);
        }

        var code = (form.Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        // Codes of six digits come from a program; those for emergencies are longer.
        var isEmergency = code.Any(sign => !char.IsAsciiDigit(sign));
        var result = isEmergency
            ? await signIn.TwoFactorRecoveryCodeSignInAsync(code)
            : await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: true, rememberClient: false);
        if (!result.Succeeded)
        {
            refused.LogRefused("code", Patience.KeyOf(member.Email ?? ""));
            return SignInAnswers.SecondStep(visit, form.To, visit.Texts.SignIn.WrongCode);
        }

        var by = isEmergency ? "password and recovery code" : "password and code";
        try
        {
            _ = await db.SaveAsync(SignInAnswers.Deed(visit, member, by), stop);
        }
        catch (DbUpdateException)
        {
            // The same code came twice at once, and the other was first.
            return SignInAnswers.SecondStep(visit, form.To, visit.Texts.SignIn.WrongCode);
        }
        await patience.SucceedAsync(member.Email ?? "", stop);
        return Results.LocalRedirect(NewsroomAddress.OrRoot(form.To));
    }
}
