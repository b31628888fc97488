using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>
/// The right to ask a bank: of several nodes one has it. It runs out by itself when its owner dies, and is prolonged before
/// each question.
/// </summary>
internal sealed class BankLease(IServiceScopeFactory scopes, TimeProvider clock, string bank, Duration length)
    : IAsyncDisposable
{
    // Of this process, for as long as it lives.
    private static readonly string ThisNode = $"{System.Environment.MachineName}:{Guid.CreateVersion7():N}";

    private string node = ThisNode;

    /// <summary>Takes the lease of a bank that is due.</summary>
    /// <param name="length">So long without a sign of life, and another may take it.</param>
    /// <param name="node">Who takes it; this process unless said.</param>
    /// <returns>Null while the bank is not due, or another node is at it.</returns>
    public static async Task<BankLease?> TakeAsync(
        IServiceScopeFactory scopes,
        TimeProvider clock,
        string bank,
        Duration length,
        CancellationToken stop,
        string? node = null
    )
    {
        var lease = new BankLease(scopes, clock, bank, length) { node = node ?? ThisNode };
        return await lease.SetAsync((watches, now) => watches.DueFor(bank, lease.node, now), stop) ? lease : null;
    }

    /// <summary>Prolongs it.</summary>
    /// <returns>False when it ran out and another node took it.</returns>
    public Task<bool> ProlongAsync(CancellationToken stop) =>
        SetAsync((watches, _) => watches.LeasedBy(bank, node), stop);

    /// <summary>Gives it back, also while the program stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        _ = await scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .BankWatches.LeasedBy(bank, node)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(watch => watch.LeaseOwner, "").SetProperty(watch => watch.LeaseUntil, (Instant?)null)
            );
    }

    // One statement decides, so that of two who ask at once one gets it.
    private async Task<bool> SetAsync(
        Func<IQueryable<BankWatch>, Instant, IQueryable<BankWatch>> of,
        CancellationToken stop
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        Instant? until = now + length;
        return await of(scope.ServiceProvider.GetRequiredService<NewsDb>().BankWatches, now)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(watch => watch.LeaseOwner, node).SetProperty(watch => watch.LeaseUntil, until),
                    stop
                ) == 1;
    }
}
