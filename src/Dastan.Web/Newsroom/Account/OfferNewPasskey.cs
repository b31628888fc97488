using Dastan.Web.Newsroom.SignIn;

namespace Dastan.Web.Newsroom.Account;

/// <summary>POST /newsroom/account/passkeys/options: how a browser makes a passkey for whoever is signed in.</summary>
public static class OfferNewPasskey
{
    public static Task<IResult> Post(Visit visit, NewPasskeys passkeys) =>
        passkeys.OptionsAsync(visit.Actor.Id, visit.Actor.Mail, visit.Actor.Name);
}
