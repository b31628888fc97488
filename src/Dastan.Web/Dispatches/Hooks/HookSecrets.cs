using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Dastan.Web.Dispatches.Hooks;

/// <summary>Seals the secrets of web hooks, so that a row of the table, or a line of a log, does not hold one that can be read.</summary>
public sealed class HookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("Dastan.WebHooks");

    public string Seal(string secret) => seal.Protect(secret);

    /// <exception cref="CryptographicException">The keys of the paper are not those by which it was sealed.</exception>
    public string Open(string sealedSecret) => seal.Unprotect(sealedSecret);

    /// <summary>Those to sign with now, the newest first.</summary>
    /// <exception cref="CryptographicException">The keys of the paper are not those by which it was sealed.</exception>
    public IReadOnlyList<string> Of(WebHook hook, Instant now) =>
        [
            seal.Unprotect(hook.Secret),
            .. hook.OldSecretUntil > now ? [seal.Unprotect(hook.OldSecret)] : Array.Empty<string>(),
        ];
}
