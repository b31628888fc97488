using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>/newsroom/sign-in: the ways in, and the one with a mail address and a password.</summary>
public static class EnterNewsroom
{
    /// <summary>GET: the form; whoever is in already is led on, unless they are to sign in once more.</summary>
    public static IResult Get(Visit visit, string? to = null, bool again = false) =>
        visit.Somebody is not { } somebody ? SignInAnswers.Page(visit, "", to)
        : again ? SignInAnswers.Again(visit, somebody.Mail, to)
        : Results.LocalRedirect(NewsroomAddress.OrRoot(to));

    /// <summary>POST: into the newsroom, or to the second step; 422 when the two do not go together, 429 when it was tried too often.</summary>
    public static async Task<IResult> Post(
        Visit visit,
        [FromForm] SignInForm form,
        NewsDb db,
        UserManager<StaffMember> staff,
        SignInManager<StaffMember> signIn,
        NobodysPassword nobody,
        RefusedSignIns refused,
        CancellationToken stop
    )
    {
        var (mail, password) = (form.Mail?.Trim() ?? "", form.Password ?? "");
        var patience = new Patience(db, visit.From, visit.Now);
        if (await patience.CountAsync(mail, stop) is { } wait)
        {
            refused.LogTooOften("password", Patience.KeyOf(mail));
            return SignInAnswers.TooOften(visit, mail, form.To, wait);
        }

        var wrong = SignInAnswers.Refused(visit, mail, form.To, visit.Texts.SignIn.Wrong);
        if (await staff.FindByEmailAsync(mail) is not { PasswordHash: not null } member)
        {
            nobody.Try(password);
            refused.LogRefused("password", Patience.KeyOf(mail));
            return wrong;
        }
        var result = await signIn.PasswordSignInAsync(member, password, isPersistent: true, lockoutOnFailure: false);
        if (result.RequiresTwoFactor)
        {
            // A hash of fewer rounds was made anew, whatever becomes of the second step.
            _ = await db.SaveAsync(stop);
            // The password was right. The account's attempts stay: who has a password alone is to guess at no codes.
            await patience.SucceedAsync(stop);
            return Results.LocalRedirect(
                $"{NewsroomAddress.SecondStep}?to={Uri.EscapeDataString(NewsroomAddress.OrRoot(form.To))}"
            );
        }
        if (!result.Succeeded)
        {
            refused.LogRefused("password", Patience.KeyOf(mail));
            return wrong;
        }

        _ = await db.SaveAsync(SignInAnswers.Deed(visit, member, "password"), stop);
        await patience.SucceedAsync(mail, stop);
        return Results.LocalRedirect(NewsroomAddress.OrRoot(form.To));
    }
}
