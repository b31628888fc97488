using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>The days of a list that are at hand, with all that was said of them.</summary>
internal sealed class LoadedDays(NewsDb db, string bank, string list)
{
    private readonly SortedDictionary<LocalDate, DayList> days = [];
    private LocalDate from;
    private LocalDate until;

    public IReadOnlyList<DayList> InOrder => [.. days.Values];

    public async Task LoadAsync(LocalDate first, LocalDate last, CancellationToken stop)
    {
        (from, until) = (first, last);
        await ReadAsync(first, last, stop);
    }

    /// <summary>Loads on until a day.</summary>
    /// <returns>Whether there was any more.</returns>
    public async Task<bool> LoadOnAsync(LocalDate day, CancellationToken stop)
    {
        if (day <= until)
            return false;

        var start = until.PlusDays(1);
        until = day;
        return await ReadAsync(start, day, stop) > 0;
    }

    /// <summary>A day of the list; a new one when there is none.</summary>
    public DayList On(LocalDate day)
    {
        if (!days.TryGetValue(day, out var found))
        {
            found = new DayList(bank, list, day);
            days.Add(day, found);
            db.DayLists.Add(found);
        }
        return found;
    }

    public IReadOnlySet<LocalDate> Fixings() =>
        days.Values.Where(day => day.FixingOn == day.AsOf).Select(day => day.AsOf).ToHashSet();

    public async Task<IReadOnlyList<RateDecision>> DecisionsAsync(CancellationToken stop) =>
        await db
            .RateDecisions.AsNoTracking()
            .Where(one => one.Bank == bank && one.List == list && one.AsOf >= from && one.AsOf <= until)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);

    /// <summary>The facts of other lists, and which of the answers at hand were confirmed.</summary>
    public async Task<GuardFacts> FactsAsync(FactsFromBooks facts, CancellationToken stop)
    {
        var answers = days.Values.SelectMany(day => day.Observations).Select(said => said.AnswerId).ToHashSet();
        var seen = await db
            .KeptAnswers.AsNoTracking()
            .Where(one => answers.Contains(one.Id) && one.Times > 1)
            .ToListAsync(stop);
        return facts.With(seen.Where(one => one.IsConfirmed).Select(one => one.Id));
    }

    private async Task<int> ReadAsync(LocalDate first, LocalDate last, CancellationToken stop)
    {
        var read = await db
            .DayLists.Include(day => day.Observations)
            .Where(day => day.Bank == bank && day.List == list && day.AsOf >= first && day.AsOf <= last)
            .ToListAsync(stop);
        foreach (var day in read)
            days[day.AsOf] = day;
        return read.Count;
    }
}
