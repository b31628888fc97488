using Dastan.Domain.Languages;
using NodaTime;

namespace Dastan.Web.Newsroom;

/// <summary>Times as the newsroom reads them: in the zone of the paper's first edition, in the language of the visit.</summary>
public static class ShownMoment
{
    extension(Visit visit)
    {
        /// <summary>"12 December 2025, 14:05 UTC+5".</summary>
        public string Moment(Instant at) =>
            DateForms.DateAndTime(at.InZone(visit.Reading.Edition.Zone), visit.Texts.Language);

        /// <summary>The same by another edition's clock.</summary>
        public string MomentIn(Dastan.Domain.Papers.Edition edition, Instant at) =>
            DateForms.DateAndTime(at.InZone(edition.Zone), visit.Texts.Language);

        /// <summary>"12 December 2025".</summary>
        public string Day(Instant at) => DateForms.Long(visit.Reading.Edition.DayOf(at), visit.Texts.Language);
    }
}
