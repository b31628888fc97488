using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.Account;

/// <summary>POST /newsroom/account/second-step/removal: the password alone lets in again; every other session ends.</summary>
public static class LeaveOutSecondStep
{
    public static async Task<IResult> Post(
        Visit visit,
        OwnAccount account,
        UserManager<StaffMember> staff,
        CancellationToken stop
    )
    {
        var member = await account.FindAsync(visit);
        _ = await staff.SetTwoFactorEnabledAsync(member, false);
        await TimedCodes.RenewKeyAsync(staff, member);
        await account.StayAloneAsync(visit, member, stop);
        return await account.SaveAsync(visit, new { second_step = "off" }, stop);
    }
}
