using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>
/// The pictures of a body. It shows them at the sizes WordPress cut ("hall-300x199.jpg"); where the export holds the upload
/// itself, that takes their place.
/// </summary>
internal static partial class BodyPictures
{
    public static string WithOriginals(string html, WxrLookup lookup)
    {
        var (made, from) = (new StringBuilder(html.Length), 0);
        foreach (var (start, end) in Tags(html))
        {
            made.Append(html, from, start - from).Append(Original(html[start..end], lookup));
            from = end;
        }
        return made.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>The pictures of Story HTML, each address once.</summary>
    public static IReadOnlyList<IncomingPicture> In(string storyHtml) =>
        [
            .. Tags(storyHtml)
                .Select(tag => storyHtml[tag.Start..tag.End])
                .Select(picture => new IncomingPicture(Value(picture, "src"), Value(picture, "alt"), ""))
                .Where(picture => picture.Address is not "")
                .DistinctBy(picture => picture.Address),
        ];

    private static IEnumerable<(int Start, int End)> Tags(string html)
    {
        for (var at = 0; (at = html.IndexOf("<img", at, StringComparison.OrdinalIgnoreCase)) >= 0; )
        {
            var end = HtmlTag.EndOf(html, at);
            if (html[end - 1] == '>' && HtmlTag.NameAt(html, at) is "img")
                yield return (at, end);
            at = end;
        }
    }

    private static string Original(string tag, WxrLookup lookup)
    {
        var number = Number().Match(Value(tag, "class"));
        if (!number.Success || lookup.Attachment(number.Groups[1].Value) is not { } upload)
            return tag;
        if (Stem(Value(tag, "src")) != Stem(upload.Address))
            return tag;

        var alternative = Value(tag, "alt") is { Length: > 0 } own ? own : upload.Alternative;
        return $"<img src=\"{Markup.Escape(upload.Address)}\" alt=\"{Markup.Escape(alternative)}\">";
    }

    private static string Value(string tag, string attribute) =>
        Attribute()
            .Matches(tag)
            .FirstOrDefault(found => found.Groups["name"].Value.Equals(attribute, StringComparison.OrdinalIgnoreCase))
            is { } value
            ? TolerantText.Decode(value.Groups["value"].Value)
            : "";

    // "hall" for "…/hall-300x199.jpg?w=604" and "…/hall-scaled.jpg": the same picture in other sizes.
    private static string Stem(string address)
    {
        var name = address.Split('?', '#')[0].Split('/')[^1];
        var dot = name.LastIndexOf('.');
        return Size().Replace(dot > 0 ? name[..dot] : name, "").ToLowerInvariant();
    }

    [GeneratedRegex("""(?<![\w-])(?<name>[\w-]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+))""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\bwp-image-(\d+)\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"(-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{10,})+$")]
    private static partial Regex Size();
}
