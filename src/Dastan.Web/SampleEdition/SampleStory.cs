using System.Text.Json.Serialization;

namespace Dastan.Web.SampleEdition;

/// <summary>A story of the sample edition: <c>stories/{edition}/{slug}.json</c>, its body beside it in <c>.html</c>.</summary>
/// <param name="Translations">The same for the stories that translate each other.</param>
/// <param name="Topics">Slugs; the first is what the story is most about.</param>
/// <param name="People">Slugs of who signs it.</param>
/// <param name="PublishedAt">ISO 8601 in UTC.</param>
/// <param name="Picture">The slug of the picture that leads it.</param>
/// <param name="UpdatedAt">ISO 8601 in UTC; null while its words have not changed.</param>
public sealed record SampleStory(
    string Translations,
    string Headline,
    string Standfirst,
    string Section,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> People,
    string Dateline,
    string PublishedAt,
    string Picture,
    string? UpdatedAt = null
)
{
    [JsonIgnore]
    public string Edition { get; private init; } = "";

    [JsonIgnore]
    public string Slug { get; private init; } = "";

    /// <summary>Story HTML.</summary>
    [JsonIgnore]
    public string Body { get; private init; } = "";

    /// <summary>All stories of all editions.</summary>
    public static IReadOnlyList<SampleStory> All() =>
        [
            .. SampleFiles
                .Under("stories")
                .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
                .Select(name =>
                    SampleFiles.Read<SampleStory>(name) with
                    {
                        Edition = name.Split('/')[1],
                        Slug = Path.GetFileNameWithoutExtension(name),
                        Body = SampleFiles.Text(Path.ChangeExtension(name, ".html")),
                    }
                ),
        ];
}
