namespace Dastan.Web.SampleEdition;

/// <summary>
/// A static page of the sample edition: <c>pages/{edition}/{place}-{slug}.html</c>, where the place is its position in the
/// paper's foot. Its first line is its title as <c>&lt;h1&gt;</c>, the rest Story HTML.
/// </summary>
public sealed record SamplePage(string Edition, string Slug, int FootPosition, string Title, string Body)
{
    private const string Opening = "<h1>";

    private const string Closing = "</h1>";

    /// <summary>All static pages of all editions.</summary>
    public static IReadOnlyList<SamplePage> All() => [.. SampleFiles.Under("pages").Select(Read)];

    private static SamplePage Read(string name)
    {
        var lines = SampleFiles.Text(name).Split('\n', 2);
        if (lines is not [var heading, var body] || !heading.StartsWith(Opening) || !heading.EndsWith(Closing))
            throw new FormatException($"{name} does not begin with a line that is its title as h1.");

        var title = heading[Opening.Length..^Closing.Length];
        var place = Path.GetFileNameWithoutExtension(name).Split('-', 2);
        return new(name.Split('/')[1], place[1], int.Parse(place[0]), title, body);
    }
}
