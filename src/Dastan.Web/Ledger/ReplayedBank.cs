using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>
/// One bank's ledger made anew, in memory, of nothing but the archive and what people decided. All that a bank said in 25 years of 40
/// currencies is about 100 MB.
/// </summary>
internal sealed class ReplayedBank
{
    private const int AnswersAtOnce = 200;

    private readonly Dictionary<string, SortedDictionary<LocalDate, DayList>> lists = new(StringComparer.Ordinal);

    private readonly Func<Bank, Uri, IRateSource> readers;

    private ReplayedBank(Bank bank, Func<Bank, Uri, IRateSource> readers) => (Bank, this.readers) = (bank, readers);

    public Bank Bank { get; }

    /// <summary>The answers that are read otherwise now than when they were kept, or whose rows were not all taken.</summary>
    public List<(KeptAnswer Kept, BankReading Reading)> Reread { get; } = [];

    /// <summary>By list, then by day.</summary>
    public IEnumerable<DayList> Days =>
        lists.OrderBy(list => list.Key, StringComparer.Ordinal).SelectMany(list => list.Value.Values);

    /// <summary>Reads the bank's archive in the order of arrival, and settles what it says.</summary>
    /// <param name="facts">What other banks' lists say.</param>
    public static async Task<ReplayedBank> OfAsync(
        NewsDb db,
        Bank bank,
        Func<Bank, Uri, IRateSource> readers,
        FactsFromBooks facts,
        CancellationToken stop
    )
    {
        var replayed = new ReplayedBank(bank, readers);
        await replayed.SeeAllAsync(db, stop);
        await replayed.SettleAsync(db, facts, stop);
        return replayed;
    }

    /// <summary>The series that other banks' lists are measured by.</summary>
    public Series MeasureSeries()
    {
        var id = Measure.SeriesOf(Bank);
        var rows =
            from day in Days
            from said in day.Accepted
            where said.IsServed && said.Base == id.Base && said.Quote == id.Quote
            orderby said.AsOf, said.List
            select new SeriesRow(said.AsOf, said.ValidUntil, day.FixingOn, said.Units, said.Value, said.Revision);
        return SeriesRow.Compressed(id, rows);
    }

    private async Task SeeAllAsync(NewsDb db, CancellationToken stop)
    {
        var last = 0L;
        while (true)
        {
            var some = await db
                .KeptAnswers.AsNoTracking()
                .Where(kept => kept.Bank == Bank.Code && kept.Payload != null && kept.Id > last)
                .OrderBy(kept => kept.Id)
                .Take(AnswersAtOnce)
                .Join(
                    db.RatePayloads,
                    kept => kept.Payload,
                    payload => payload.Hash,
                    (kept, payload) => new { kept, payload }
                )
                .ToListAsync(stop);
            if (some is [])
                return;
            foreach (var answer in some.OrderBy(one => one.kept.Id))
                See(answer.kept, Archive.Unpacked(answer.payload));
            last = some.Max(one => one.kept.Id);
        }
    }

    private void See(KeptAnswer kept, byte[] body)
    {
        var source = readers(Bank, new Uri(kept.Address));
        var reading = KeptReading.Of(source, kept, body);
        if (!kept.IsTaken || !kept.IsReadAs(reading))
            Reread.Add((kept, reading));
        foreach (var row in TakeAnswer.Rows(reading))
            _ = On(row.List, row.AsOf).See(row, kept.Id, kept.FirstAt);
    }

    private async Task SettleAsync(NewsDb db, FactsFromBooks facts, CancellationToken stop)
    {
        var confirmed = await Confirmations.AllAsync(db, Bank.Code, stop);
        var decisions = await db
            .RateDecisions.AsNoTracking()
            .Where(one => one.Bank == Bank.Code)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
        foreach (var (list, days) in lists)
            _ = Settling.Settle(
                [.. days.Values],
                LocalDate.MinIsoValue,
                facts.With(confirmed),
                [.. decisions.Where(one => one.List == list)]
            );
    }

    private DayList On(string list, LocalDate day)
    {
        if (!lists.TryGetValue(list, out var days))
            lists.Add(list, days = []);
        if (!days.TryGetValue(day, out var found))
            days.Add(day, found = new DayList(Bank.Code, list, day));
        return found;
    }
}
