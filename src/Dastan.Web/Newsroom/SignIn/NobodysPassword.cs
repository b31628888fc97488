using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>A password that nobody has, to try others against: an account that is not there costs as long as one that is.</summary>
public sealed class NobodysPassword(IOptions<PasswordHasherOptions> options)
{
    private static readonly StaffMember Nobody = new("", "", default, "", default);

    private readonly PasswordHasher<StaffMember> hasher = new(options);
    private readonly Lazy<string> hash = new(() =>
        new PasswordHasher<StaffMember>(options).HashPassword(Nobody, Guid.CreateVersion7().ToString())
    );

    public void Try(string password) => _ = hasher.VerifyHashedPassword(Nobody, hash.Value, password);
}
