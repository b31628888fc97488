using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Web.Reader;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>Where a front stands: in an edition, or in one of its sections.</summary>
/// <param name="Section">The section's slug; "" for the edition's own front.</param>
/// <param name="SectionName">"" for the edition's own front.</param>
public sealed record FrontPlace(Edition Edition, string Section, string SectionName)
{
    private static readonly LocalDateTimePattern FieldOfTime = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm"
    );

    private static readonly LocalDateTimePattern FieldWithSeconds = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm:ss"
    );

    /// <summary>As addresses name it: <c>en</c>, <c>en/kazakhstan</c>.</summary>
    public string Key => Section is "" ? Edition.Code : $"{Edition.Code}/{Section}";

    /// <summary>Where it is laid out.</summary>
    public string Address => $"{NewsroomAddress.Fronts}/{Key}";

    public string HistoryAddress => $"{NewsroomAddress.Fronts}/history?place={Key}";

    /// <summary>Where readers see it.</summary>
    public string PublicAddress => Reading.AddressIn(Edition, Path);

    public string Name => Section is "" ? Edition.Name : $"{Edition.Name} · {SectionName}";

    private string Path => "/" + Section;

    /// <summary>Every place of the paper, in its order.</summary>
    public static IEnumerable<FrontPlace> All(Visit visit)
    {
        foreach (var edition in visit.Reading.Snapshot.Editions)
        {
            yield return new(edition, "", "");
            foreach (var section in visit.Reading.Snapshot.Sections[edition.Code])
                yield return new(edition, section.Slug, section.Name);
        }
    }

    /// <summary>Null for an edition or a section that the paper has not.</summary>
    public static FrontPlace? Find(Visit visit, string edition, string? section) =>
        All(visit).FirstOrDefault(place => place.Edition.Code == edition && place.Section == (section ?? ""));

    /// <param name="key">As <see cref="Key"/> has it.</param>
    public static FrontPlace? Find(Visit visit, string? key) => All(visit).FirstOrDefault(place => place.Key == key);

    /// <summary>As a reader who looks at an instant.</summary>
    public Reading ReadingAt(Visit visit, Instant at) =>
        visit.Reading with
        {
            Edition = Edition,
            Now = at,
            Path = Path,
            Query = "",
        };

    /// <summary>"12 December 2025, 14:05 UTC+5", by the edition's clock in the language of the visit.</summary>
    public string Moment(Visit visit, Instant at) =>
        DateForms.DateAndTime(at.InZone(Edition.Zone), visit.Texts.Language);

    /// <summary>As a field for date and time has it, by the edition's clock.</summary>
    public string Field(Instant? at) =>
        at is { } instant ? FieldOfTime.Format(instant.InZone(Edition.Zone).LocalDateTime) : "";

    /// <summary>What a field for date and time says; null for what is no time.</summary>
    public Instant? Time(string? field)
    {
        var typed = (field ?? "").Trim();
        var parsed = FieldOfTime.Parse(typed) is { Success: true } minutes ? minutes : FieldWithSeconds.Parse(typed);
        return parsed.Success ? parsed.Value.InZoneLeniently(Edition.Zone).ToInstant() : null;
    }
}
