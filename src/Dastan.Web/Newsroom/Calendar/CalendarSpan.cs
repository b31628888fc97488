using NodaTime;

namespace Dastan.Web.Newsroom.Calendar;

/// <summary>The days that a calendar shows: a week from Monday on, or the whole weeks that a month lies in.</summary>
/// <param name="First">A Monday.</param>
/// <param name="Last">A Sunday.</param>
/// <param name="Day">The one that was asked for.</param>
public sealed record CalendarSpan(LocalDate First, LocalDate Last, LocalDate Day, bool IsMonth)
{
    // Beyond, a calendar has no days to go on to.
    private static readonly LocalDate Earliest = new(1990, 1, 1);
    private static readonly LocalDate Latest = new(2199, 12, 31);

    public static CalendarSpan Around(LocalDate asked, bool isMonth)
    {
        var day = LocalDate.Max(Earliest, LocalDate.Min(asked, Latest));
        var (first, last) = isMonth
            ? (day.With(DateAdjusters.StartOfMonth), day.With(DateAdjusters.EndOfMonth))
            : (day, day);
        return new(
            first.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)),
            last.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday)),
            day,
            isMonth
        );
    }

    public IEnumerable<LocalDate> Days
    {
        get
        {
            for (var day = First; day <= Last; day = day.PlusDays(1))
                yield return day;
        }
    }

    /// <summary>A day of the week, or of the month, before it.</summary>
    public LocalDate Earlier => IsMonth ? Day.With(DateAdjusters.StartOfMonth).PlusMonths(-1) : First.PlusWeeks(-1);

    public LocalDate Later => IsMonth ? Day.With(DateAdjusters.StartOfMonth).PlusMonths(1) : First.PlusWeeks(1);

    public bool IsOutside(LocalDate day) => IsMonth && day.Month != Day.Month;
}
