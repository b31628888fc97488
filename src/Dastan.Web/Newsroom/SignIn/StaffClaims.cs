using System.Security.Claims;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>What a cookie says of somebody: their id, and nothing that may change. The rest is asked of the database at every request.</summary>
public sealed class StaffClaims(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<StaffMember>
{
    public Task<ClaimsPrincipal> CreateAsync(StaffMember user)
    {
        var names = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(
            IdentityConstants.ApplicationScheme,
            names.UserNameClaimType,
            names.RoleClaimType
        );
        identity.AddClaim(new(names.UserIdClaimType, user.Id.ToString()));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
