using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Trackers;

/// <summary>The time that a figure speaks of.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Through">Its last.</param>
public readonly record struct FigurePeriod(PeriodKind Kind, LocalDate From, LocalDate Through)
    : IComparable<FigurePeriod>
{
    /// <summary>The day, month, quarter or year that a day lies in.</summary>
    public static FigurePeriod Of(PeriodKind kind, LocalDate day)
    {
        var from = kind switch
        {
            PeriodKind.Month => day.With(DateAdjusters.StartOfMonth),
            PeriodKind.Quarter => new LocalDate(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
            PeriodKind.Year => new LocalDate(day.Year, 1, 1),
            _ => day,
        };
        var through = kind switch
        {
            PeriodKind.Month => day.With(DateAdjusters.EndOfMonth),
            PeriodKind.Quarter => from.PlusMonths(2).With(DateAdjusters.EndOfMonth),
            PeriodKind.Year => new LocalDate(day.Year, 12, 31),
            _ => day,
        };
        return new(kind, from, through);
    }

    public static FigurePeriod Since(LocalDate from, LocalDate through) => new(PeriodKind.Since, from, through);

    public int Quarter => (From.Month + 2) / 3;

    /// <summary>As ISO 8601 has it: <c>2025-04-03</c>, <c>2025-04</c>, <c>2025</c>; a quarter <c>2025-Q2</c>, else both days with a slash.</summary>
    public string Iso =>
        Kind switch
        {
            PeriodKind.Day => LocalDatePattern.Iso.Format(From),
            PeriodKind.Month => FormattableString.Invariant($"{From.Year:0000}-{From.Month:00}"),
            PeriodKind.Quarter => FormattableString.Invariant($"{From.Year:0000}-Q{Quarter}"),
            PeriodKind.Year => FormattableString.Invariant($"{From.Year:0000}"),
            _ => $"{LocalDatePattern.Iso.Format(From)}/{LocalDatePattern.Iso.Format(Through)}",
        };

    /// <summary>By its last day; of two that end together the longer comes first.</summary>
    public int CompareTo(FigurePeriod other) =>
        Through != other.Through ? Through.CompareTo(other.Through) : From.CompareTo(other.From);
}
