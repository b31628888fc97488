using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>
/// Codes of six digits that a phone shows, another every thirty seconds. The one before and the one after are taken too, because hands are slow and clocks
/// differ; each opens once, and none that is older than one that has opened. Whoever saves what the code was for saves that too.
/// </summary>
/// <remarks>Source: RFC 6238 with its usual values (HMAC-SHA-1, thirty seconds), and RFC 4226, 5.3, for the digits.</remarks>
public sealed class TimedCodes(TimeProvider clock) : AuthenticatorTokenProvider<StaffMember>
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int SecondsOfStep = 30;
    private const int BitsOfLetter = 5;
    private const int BitsOfByte = 8;

    // Where it is kept which was the last, among what Identity keeps of a person by name.
    private const string Provider = "Dastan";
    private const string LastStep = nameof(LastStep);

    /// <inheritdoc/>
    public override async Task<bool> ValidateAsync(
        string purpose,
        string token,
        UserManager<StaffMember> manager,
        StaffMember user
    )
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key)
            return false;
        var secret = Secret(key);
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / SecondsOfStep;
        var last = await manager.GetAuthenticationTokenAsync(user, Provider, LastStep);
        // One that is still to come was spent by a clock that went wrong, and must not shut somebody out until then.
        var open = long.TryParse(last, CultureInfo.InvariantCulture, out var spent) && spent <= now + 1 ? spent + 1 : 0;
        for (var step = Math.Max(now - 1, open); step <= now + 1; step++)
            if (IsCode(token, secret, step))
            {
                var told = step.ToString(CultureInfo.InvariantCulture);
                _ = await manager.SetAuthenticationTokenAsync(user, Provider, LastStep, told);
                return true;
            }
        return false;
    }

    /// <summary>Gives somebody another key, none of whose codes is spent.</summary>
    public static async Task RenewKeyAsync(UserManager<StaffMember> manager, StaffMember user)
    {
        _ = await manager.ResetAuthenticatorKeyAsync(user);
        _ = await manager.RemoveAuthenticationTokenAsync(user, Provider, LastStep);
    }

    private static bool IsCode(string written, byte[] secret, long step) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(written),
            Encoding.UTF8.GetBytes(CodeOf(secret, step))
        );

    /// <summary>The code of a step, counted in half minutes since 1970.</summary>
    public static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // It is what phones reckon with.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    // Base32 without padding, as Identity makes keys (RFC 4648, 6). What does not fill a byte is nothing.
    private static byte[] Secret(string key)
    {
        var secret = new byte[key.Length * BitsOfLetter / BitsOfByte];
        var (held, bits, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            (held, bits) = (((held << BitsOfLetter) | Letters.IndexOf(letter)) & 0xFFF, bits + BitsOfLetter);
            if (bits < BitsOfByte)
                continue;
            bits -= BitsOfByte;
            secret[at++] = (byte)(held >> bits);
        }
        return secret;
    }
}
