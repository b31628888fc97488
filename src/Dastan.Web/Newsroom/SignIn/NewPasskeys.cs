using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>Passkeys that are made: what a browser is told for it, and what it answers.</summary>
public sealed class NewPasskeys(SignInManager<StaffMember> signIn)
{
    /// <summary>What <c>navigator.credentials.create</c> takes, as JSON.</summary>
    /// <param name="mail">How they find it among their passkeys.</param>
    public async Task<IResult> OptionsAsync(StaffId staff, string mail, string name) =>
        Results.Text(
            await signIn.MakePasskeyCreationOptionsAsync(
                new()
                {
                    Id = staff.ToString(),
                    Name = mail is "" ? name : mail,
                    DisplayName = name,
                }
            ),
            "application/json"
        );

    /// <summary>The passkey that a browser made, and for whom; null when it is not what was asked for.</summary>
    /// <param name="device">As the browser describes itself; it becomes the passkey's name.</param>
    public async Task<(UserPasskeyInfo Passkey, StaffId Staff)?> ReadAsync(string credential, string device)
    {
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential);
            if (!made.Succeeded || !Guid.TryParse(made.UserEntity.Id, out var id))
                return null;
            made.Passkey.Name = DeviceName.Of(device);
            return (made.Passkey, new(id));
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked for, or long ago.
            return null;
        }
    }
}
