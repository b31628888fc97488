using System.Text.RegularExpressions;
using AngleSharp.Html.Parser.Tokens;

namespace Dastan.Domain.Stories.Html;

/// <summary>Reads what a figure says of a chart: of which tracker, drawn how, as known on which day.</summary>
internal static partial class Charts
{
    /// <summary>Of its card, which is never written.</summary>
    public const string Kind = "chart";

    public static readonly IReadOnlyList<string> Attributes = ["data-tracker", "data-chart", "data-on"];

    private static readonly string[] Kinds = ["line", "step", "bar", "progress", "box"];

    /// <summary>Its attributes in their order; none for a figure that is no chart.</summary>
    public static List<KeyValuePair<string, string>> Of(HtmlTagToken tag)
    {
        if (tag.Value("data-tracker") is not { Length: <= 80 } tracker || !Slug().IsMatch(tracker))
            return [];

        var chart = Array.Find(Kinds, kind => tag.Has("data-chart", kind)) ?? Kinds[0];
        List<KeyValuePair<string, string>> about = [new("data-tracker", tracker), new("data-chart", chart)];
        if (tag.Value("data-on") is { Length: 10 } on && Dates.IsDay(on))
            about.Add(new("data-on", on));
        return about;
    }

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+){0,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
