using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Ledger;

/// <summary>
/// Makes the ledger anew of the archive and of what people decided, and compares: what is kept is to be what the banks' own bytes say.
/// </summary>
/// <remarks>
/// What one bank's list means depends on others' dollars, and theirs on the ECB's euro; so the banks are replayed until nobody's
/// measure changes any more, which is the second or third time.
/// </remarks>
/// <param name="readers">Who reads what an address of a bank answered.</param>
public sealed class RebuildLedger(IServiceScopeFactory scopes, RateBooks books, Func<Bank, Uri, IRateSource> readers)
{
    private const int MostRounds = 8;

    // The ECB measures the others.
    private static readonly IReadOnlyList<Bank> Order = [.. Bank.All.OrderByDescending(bank => bank.Currency is "EUR")];

    /// <summary>Compares, and mends what differs unless it is only to be said.</summary>
    /// <param name="isCheck">Writes nothing.</param>
    /// <param name="step">Called with the bank that is replayed.</param>
    /// <exception cref="InvalidDataException">A payload in the archive is damaged.</exception>
    public async Task<RebuiltLedger> RunAsync(bool isCheck, Action<Bank> step, CancellationToken stop)
    {
        var measures = await MeasuresAsync(step, stop);
        var (days, numbers) = (0, 0);
        var differences = new List<string>();
        foreach (var bank in Order)
        {
            step(bank);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            await using var transaction = isCheck ? null : await db.Database.BeginTransactionAsync(stop);
            if (!isCheck)
                await DaysOfList.LockAsync(db, bank.Code, stop);
            var replayed = await ReplayedBank.OfAsync(db, bank, readers, Facts(measures), stop);
            var different = await LedgerDifferences.OfAsync(db, replayed, stop);
            differences.AddRange(different.Told);
            days += replayed.Days.Count();
            numbers += replayed.Days.Sum(day => day.Observations.Count);
            if (transaction is not null)
            {
                await WriteAsync(db, replayed, different, stop);
                await transaction.CommitAsync(stop);
                books.Forget();
            }
        }
        return new(days, numbers, differences);
    }

    private async Task<IReadOnlyDictionary<SeriesId, Series>> MeasuresAsync(Action<Bank> step, CancellationToken stop)
    {
        var measures = new Dictionary<SeriesId, Series>();
        for (var round = 0; round < MostRounds; round++)
        {
            var isSame = true;
            foreach (var bank in Order)
            {
                step(bank);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
                var series = (await ReplayedBank.OfAsync(db, bank, readers, Facts(measures), stop)).MeasureSeries();
                isSame &= measures.TryGetValue(series.Id, out var known) && known.Points.SequenceEqual(series.Points);
                measures[series.Id] = series;
            }
            if (isSame)
                break;
        }
        return measures;
    }

    private static FactsFromBooks Facts(IReadOnlyDictionary<SeriesId, Series> measures) => new(new RateBook(measures));

    private async Task WriteAsync(NewsDb db, ReplayedBank replayed, LedgerDifferences different, CancellationToken stop)
    {
        var bank = replayed.Bank.Code;
        foreach (var (list, day) in different.Days)
            await db
                .DayLists.Where(one => one.Bank == bank && one.List == list && one.AsOf == day)
                .ExecuteDeleteAsync(stop);
        db.DayLists.AddRange(replayed.Days.Where(day => different.Days.Contains((day.List, day.AsOf))));
        await db.SaveManyAsync(stop);
        db.ChangeTracker.Clear();
        foreach (var (kept, reading) in replayed.Reread)
        {
            var live = await db.KeptAnswers.FirstAsync(one => one.Id == kept.Id, stop);
            live.WasRead(reading, readers(replayed.Bank, new Uri(kept.Address)).ParserVersion);
            live.WasTaken();
        }
        await db.SaveAsync(stop);
    }
}

/// <summary>What a rebuilding found.</summary>
/// <param name="Days">How many days' lists the archive tells of.</param>
/// <param name="Numbers">How many numbers.</param>
/// <param name="Differences">What was kept otherwise than it follows from the archive, a line each.</param>
public sealed record RebuiltLedger(int Days, int Numbers, IReadOnlyList<string> Differences);
