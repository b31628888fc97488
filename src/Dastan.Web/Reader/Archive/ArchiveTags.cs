using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Reader.Archive;

/// <summary>What decides a page of the archive: which stories there are, from the day before it to the day after.</summary>
public static class ArchiveTags
{
    // A longer gap is named by everything.
    private const int MostMonths = 12;

    extension(Reading reading)
    {
        /// <param name="before">The last day with stories before the page's; null for none.</param>
        /// <param name="after">The first day with stories after it; null for none.</param>
        public IEnumerable<Tag> MonthsBetween(LocalDate? before, LocalDate here, LocalDate? after)
        {
            var first = (before ?? here).ToYearMonth();
            var months = Period
                .Between(first.OnDayOfMonth(1), (after ?? here).With(DateAdjusters.StartOfMonth), PeriodUnits.Months)
                .Months;
            // With nothing before or after it, a story of any day may become its neighbour.
            return before is null || after is null || months > MostMonths
                ? [Tag.Stories(reading.Code)]
                : Enumerable.Range(0, months + 1).Select(month => Tag.Month(reading.Code, first.PlusMonths(month)));
        }
    }
}
