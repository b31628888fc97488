using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>The watches of the banks, and what of the ledger they look at.</summary>
internal static class Watches
{
    // Another node may have asked, or a command may have brought work: so one looks now and then, also while nothing is due.
    private static readonly Duration Longest = Duration.FromMinutes(5);
    private static readonly Duration Shortest = Duration.FromSeconds(1);

    /// <summary>Makes a bank's watch, if there is none yet.</summary>
    public static async Task EnsureAsync(IServiceScopeFactory scopes, Bank bank, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        if (await db.BankWatches.AnyAsync(watch => watch.Bank == bank.Code, stop))
            return;
        _ = db.BankWatches.Add(new BankWatch(bank.Code));
        try
        {
            _ = await db.SaveAsync(stop);
        }
        catch (DbUpdateException) when (AlreadyAsync(scopes, bank))
        {
            // Another node made it in between.
        }

        static bool AlreadyAsync(IServiceScopeFactory scopes, Bank bank)
        {
            using var again = scopes.CreateScope();
            return again.ServiceProvider.GetRequiredService<NewsDb>().BankWatches.Any(watch => watch.Bank == bank.Code);
        }
    }

    public static async Task<BankWatch> ReadAsync(IServiceScopeFactory scopes, Bank bank, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .BankWatches.AsNoTracking()
            .FirstAsync(watch => watch.Bank == bank.Code, stop);
    }

    /// <summary>When somebody who may not ask now should look again: when the bank is due, or the lease of another node runs out.</summary>
    public static async Task<Instant> NextLookAsync(
        IServiceScopeFactory scopes,
        Bank bank,
        Instant now,
        CancellationToken stop
    )
    {
        var watch = await ReadAsync(scopes, bank, stop);
        var due = Instant.Max(watch.NextAt ?? now, watch.LeaseUntil ?? now);
        return Instant.Max(now + Shortest, Instant.Min(due, now + Longest));
    }

    /// <summary>Did the bank say anything in its main list of a day?</summary>
    public static Task<bool> HasListAsync(NewsDb db, Bank bank, LocalDate day, CancellationToken stop) =>
        db.DayLists.AnyAsync(list => list.Bank == bank.Code && list.List == "" && list.AsOf == day, stop);
}
