using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.People;

/// <summary>
/// Identity's store over the paper's own database. It only notes what is to change: slices write it by
/// <see cref="NewsDb.SaveAsync(Audit.Deed, CancellationToken)"/>, so that the change and its line in the audit log are one transaction.
/// </summary>
public sealed class StaffStore : UserOnlyStore<StaffMember, NewsDb, StaffId>
{
    public StaffStore(NewsDb db, IdentityErrorDescriber errors)
        : base(db, errors) => AutoSaveChanges = false;

    /// <summary>The member is known to the database's context already; what changed is seen when it is saved, against what it was.</summary>
    public override Task<IdentityResult> UpdateAsync(StaffMember user, CancellationToken cancellationToken = default)
    {
        // Taken anew at each call, as Identity's own store does, a second change would forget what was there before the first.
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    public override StaffId ConvertIdFromString(string? id) => Guid.TryParse(id, out var value) ? new(value) : default;
}
