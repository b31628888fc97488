using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>A stretch of a body: a block's markup, or what stands between blocks and was written in the classic editor.</summary>
internal sealed record BodyStretch(string Html, bool IsClassic);

/// <summary>
/// The marks that the block editor leaves: <c>&lt;!-- wp:name {"a":1} --&gt;…&lt;!-- /wp:name --&gt;</c>, or
/// <c>&lt;!-- wp:name /--&gt;</c> for a block that the site fills when it is shown.
/// </summary>
internal sealed partial class BlockComments(WxrLookup lookup, ImportNotes notes)
{
    // A shared block may hold itself.
    private const int DeepestSharing = 4;

    public static bool In(string content) => Opening().IsMatch(content);

    /// <summary>The body without marks; blocks that have no words of their own are left out and noted.</summary>
    public IReadOnlyList<BodyStretch> Cut(string content) => Cut(content, 0);

    private List<BodyStretch> Cut(string content, int sharing)
    {
        var stretches = new List<BodyStretch>();
        var (depth, from) = (0, 0);
        foreach (Match mark in Mark().Matches(content))
        {
            Add(stretches, content[from..mark.Index], isClassic: depth == 0);
            from = mark.Index + mark.Length;
            if (mark.Groups["end"].Success)
                depth = Math.Max(0, depth - 1);
            else if (mark.Groups["empty"].Success)
                stretches.AddRange(Empty(mark, sharing));
            else
            {
                depth++;
                Add(stretches, Cover(mark, content), isClassic: false);
            }
        }
        Add(stretches, content[from..], isClassic: depth == 0);
        return stretches;
    }

    private static void Add(List<BodyStretch> stretches, string html, bool isClassic)
    {
        if (html.Length > 0)
            stretches.Add(new(html, isClassic && !string.IsNullOrWhiteSpace(html)));
    }

    private IEnumerable<BodyStretch> Empty(Match mark, int sharing)
    {
        var (name, attributes) = (mark.Groups["name"].Value, mark.Groups["attributes"].Value);
        switch (name)
        {
            case "block"
                when sharing < DeepestSharing && lookup.ReusableBlock(Attribute(attributes, "ref")) is { } shared:
                return Cut(shared, sharing + 1);
            case "embed" or "core-embed" when Attribute(attributes, "url") is { Length: > 0 } address:
                return [new(Markup.Embed(address, ""), false)];
            case "navigation-link" when Attribute(attributes, "label") is { Length: > 0 } label:
                return [new($"<p>{Markup.Link(Attribute(attributes, "url"), label)}</p>", false)];
            case "spacer" or "separator" or "more" or "nextpage":
                return [];
            default:
                notes.Add($"block \"{name}\" left out: the site filled it when it was shown");
                return [];
        }
    }

    // A cover's picture stood in its style alone until 2020.
    private static string Cover(Match mark, string content)
    {
        if (mark.Groups["name"].Value is not "cover")
            return "";

        var end = content.IndexOf("<!-- /wp:cover", mark.Index, StringComparison.Ordinal);
        var inside = content.AsSpan(mark.Index, (end < 0 ? content.Length : end) - mark.Index);
        var picture = Attribute(mark.Groups["attributes"].Value, "url");
        var isShown = picture is "" || inside.Contains("<img", StringComparison.OrdinalIgnoreCase);
        return isShown || inside.Contains("<video", StringComparison.OrdinalIgnoreCase)
            ? ""
            : Markup.Figure(picture, "", "");
    }

    private static string Attribute(string json, string name)
    {
        try
        {
            using var attributes = JsonDocument.Parse(json is "" ? "{}" : json);
            return
                attributes.RootElement.ValueKind is JsonValueKind.Object
                && attributes.RootElement.TryGetProperty(name, out var value)
                ? value.ToString()
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"<!--\s*/?wp:")]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"<!--\s*(?<end>/)?wp:(?:core/)?(?<name>[a-z0-9][a-z0-9_/-]*?)\s*(?<attributes>\{(?:(?!-->).)*?\})?\s*(?<empty>/)?-->",
        RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Mark();
}
