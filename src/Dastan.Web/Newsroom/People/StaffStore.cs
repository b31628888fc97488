using System.Security.Cryptography;
using System.Text;
using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.People;

/// <summary>
/// Identity's store over the paper's own database. It only notes what is to change: slices write it by
/// <see cref="NewsDb.SaveAsync(Audit.Deed, CancellationToken)"/>, so that the change and its line in the audit log are one transaction.
/// Recovery codes are kept as passwords are: whoever reads the database comes in by none of them.
/// </summary>
public sealed class StaffStore : UserOnlyStore<StaffMember, NewsDb, StaffId>
{
    // Where Identity's stores keep recovery codes: UserStoreBase.InternalLoginProvider and RecoveryCodeTokenName.
    private const string Provider = "[AspNetUserStore]";
    private const string CodesName = "RecoveryCodes";
    private const char Between = ';';

    // Of a code as it is shown; a hash is much longer.
    private const int LongestCode = 20;

    private readonly IPasswordHasher<StaffMember> hasher;

    public StaffStore(NewsDb db, IdentityErrorDescriber errors, IPasswordHasher<StaffMember> hasher)
        : base(db, errors) => (AutoSaveChanges, this.hasher) = (false, hasher);

    /// <summary>The member is known to the database's context already; what changed is seen when it is saved, against what it was.</summary>
    public override Task<IdentityResult> UpdateAsync(StaffMember user, CancellationToken cancellationToken = default)
    {
        // Taken anew at each call, as Identity's own store does, a second change would forget what was there before the first.
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(
        StaffMember user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) =>
        base.ReplaceCodesAsync(
            user,
            [.. recoveryCodes.Select(code => hasher.HashPassword(user, code))],
            cancellationToken
        );

    /// <inheritdoc/>
    public override async Task<bool> RedeemCodeAsync(StaffMember user, string code, CancellationToken cancellationToken)
    {
        var kept = await GetTokenAsync(user, Provider, CodesName, cancellationToken) ?? "";
        var codes = kept.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        if (codes.FirstOrDefault(one => Is(user, one, code)) is not { } spent)
            return false;
        await base.ReplaceCodesAsync(user, [.. codes.Where(one => one != spent)], cancellationToken);
        return true;
    }

    // Codes from before they were hashed stand there as they were shown, until they are made anew.
    private bool Is(StaffMember user, string kept, string code) =>
        kept.Length <= LongestCode
            ? CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(kept), Encoding.UTF8.GetBytes(code))
            : hasher.VerifyHashedPassword(user, kept, code) is not PasswordVerificationResult.Failed;

    public override StaffId ConvertIdFromString(string? id) => Guid.TryParse(id, out var value) ? new(value) : default;
}
