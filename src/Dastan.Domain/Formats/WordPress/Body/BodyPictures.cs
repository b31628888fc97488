using System.Text.RegularExpressions;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>
/// The pictures of a body. It shows them at the sizes WordPress cut ("hall-300x199.jpg"); where the export holds the upload
/// itself, that takes their place.
/// </summary>
internal static partial class BodyPictures
{
    public static string WithOriginals(string html, WxrLookup lookup) =>
        Tag().Replace(html, picture => Original(picture.Value, lookup));

    /// <summary>The pictures of Story HTML, each address once.</summary>
    public static IReadOnlyList<IncomingPicture> In(string storyHtml) =>
        [
            .. Tag()
                .Matches(storyHtml)
                .Select(picture => new IncomingPicture(Value(picture.Value, "src"), Value(picture.Value, "alt"), ""))
                .Where(picture => picture.Address is not "")
                .DistinctBy(picture => picture.Address),
        ];

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

    [GeneratedRegex("""<img\b(?:[^>"']|"[^"]*"|'[^']*')*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[\w-]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+))""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\bwp-image-(\d+)\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"(-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{10,})+$")]
    private static partial Regex Size();
}
