using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>One mark of the block editor, a comment that begins with "wp:".</summary>
/// <param name="Name">Without "core/": "paragraph", "gallery", "jetpack/map".</param>
/// <param name="Json">The block's attributes, "{…}"; "" for none.</param>
/// <param name="IsEmpty">The block has no words of its own: the site filled it when it was shown.</param>
/// <param name="Start">The index of the comment in the text.</param>
/// <param name="End">The index after it.</param>
internal sealed partial record BlockMark(string Name, string Json, bool IsEnd, bool IsEmpty, int Start, int End)
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    public static bool In(string content) => Of(content).Any();

    /// <summary>All marks of a text, in order.</summary>
    public static IEnumerable<BlockMark> Of(string content)
    {
        var at = 0;
        while ((at = content.IndexOf(Opening, at, StringComparison.Ordinal)) >= 0)
        {
            var end = content.IndexOf(Closing, at + Opening.Length, StringComparison.Ordinal);
            if (end < 0)
                yield break;
            if (Read(content, at, end) is { } mark)
                yield return mark;
            at = end + Closing.Length;
        }
    }

    /// <summary>An attribute as text; "" when there is none or the attributes are no JSON.</summary>
    public string this[string attribute]
    {
        get
        {
            try
            {
                using var attributes = JsonDocument.Parse(Json is "" ? "{}" : Json);
                return attributes.RootElement.TryGetProperty(attribute, out var value) ? value.ToString() : "";
            }
            // Half of a surrogate pair is only found when the text is asked for.
            catch (Exception problem) when (problem is JsonException or InvalidOperationException)
            {
                return "";
            }
        }
    }

    private static BlockMark? Read(string content, int start, int end)
    {
        var inside = content.AsSpan(start + Opening.Length, end - start - Opening.Length).Trim();
        var isEnd = inside.StartsWith("/");
        inside = isEnd ? inside[1..] : inside;
        if (!inside.StartsWith("wp:"))
            return null;

        var isEmpty = inside.EndsWith("/");
        var json = inside.IndexOf('{');
        var name = (json < 0 ? inside : inside[..json]).Trim().TrimEnd('/').Trim()[3..].ToString();
        var attributes = json < 0 ? "" : inside[json..].TrimEnd('/').Trim().ToString();
        return Named().IsMatch(name)
            ? new(
                name.StartsWith("core/", StringComparison.Ordinal) ? name[5..] : name,
                attributes,
                isEnd,
                isEmpty,
                start,
                end + Closing.Length
            )
            : null;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*(/[A-Za-z0-9_-]+)?$")]
    private static partial Regex Named();
}
