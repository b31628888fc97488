using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>POST /newsroom/sign-in/passkey-options: how a browser asks for a passkey, whosever it is.</summary>
public static class OfferPasskeys
{
    public static async Task<IResult> Post(SignInManager<StaffMember> signIn) =>
        Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
}
