using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>The days of a list that are at hand, with all that was said of them.</summary>
internal sealed class LoadedDays(NewsDb db, string bank, string list)
{
    private readonly SortedDictionary<LocalDate, DayList> days = [];
    private readonly Dictionary<LocalDate, (decimal Price, LocalDate? Fixing)?> measures = [];
    private readonly List<RateDecision> decided = [];
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

    /// <summary>The stretch of days whose measure is other than when they were loaded: other banks' lists may mean something else now.</summary>
    public ChangedMeasures? ChangedMeasures()
    {
        var changed = days
            .Values.Select(day => (day.AsOf, Before: measures.GetValueOrDefault(day.AsOf), Now: Measure.Of(day)))
            .Where(day => day.Before != day.Now)
            .ToList();
        return changed is []
            ? null
            : new(changed[0].AsOf, changed[^1].AsOf, changed.Any(day => day.Before is not null));
    }

    /// <summary>Adds what a person decides of these days.</summary>
    public void Decide(IReadOnlyList<RateDecision> decisions)
    {
        decided.AddRange(decisions);
        db.RateDecisions.AddRange(decisions);
    }

    /// <summary>What people decided of these days, also in this very transaction.</summary>
    public async Task<IReadOnlyList<RateDecision>> DecisionsAsync(CancellationToken stop)
    {
        var known = await db
            .RateDecisions.AsNoTracking()
            .Where(one => one.Bank == bank && one.List == list && one.AsOf >= from && one.AsOf <= until)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
        return [.. known, .. decided];
    }

    /// <summary>The facts of other lists, and which of the answers at hand were given again, ten minutes later or more.</summary>
    public async Task<GuardFacts> FactsAsync(FactsFromBooks facts, CancellationToken stop)
    {
        var answers = days.Values.SelectMany(day => day.Observations).Select(said => said.AnswerId).ToHashSet();
        return facts.With(await Confirmations.AmongAsync(db, bank, answers, stop));
    }

    private async Task<int> ReadAsync(LocalDate first, LocalDate last, CancellationToken stop)
    {
        var read = await db
            .DayLists.Include(day => day.Observations)
            .Where(day => day.Bank == bank && day.List == list && day.AsOf >= first && day.AsOf <= last)
            .ToListAsync(stop);
        foreach (var day in read)
        {
            days[day.AsOf] = day;
            measures[day.AsOf] = Measure.Of(day);
        }
        return read.Count;
    }
}
