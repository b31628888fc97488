using System.Text.RegularExpressions;
using Dastan.Domain.Stories;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>A body as Story HTML, and the pictures in it.</summary>
internal sealed record BodyReading(string Html, IReadOnlyList<IncomingPicture> Pictures);

/// <summary>Makes Story HTML of what an editor of WordPress left: blocks, classic text, shortcodes, marks of pages.</summary>
internal sealed partial class WordPressBody
{
    private readonly WxrLookup lookup;
    private readonly ImportNotes notes;
    private readonly string footnotes;
    private readonly Shortcodes shortcodes;

    /// <param name="story">The story's number, to find what was uploaded to it.</param>
    /// <param name="footnotes">Its custom field of that name; "" for none.</param>
    public WordPressBody(WxrLookup lookup, string story, ImportNotes notes, string footnotes)
    {
        (this.lookup, this.notes, this.footnotes) = (lookup, notes, footnotes);
        shortcodes = new(new KnownShortcodes(lookup, story, notes), notes);
    }

    public BodyReading Read(string content, Uri? address)
    {
        var pages = PageMark().Count(content);
        if (pages > 0)
            notes.Add($"{pages + 1} pages joined into one");

        var whole = PageMark().Replace(MoreMark().Replace(content, ""), "\n\n");
        var html = BlockMark.In(whole)
            ? string.Concat(new BlockComments(lookup, notes, Footnotes.Of(footnotes)).Cut(whole).Select(Html))
            : Paragraphs.Of(shortcodes.Replace(whole));

        var reading = StoryHtml.Read(BodyPictures.WithOriginals(html, lookup), address);
        foreach (var dropped in reading.Dropped)
            notes.Add($"{dropped.What} left out");
        return new(reading.Html, BodyPictures.In(reading.Html));
    }

    /// <summary>A text whose shortcodes and block marks are gone, as excerpts are shown.</summary>
    public static string WithoutShortcodes(string text)
    {
        var (lookup, notes) = (new WxrLookup(), new ImportNotes());
        var unmarked = string.Concat(new BlockComments(lookup, notes, "").Cut(text).Select(stretch => stretch.Html));
        return new Shortcodes(new KnownShortcodes(lookup, "", notes), notes).Replace(unmarked);
    }

    private string Html(BodyStretch stretch)
    {
        var html = shortcodes.Replace(stretch.Html);
        if (stretch.IsClassic)
            return Paragraphs.Of(html);

        html = EmbedBlock().Replace(html, embed => Markup.EmbedStart(LoneAddress.In(embed.Groups["address"].Value)));
        return LoneParagraph().Replace(html, embed => Markup.Embed(LoneAddress.In(embed.Groups["address"].Value), ""));
    }

    [GeneratedRegex(@"<!--nextpage(?:\s[^<>]*)?-->")]
    private static partial Regex PageMark();

    [GeneratedRegex(@"<!--(?:more\b(?:(?!<!--).)*?|noteaser)-->", RegexOptions.Singleline)]
    private static partial Regex MoreMark();

    [GeneratedRegex(
        """<figure\b[^<>]*>\s*<div[^<>]{0,500}\bwp-block-embed__wrapper\b[^<>]{0,500}>\s*(?<address>https?://[^\s<>"]+)\s*</div>""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EmbedBlock();

    [GeneratedRegex("""<p\b[^<>]*>\s*(?<address>https?://[^\s<>"]+)\s*</p>""", RegexOptions.IgnoreCase)]
    private static partial Regex LoneParagraph();
}
