using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.Account;

/// <summary>POST /newsroom/account/recovery-codes: new ones; those from before open nothing any more.</summary>
public static class RenewRecoveryCodes
{
    public static async Task<IResult> Post(
        Visit visit,
        OwnAccount account,
        UserManager<StaffMember> staff,
        CancellationToken stop
    )
    {
        var member = await account.FindAsync(visit);
        if (!member.TwoFactorEnabled)
            return Results.LocalRedirect(NewsroomAddress.Account);

        var codes = await NewRecoveryCodes.MakeAsync(staff, member);
        _ = await account.SaveAsync(visit, new { recovery_codes = "new" }, stop);
        return NewRecoveryCodes.Page(visit, codes);
    }
}
