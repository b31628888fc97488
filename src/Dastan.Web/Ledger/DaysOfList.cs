using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>The days of one list of one bank, changed and settled together, some hundred to a transaction.</summary>
internal static class DaysOfList
{
    private const int DaysInATransaction = 200;

    /// <summary>Takes rows of an answer, of any number of days.</summary>
    public static async Task<SettledDays> TakeAsync(
        NewsDb db,
        RateBooks books,
        KeptAnswer kept,
        string list,
        IReadOnlyList<PrintedRate> rows,
        CancellationToken stop
    )
    {
        var settled = SettledDays.None;
        foreach (var some in rows.GroupBy(row => row.AsOf).OrderBy(day => day.Key).Chunk(DaysInATransaction))
            settled += await ChangeAsync(
                db,
                books,
                (kept.Bank, list),
                [.. some.Select(day => day.Key)],
                days => See(days, some.SelectMany(day => day), kept, list),
                stop
            );
        return settled;
    }

    /// <summary>Settles days anew of which nothing new was said: a confirmation came, or what they are measured by changed.</summary>
    public static Task<SettledDays> SettleAsync(
        NewsDb db,
        RateBooks books,
        string bank,
        string list,
        IReadOnlyList<LocalDate> days,
        CancellationToken stop
    ) => ChangeAsync(db, books, (bank, list), [.. days.Order()], _ => (0, 0), stop);

    /// <summary>Writes decisions about one list, and settles their days by them.</summary>
    public static Task<SettledDays> DecideAsync(
        NewsDb db,
        RateBooks books,
        string bank,
        string list,
        IReadOnlyList<RateDecision> decisions,
        CancellationToken stop
    ) =>
        ChangeAsync(
            db,
            books,
            (bank, list),
            [.. decisions.Select(one => one.AsOf).Distinct().Order()],
            days =>
            {
                days.Decide(decisions);
                return (0, 0);
            },
            stop
        );

    private static async Task<SettledDays> ChangeAsync(
        NewsDb db,
        RateBooks books,
        (string Bank, string List) of,
        IReadOnlyList<LocalDate> changed,
        Func<LoadedDays, (int New, int Restated)> change,
        CancellationToken stop
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await LockAsync(db, of.Bank, stop);
        // Behind the lock, so that nobody else's list comes in between.
        var facts = await FactsFromBooks.OpenAsync(books, stop);
        var days = new LoadedDays(db, of.Bank, of.List);
        await days.LoadAsync(changed[0].PlusDays(-Settling.ReachDays), changed[^1].PlusDays(Settling.ReachDays), stop);
        var fixings = days.Fixings();
        var (isNew, restated) = change(days);
        while (
            Settling.Settle(
                days.InOrder,
                changed[0],
                await days.FactsAsync(facts, stop),
                await days.DecisionsAsync(stop)
            )
                is { } last
        )
            if (!await days.LoadOnAsync(last.PlusDays(Settling.ReachDays), stop))
                break;

        var held = days
            .InOrder.Where(day => day.AsOf >= changed[0] && day.AsOf <= changed[^1])
            .Sum(day => day.Observations.Count(said => said.Status is ObservationStatus.Held));
        var newest = days.Fixings().Except(fixings).Select(day => (LocalDate?)day).Max();
        var measures = days.ChangedMeasures();
        await db.SaveManyAsync(stop);
        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
        books.Forget();
        if (measures is { } changes)
            await Dependents.SettleAsync(db, books, of.Bank, changes, stop);
        return new(isNew, restated, held, newest);
    }

    private static (int New, int Restated) See(
        LoadedDays days,
        IEnumerable<PrintedRate> rows,
        KeptAnswer kept,
        string list
    )
    {
        var (isNew, restated) = (0, 0);
        foreach (var row in rows)
        {
            var day = days.On(row.AsOf);
            var isKnown = day.Observations.Any(said => said.Base == row.Base && said.Quote == row.Quote);
            if (!day.See(row, kept.Id, kept.FirstAt))
                continue;
            isNew++;
            restated += isKnown ? 1 : 0;
        }
        return (isNew, restated);
    }

    // The row is locked until the transaction ends: of several nodes and commands one at a time writes of a bank.
    internal static async Task LockAsync(NewsDb db, string bank, CancellationToken stop)
    {
        var advanced = await db
            .LedgerStates.Where(state => state.Bank == bank)
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.Version, state => state.Version + 1), stop);
        if (advanced == 0)
        {
            db.LedgerStates.Add(new LedgerState(bank));
            await db.SaveChangesAsync(stop);
        }
    }
}
