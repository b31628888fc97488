using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches;

/// <summary>What waits to be sent. Of several nodes one has a dispatch at a time; one that dies loses it when its lease runs out.</summary>
public static class Outbox
{
    /// <summary>Longer than any attempt lasts.</summary>
    public static readonly Duration Lease = Duration.FromSeconds(30);

    extension(IQueryable<Dispatch> dispatches)
    {
        /// <summary>Those to be sent now: nobody is at them, and nothing earlier about the same is still to be told to the same target.</summary>
        public IQueryable<Dispatch> DueAt(Instant now) =>
            dispatches.Where(one =>
                one.State == DispatchState.Waiting
                && one.DueAt <= now
                && (one.LeaseUntil == null || one.LeaseUntil <= now)
                && (
                    one.Subject == ""
                    || !dispatches.Any(other =>
                        other.Target == one.Target
                        && other.Subject == one.Subject
                        && other.State == DispatchState.Waiting
                        && other.Id < one.Id
                    )
                )
            );
    }

    /// <summary>Takes some that are due for a target, so that nobody else sends them meanwhile.</summary>
    public static async Task<IReadOnlyList<Dispatch>> TakeAsync(
        NewsDb db,
        string channel,
        string target,
        int most,
        Instant now,
        CancellationToken stop
    )
    {
        var due = await db
            .Dispatches.Where(one => one.Channel == channel && one.Target == target)
            .DueAt(now)
            .OrderBy(one => one.Id)
            .Select(one => one.Id)
            .Take(most)
            .ToListAsync(stop);
        if (due is [])
            return [];

        var owner = $"{Guid.CreateVersion7():N}";
        Instant? until = now + Lease;
        // One statement decides, so that of two who take at once one gets it, and what failed in between waits out its pause.
        _ = await db
            .Dispatches.Where(one =>
                due.Contains(one.Id)
                && one.State == DispatchState.Waiting
                && one.DueAt <= now
                && (one.LeaseUntil == null || one.LeaseUntil <= now)
            )
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.LeaseOwner, owner).SetProperty(one => one.LeaseUntil, until),
                stop
            );
        return await db
            .Dispatches.Where(one => due.Contains(one.Id) && one.LeaseOwner == owner)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
    }
}
