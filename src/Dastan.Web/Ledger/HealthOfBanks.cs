using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>How the asking of the banks goes, as the ledger knows it.</summary>
public static class HealthOfBanks
{
    /// <summary>Every bank, in the order of <see cref="Bank.All"/>.</summary>
    public static async Task<IReadOnlyList<BankHealth>> ReadAsync(NewsDb db, Instant now, CancellationToken stop)
    {
        var watches = await db.BankWatches.AsNoTracking().ToDictionaryAsync(watch => watch.Bank, stop);
        var held = await db
            .Observations.Where(said => said.Status == ObservationStatus.Held)
            .GroupBy(said => said.Bank)
            .ToDictionaryAsync(bank => bank.Key, bank => bank.Count(), stop);
        var all = new List<BankHealth>();
        foreach (var bank in Bank.All)
        {
            var newest = await NewestAsync(db, bank, stop);
            all.Add(
                new(
                    bank,
                    watches.GetValueOrDefault(bank.Code) ?? new BankWatch(bank.Code),
                    newest,
                    newest is { } day ? bank.StalenessOf(day, now.InZone(bank.Zone).Date) : null,
                    held.GetValueOrDefault(bank.Code)
                )
            );
        }
        return all;
    }

    /// <summary>The newest day of which something counts in a bank's main list; null for none.</summary>
    public static async Task<LocalDate?> NewestAsync(NewsDb db, Bank bank, CancellationToken stop) =>
        await db
            .DayLists.Where(day => day.Bank == bank.Code && day.List == "" && day.FixingOn != null)
            .OrderByDescending(day => day.AsOf)
            .Select(day => (LocalDate?)day.AsOf)
            .FirstOrDefaultAsync(stop);
}

/// <summary>How the asking of one bank goes.</summary>
/// <param name="Newest">The day of its newest list; null while it has said nothing.</param>
/// <param name="Staleness">Null while it has said nothing.</param>
/// <param name="Held">How many of its numbers are held.</param>
public sealed record BankHealth(Bank Bank, BankWatch Watch, LocalDate? Newest, Staleness? Staleness, int Held)
{
    /// <summary><c>ok</c>, <c>amber</c>, <c>red</c>, or <c>never</c> while it has said nothing.</summary>
    public string State =>
        Staleness switch
        {
            null => "never",
            Domain.Rates.Staleness.Fresh => "ok",
            Domain.Rates.Staleness.Amber => "amber",
            _ => "red",
        };

    /// <summary>Somebody may have to look: it is silent, or was asked in vain and has never said anything.</summary>
    public bool IsInTrouble => State is "amber" or "red" || (State is "never" && Watch.Failures > 0);
}
