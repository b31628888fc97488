using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Account;

/// <summary>POST /newsroom/account/passkeys: one more passkey.</summary>
public static class AddPasskey
{
    public static async Task<IResult> Post(
        Visit visit,
        [FromForm] AccountForm form,
        OwnAccount account,
        NewPasskeys passkeys,
        UserManager<StaffMember> staff,
        CancellationToken stop
    )
    {
        var made = await passkeys.ReadAsync(form.Credential ?? "", visit.Device);
        if (made is not { } passkey || passkey.Staff != visit.Actor.Id)
            return await account.ShowAsync(visit, false, visit.Texts.SignIn.PasskeyFailed, stop);

        _ = await staff.AddOrUpdatePasskeyAsync(await account.FindAsync(visit), passkey.Passkey);
        return await account.SaveAsync(visit, new { passkey = "added", passkey.Passkey.Name }, stop);
    }
}
