using System.Globalization;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>
/// Codes of six digits that a phone shows, another every thirty seconds. The one before and the one after are taken too, because hands are slow and clocks
/// differ; each opens once, and none that is older than one that has opened. Whoever saves what the code was for saves that too.
/// </summary>
/// <remarks>Source: RFC 6238 with its usual values (HMAC-SHA-1, thirty seconds); 5.2 asks that none opens twice.</remarks>
public sealed class TimedCodes(TimeProvider clock) : AuthenticatorTokenProvider<StaffMember>
{
    private const int SecondsOfStep = 30;

    // Where it is kept which was the last, among what Identity keeps of a person by name.
    private const string Provider = "Dastan";
    private const string LastStep = nameof(LastStep);

    private static readonly VerificationWindow OneEitherWay = new(previous: 1, future: 1);

    /// <inheritdoc/>
    public override async Task<bool> ValidateAsync(
        string purpose,
        string token,
        UserManager<StaffMember> manager,
        StaffMember user
    )
    {
        var now = clock.GetUtcNow();
        if (
            await manager.GetAuthenticatorKeyAsync(user) is not { } key
            || !new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now.UtcDateTime, token, out var step, OneEitherWay)
            || step <= await SpentAsync(manager, user, now)
        )
            return false;
        var told = step.ToString(CultureInfo.InvariantCulture);
        _ = await manager.SetAuthenticationTokenAsync(user, Provider, LastStep, told);
        return true;
    }

    /// <summary>Gives somebody another key, none of whose codes is spent.</summary>
    public static async Task RenewKeyAsync(UserManager<StaffMember> manager, StaffMember user)
    {
        _ = await manager.ResetAuthenticatorKeyAsync(user);
        _ = await manager.RemoveAuthenticationTokenAsync(user, Provider, LastStep);
    }

    // One that is still to come was spent by a clock that went wrong, and must not shut somebody out until then.
    private static async Task<long> SpentAsync(
        UserManager<StaffMember> manager,
        StaffMember user,
        DateTimeOffset now
    ) =>
        long.TryParse(
            await manager.GetAuthenticationTokenAsync(user, Provider, LastStep),
            CultureInfo.InvariantCulture,
            out var spent
        )
        && spent <= (now.ToUnixTimeSeconds() / SecondsOfStep) + 1
            ? spent
            : 0;
}
