using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Account;

/// <summary>POST /newsroom/account/password: another password, or a first one; every other session ends.</summary>
public static class ChangePassword
{
    public static async Task<IResult> Post(
        Visit visit,
        [FromForm] AccountForm form,
        OwnAccount account,
        NewsDb db,
        UserManager<StaffMember> staff,
        CancellationToken stop
    )
    {
        // Whoever sits down at a screen that was left open may guess here too.
        var patience = new Patience(db, visit.From, visit.Now);
        if (await patience.CountAsync(visit.Actor.Mail, stop) is not null)
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);

        var member = await account.FindAsync(visit);
        var result = member.PasswordHash is null
            ? await staff.AddPasswordAsync(member, form.Password ?? "")
            : await staff.ChangePasswordAsync(member, form.OldPassword ?? "", form.Password ?? "");
        if (!result.Succeeded)
            return await account.ShowAsync(visit, false, AccountProblems.In(result, visit.Texts), stop);

        await patience.SucceedAsync(visit.Actor.Mail, stop);
        await account.StayAloneAsync(visit, member, stop);
        return await account.SaveAsync(visit, new { password = "changed" }, stop);
    }
}
