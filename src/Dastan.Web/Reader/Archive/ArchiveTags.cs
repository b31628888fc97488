using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Reader.Archive;

/// <summary>What decides a page of the archive: which stories there are, from the day before it to the day after.</summary>
public static class ArchiveTags
{
    extension(Reading reading)
    {
        /// <param name="before">The last day with stories before the page's; null for none.</param>
        /// <param name="after">The first day with stories after it; null for none.</param>
        public IEnumerable<Tag> MonthsBetween(LocalDate? before, LocalDate? after) =>
            // With nothing before or after it, a story of any day may become its neighbour; a long gap is named by everything.
            before is { } first
            && after is { } last
                ? reading.MonthsOf(first, last) ?? [Tag.Stories(reading.Code)]
                : [Tag.Stories(reading.Code)];
    }
}
