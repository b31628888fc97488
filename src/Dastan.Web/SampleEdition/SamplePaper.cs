namespace Dastan.Web.SampleEdition;

/// <summary>
/// The sample edition as its files say it. Texts by language are maps of language codes to texts; times are ISO 8601 in UTC.
/// </summary>
/// <param name="OpenedAt">When its static pages were published.</param>
public sealed record SamplePaper(
    string Name,
    string Contact,
    string OpenedAt,
    Dictionary<string, string> Strapline,
    IReadOnlyList<SampleLanguageEdition> Editions,
    IReadOnlyList<SampleSection> Sections
)
{
    public static SamplePaper Read() => SampleFiles.Read<SamplePaper>("paper.json");

    public static IReadOnlyList<SampleTopic> Topics() => SampleFiles.Read<List<SampleTopic>>("topics.json");

    public static IReadOnlyList<SamplePerson> People() => SampleFiles.Read<List<SamplePerson>>("people.json");

    public static IReadOnlyList<SamplePicture> Pictures() => SampleFiles.Read<List<SamplePicture>>("pictures.json");

    /// <summary>Slugs of stories by edition, the lead first.</summary>
    public static Dictionary<string, List<string>> Fronts() =>
        SampleFiles.Read<Dictionary<string, List<string>>>("fronts.json");
}

/// <param name="TimeZone">A name of the tz database.</param>
public sealed record SampleLanguageEdition(string Code, string Name, string TimeZone);

public sealed record SampleSection(
    string Slug,
    Dictionary<string, string> Name,
    Dictionary<string, string> Description
);

/// <param name="Kind">subject, person, organisation or place.</param>
public sealed record SampleTopic(
    string Slug,
    string Kind,
    Dictionary<string, string> Name,
    Dictionary<string, string> Description
);

public sealed record SamplePerson(string Slug, Dictionary<string, string> Name, Dictionary<string, string> Biography);

/// <param name="Slug">The name of its file, <c>pictures/{slug}.png</c>, which is drawn from <c>pictures/{slug}.svg</c>.</param>
public sealed record SamplePicture(
    string Slug,
    Dictionary<string, string> Alternative,
    Dictionary<string, string> Caption
);
