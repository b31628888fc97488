using NodaTime;

namespace Dastan.Web.Backups;

/// <summary>Which backups may go: of each of the last days, weeks and months the newest stays, and all of the last day.</summary>
public static class Thinning
{
    /// <param name="all">When they were made, in any order.</param>
    public static IReadOnlyList<DateTimeOffset> Leaving(IReadOnlyList<DateTimeOffset> all, BackupSettings settings)
    {
        if (all is [])
            return [];
        // By the newest and not by the clock: a clock that is wrong takes nothing away.
        var newest = all.Max();
        var staying = all.Where(at => newest - at < TimeSpan.FromDays(1)).ToHashSet();
        Stay(DayOf, settings.Days);
        Stay(WeekOf, settings.Weeks);
        Stay(MonthOf, settings.Months);
        return [.. all.Where(at => !staying.Contains(at)).Order()];

        void Stay<T>(Func<DateTimeOffset, T> span, int count) =>
            staying.UnionWith(all.GroupBy(span).Select(of => of.Max()).OrderDescending().Take(count));
    }

    private static LocalDate DayOf(DateTimeOffset at) => LocalDate.FromDateTime(at.UtcDateTime);

    private static LocalDate WeekOf(DateTimeOffset at) =>
        DayOf(at).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    private static LocalDate MonthOf(DateTimeOffset at) => DayOf(at).With(DateAdjusters.StartOfMonth);
}
