using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.Account;

/// <summary>POST /newsroom/account/passkeys/{id}/removal: takes a passkey away, unless nothing else lets its owner in.</summary>
public static class RemovePasskey
{
    public static async Task<IResult> Post(
        Visit visit,
        string id,
        OwnAccount account,
        UserManager<StaffMember> staff,
        CancellationToken stop
    )
    {
        var member = await account.FindAsync(visit);
        var passkeys = await staff.GetPasskeysAsync(member);
        if (passkeys.FirstOrDefault(one => Convert.ToHexStringLower(one.CredentialId) == id) is not { } passkey)
            return Results.NotFound();
        if (passkeys.Count == 1 && member.PasswordHash is null)
            return await account.ShowAsync(visit, false, visit.Texts.Account.LastWayIn, stop);

        _ = await staff.RemovePasskeyAsync(member, passkey.CredentialId);
        _ = await staff.UpdateSecurityStampAsync(member);
        await account.StayAloneAsync(visit, member, stop);
        return await account.SaveAsync(visit, new { passkey = "removed", passkey.Name }, stop);
    }
}
