using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>
/// Brings the days of one list of one bank to what all that was said of them means. It looks at nothing but what was said, so
/// that whatever the order in which it came, the same counts.
/// </summary>
public static class Settling
{
    /// <summary>So many days after the last change nothing can change any more: no number is compared with an older one.</summary>
    public const int ReachDays = LedgerReferences.ReachDays;

    /// <summary>Settles days in order.</summary>
    /// <param name="days">Ascending. The first of them are only references when they are before <paramref name="from"/>.</param>
    /// <param name="from">The first day of which something new was said.</param>
    /// <returns>The last day that is other than before; null where nothing is.</returns>
    public static LocalDate? Settle(
        IReadOnlyList<DayList> days,
        LocalDate from,
        GuardFacts facts,
        IReadOnlyList<RateDecision> decisions
    )
    {
        var references = new LedgerReferences();
        DayList? before = null;
        LocalDate? changed = null;
        foreach (var day in days)
        {
            if (before is not null && Period.DaysBetween(before.AsOf, day.AsOf) > ReachDays)
                before = null;
            if (day.AsOf >= from && day.Settle(references, facts, decisions, before))
                changed = day.AsOf;
            references.Take(day.Accepted);
            if (day.FixingOn is not null && !IsShorter(day, before))
                before = day;
        }
        return changed;
    }

    // The next day is held against the whole list, and not against one that lacked a row.
    private static bool IsShorter(DayList day, DayList? before) =>
        day.FixingOn == before?.FixingOn && day.Digest != before!.Digest;
}
