using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>The shortcodes of WordPress itself and of its common plug-ins, as HTML.</summary>
internal sealed partial class KnownShortcodes(WxrLookup lookup, string story, ImportNotes notes)
{
    private static readonly Dictionary<string, string> Players = new()
    {
        ["youtube"] = "https://www.youtube.com/watch?v=",
        ["youtubeplay"] = "https://www.youtube.com/watch?v=",
        ["vimeo"] = "https://vimeo.com/",
        ["dailymotion"] = "https://www.dailymotion.com/video/",
        ["rutube"] = "https://rutube.ru/video/",
        ["tweet"] = "https://twitter.com/i/status/",
        ["twitter"] = "https://twitter.com/i/status/",
        ["instagram"] = "https://www.instagram.com/p/",
        ["telegram"] = "https://t.me/",
        ["facebook"] = "",
        ["fb"] = "",
        ["tiktok"] = "",
        ["vk"] = "",
        ["soundcloud"] = "",
        ["spotify"] = "",
        ["googlemaps"] = "",
        ["iframe"] = "",
        ["embed"] = "",
        ["embedyt"] = "",
        ["audio"] = "",
        ["video"] = "",
        ["flowplayer"] = "",
        ["pdf"] = "",
        ["pdf-embedder"] = "",
    };

    private static readonly string[] Code =
    [
        "code",
        "sourcecode",
        "source",
        "php",
        "css",
        "js",
        "javascript",
        "html",
        "xml",
        "python",
        "ruby",
        "bash",
        "sql",
        "plain",
        "text",
    ];

    private static readonly string[] Others =
    [
        "quote",
        "blockquote",
        "pullquote",
        "url",
        "img",
        "button",
        "b",
        "i",
        "u",
    ];

    // They need no more than their names.
    private static readonly string[] Alone =
    [
        "caption",
        "wp_caption",
        "gallery",
        "playlist",
        "embed",
        "audio",
        "video",
    ];

    // Where a gallery names its pictures: WordPress, WPBakery and Divi.
    private static readonly string[] Lists = ["ids", "include", "image", "images", "gallery_ids"];

    /// <summary>Is it one that we know, though it has neither an end nor attributes? What editors add to a quotation stands in brackets too.</summary>
    public static bool IsAlone(Shortcode tag) =>
        tag.Words.Count is 0
            ? Alone.Contains(tag.Name)
            : (Alone.Contains(tag.Name) || Others.Contains(tag.Name) || Players.ContainsKey(tag.Name))
                && tag.Words.Any(word => IsAddress(word) || Id().IsMatch(word));

    /// <summary>Whether what it encloses is shown as it stands.</summary>
    public static bool IsVerbatim(string name) => Code.Contains(name);

    /// <summary>What a shortcode says, as HTML; null for one we do not know.</summary>
    /// <param name="inside">What it encloses, its own shortcodes replaced; "" for nothing.</param>
    public string? Meaning(Shortcode tag, string inside) =>
        tag.Name switch
        {
            "caption" or "wp_caption" => Caption(tag, inside),
            "gallery" or "vc_single_image" or "vc_gallery" or "vc_images_carousel" or "et_pb_gallery" => Gallery(tag),
            "et_pb_image" => Markup.Figure(tag["src"], tag["alt"], ""),
            "vc_custom_heading" => $"\n\n<h2>{Markup.Escape(BuilderText(tag["text"]))}</h2>\n\n",
            "playlist" => string.Concat(Attachments(tag).Select(track => Markup.Player(track.Address, track.Title))),
            "quote" or "blockquote" or "pullquote" => $"\n\n<blockquote>{inside}</blockquote>\n\n",
            "button" => Markup.Link(FirstAddress(tag, "") ?? "", PlainText.Of(inside is "" ? tag["text"] : inside)),
            "url" => Markup.Link(FirstAddress(tag, inside) ?? "", PlainText.Of(inside)),
            "img" => Markup.Figure(FirstAddress(tag, inside) ?? "", tag["alt"], ""),
            "b" => $"<strong>{inside}</strong>",
            "i" => $"<em>{inside}</em>",
            "u" => inside,
            // Base64 of what a page builder puts in unread.
            "vc_raw_html" => RawHtml(inside),
            "vc_raw_js" => "",
            var name => Players.TryGetValue(name, out var start) ? Player(tag, inside, start) : null,
        };

    private string Player(Shortcode tag, string inside, string start)
    {
        var address = FirstAddress(tag, inside);
        var word = tag.Words.Append(tag["id"]).FirstOrDefault(word => AnyId().IsMatch(word));
        if (address is null && start is not "" && word is not null)
            address = start + word;
        if (address is not null)
            return tag.Name is "embed"
                ? Markup.Embed(address, PlainText.Of(tag["caption"]))
                : Markup.Player(address, PlainText.Of(tag["caption"]));

        notes.Add($"shortcode [{tag.Name}] left out: it names nothing to play");
        return inside;
    }

    // The first address among the attributes, whatever each player calls them, else in the text it encloses.
    private static string? FirstAddress(Shortcode tag, string inside) =>
        tag
            .Attributes.Values.Concat(tag.Words)
            .Concat(inside.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(TolerantText.Decode))
            .FirstOrDefault(IsAddress);

    private static bool IsAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static string Caption(Shortcode tag, string inside)
    {
        var picture = Picture().Match(inside);
        if (!picture.Success)
            return inside;

        var words = (inside[..picture.Index] + inside[(picture.Index + picture.Length)..]).Trim();
        return Markup.Figure(picture.Value, words is "" ? tag["caption"] : words);
    }

    // WPBakery writes so what can't stand in an attribute of a shortcode.
    private static string BuilderText(string text) => text.Replace("`{`", "[").Replace("`}`", "]").Replace("``", "\"");

    private string RawHtml(string inside)
    {
        try
        {
            return Uri.UnescapeDataString(
                Encoding.UTF8.GetString(Convert.FromBase64String(PlainText.Of(inside).Trim()))
            );
        }
        catch (FormatException)
        {
            notes.Add("shortcode [vc_raw_html] left out: it can't be read");
            return "";
        }
    }

    private string Gallery(Shortcode tag)
    {
        var figures = new StringBuilder();
        foreach (var picture in Attachments(tag))
            figures.Append(Markup.Figure(picture.Address, picture.Alternative, Markup.Escape(picture.Caption)));
        if (figures.Length == 0)
            notes.Add("gallery left out: its pictures are not in the file");
        return figures.ToString();
    }

    private List<WxrAttachment> Attachments(Shortcode tag)
    {
        var named = Lists.Select(list => tag[list]).FirstOrDefault(list => list is not "", "");
        if (named is "" && tag.Name is not ("gallery" or "playlist"))
            return [];
        if (named is "")
        {
            var left = tag["exclude"].Split(',', StringSplitOptions.TrimEntries);
            return
            [
                .. lookup.AttachmentsOf(tag["id"] is "" ? story : tag["id"]).Where(file => !left.Contains(file.Id)),
            ];
        }

        var found = named.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var missing = found.Count(id => lookup.Attachment(id) is null);
        if (missing > 0)
            notes.Add($"{missing} of {found.Length} files of a [{tag.Name}] are not in the export");
        return [.. found.Select(lookup.Attachment).OfType<WxrAttachment>()];
    }

    [GeneratedRegex(@"(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    // No word that an editor adds has a digit, or a capital behind a small letter; ids of players do.
    [GeneratedRegex(@"^(?=.*(?:\d|\p{Ll}\p{Lu}))[\w-]{3,64}$")]
    private static partial Regex Id();

    // Where it is said to be one.
    [GeneratedRegex(@"^(?=.*[\w])[\w-]{3,64}$")]
    private static partial Regex AnyId();
}
