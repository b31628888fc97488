using Dastan.Domain.Languages;
using Dastan.Web.Parts;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader;

/// <summary>Times and dates as an edition shows them: in its language and in its zone.</summary>
public static class Times
{
    extension(Reading reading)
    {
        /// <summary>"12 December 2025, 14:05 UTC+5".</summary>
        public ShownTime Moment(Instant at) =>
            new(
                DateForms.DateAndTime(at.InZone(reading.Edition.Zone), reading.Language),
                InstantPattern.General.Format(at)
            );

        /// <summary>"3 April 2025", for lists.</summary>
        public ShownTime DayOf(Instant at) =>
            new(DateForms.Long(reading.Edition.DayOf(at), reading.Language), InstantPattern.General.Format(at));

        /// <summary>"Friday, 12 December 2025".</summary>
        public ShownTime DayInWords(LocalDate day) =>
            new(DateForms.InWords(day, reading.Language), LocalDatePattern.Iso.Format(day));
    }
}
