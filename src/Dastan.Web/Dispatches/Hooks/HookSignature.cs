using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Dastan.Web.Dispatches.Hooks;

/// <summary>
/// Secrets and signatures of Standard Webhooks 1.0 (https://github.com/standard-webhooks/standard-webhooks): HMAC-SHA256 over
/// <c>id.timestamp.body</c>, in Base64 after <c>v1,</c>.
/// </summary>
public static class HookSignature
{
    private const string SecretStart = "whsec_";
    private const int SecretBytes = 32;

    /// <summary>A new secret, as it is shown to the other side.</summary>
    public static string NewSecret() =>
        SecretStart + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The header <c>webhook-signature</c>.</summary>
    /// <param name="secrets">As they are shown; a signature for each, with a space between them.</param>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="at">The header <c>webhook-timestamp</c> is its whole seconds since 1970.</param>
    public static string Of(IEnumerable<string> secrets, string id, Instant at, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{Timestamp(at)}.{body}");
        return string.Join(
            ' ',
            secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Key(secret), signed))}")
        );
    }

    public static string Timestamp(Instant at) => FormattableString.Invariant($"{at.ToUnixTimeSeconds()}");

    private static byte[] Key(string secret) =>
        Convert.FromBase64String(
            secret.StartsWith(SecretStart, StringComparison.Ordinal) ? secret[SecretStart.Length..] : secret
        );
}
