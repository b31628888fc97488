using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>
/// When the number changes that other banks' lists are measured by, those are settled anew which may mean something else now: so
/// whichever bank is heard first, the same counts in the end.
/// </summary>
internal static class Dependents
{
    // A price counts for fourteen days after the bank last said it, and a list may be made between some of the owner's.
    private const int ReachDays = Resolver.LongestRestDays + 4;

    // Days that lie further apart are settled by themselves.
    private const int MostGapDays = 14;

    public static async Task SettleAsync(
        NewsDb db,
        RateBooks books,
        string bank,
        ChangedMeasures changed,
        CancellationToken stop
    )
    {
        var facts = (await FactsFromBooks.OpenAsync(books, stop)).With([]);
        var own = Bank.Find(bank)!.Currency;
        foreach (var (other, list) in await ListsAsync(db, bank, stop))
        {
            var doubtful = await DoubtfulAsync(db, other, list, own, changed, facts, stop);
            foreach (var days in Neighbours(doubtful))
                await DaysOfList.SettleAsync(db, books, other, list, days, stop);
        }
    }

    /// <summary>Days in order, those that lie near each other together.</summary>
    public static IEnumerable<IReadOnlyList<LocalDate>> Neighbours(IEnumerable<LocalDate> days)
    {
        var together = new List<LocalDate>();
        foreach (var day in days.Distinct().Order())
        {
            if (together is [.., var last] && Period.DaysBetween(last, day) > MostGapDays)
            {
                yield return together;
                together = [];
            }
            together.Add(day);
        }
        if (together is not [])
            yield return together;
    }

    private static async Task<List<(string Bank, string List)>> ListsAsync(
        NewsDb db,
        string bank,
        CancellationToken stop
    )
    {
        var lists = await db
            .DayLists.Where(day => day.Bank != bank)
            .Select(day => new { day.Bank, day.List })
            .Distinct()
            .OrderBy(one => one.Bank)
            .ToListAsync(stop);
        return [.. lists.Select(one => (one.Bank, one.List))];
    }

    private static async Task<IReadOnlyList<LocalDate>> DoubtfulAsync(
        NewsDb db,
        string other,
        string list,
        string own,
        ChangedMeasures changed,
        GuardFacts facts,
        CancellationToken stop
    )
    {
        // A fixing lasts until the last day that carries it: what happens to that one is felt from the fixing on.
        var since = changed.First.PlusDays(-Resolver.LongestRestDays);
        var until = changed.Last.PlusDays(ReachDays);
        var rows = await db
            .Observations.AsNoTracking()
            .Where(said => said.Bank == other && said.List == list && said.AsOf >= since && said.AsOf <= until)
            .Where(said =>
                said.Status == ObservationStatus.Held
                || (said.Flags & RateFlags.ConfirmedShock) != RateFlags.None
                || said.Base == own
                || said.Quote == own
                || said.Base == "USD"
            )
            .ToListAsync(stop);
        return
        [
            .. rows.GroupBy(said => said.AsOf)
                .Where(day => day.Any(said => IsDoubtful(said, day, own, changed.HasLost, facts)))
                .Select(day => day.Key),
        ];
    }

    private static bool IsDoubtful(
        Observation said,
        IEnumerable<Observation> day,
        string own,
        bool hasLost,
        GuardFacts facts
    )
    {
        if (said.Status is ObservationStatus.Held || said.Flags.HasFlag(RateFlags.ConfirmedShock))
            return true;
        if (said.Base != own && said.Quote != own)
            return false;
        if (hasLost)
            return true;

        var dollar = day.Where(one => one.Base == "USD" && one.Quote == said.Quote).MaxBy(one => one.Revision);
        return dollar is not null && !Guard.IsBornOut(said.Price / dollar.Price, own, said.AsOf, facts);
    }
}
