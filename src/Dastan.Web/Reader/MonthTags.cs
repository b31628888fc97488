using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Reader;

/// <summary>Which stories there are in a stretch of time, as the tags of its months.</summary>
public static class MonthTags
{
    private const int MostMonths = 12;

    extension(Reading reading)
    {
        /// <summary>Null for a longer stretch than a year.</summary>
        public IEnumerable<Tag>? MonthsOf(LocalDate first, LocalDate last)
        {
            var (from, until) = (first.ToYearMonth(), last.ToYearMonth());
            var months = Period.Between(from.OnDayOfMonth(1), until.OnDayOfMonth(1), PeriodUnits.Months).Months;
            return months > MostMonths
                ? null
                : Enumerable.Range(0, months + 1).Select(month => Tag.Month(reading.Code, from.PlusMonths(month)));
        }
    }
}
