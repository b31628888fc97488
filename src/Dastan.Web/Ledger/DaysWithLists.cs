using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>The days of which at least one bank has a list.</summary>
/// <param name="today">A list for tomorrow is one; what is dated further ahead than any bank dates its lists is none.</param>
public sealed class DaysWithLists(NewsDb db, LocalDate today)
{
    private const int FurthestDays = 4;

    private readonly LocalDate furthest = today.PlusDays(FurthestDays);

    public async Task<bool> HasAsync(LocalDate day, CancellationToken stop) =>
        await LastBeforeAsync(day.PlusDays(1), stop) == day;

    public Task<LocalDate?> LastBeforeAsync(LocalDate day, CancellationToken stop) =>
        OfBanksAsync(
            lists => lists.Where(one => one.AsOf < day).MaxAsync(one => (LocalDate?)one.AsOf, stop),
            days => days.Max()
        );

    public Task<LocalDate?> FirstAfterAsync(LocalDate day, CancellationToken stop) =>
        OfBanksAsync(
            lists => lists.Where(one => one.AsOf > day).MinAsync(one => (LocalDate?)one.AsOf, stop),
            days => days.Min()
        );

    // Each bank's own days are at hand by the key; those of all together would be counted one by one.
    private async Task<LocalDate?> OfBanksAsync(
        Func<IQueryable<DayList>, Task<LocalDate?>> ask,
        Func<IEnumerable<LocalDate?>, LocalDate?> choose
    )
    {
        var days = new List<LocalDate?>();
        foreach (var bank in Bank.All)
            days.Add(
                await ask(
                    db.DayLists.Where(day => day.Bank == bank.Code && day.FixingOn != null && day.AsOf <= furthest)
                )
            );
        return choose(days);
    }
}
