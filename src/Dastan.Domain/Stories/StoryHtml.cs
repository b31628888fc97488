using Dastan.Domain.Stories.Html;

namespace Dastan.Domain.Stories;

/// <summary>
/// The one stored form of a story's body: a closed subset of HTML, described in docs/story-html.md. Everything that
/// comes in is read by <see cref="Read"/>; everything that goes out is made from what it gave.
/// </summary>
public static class StoryHtml
{
    /// <summary>Each element that a story may have, and its attributes in the order in which they are written.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Elements => StoryElements.All;

    /// <summary>What a card may stand for: the values of <c>data-embed</c>.</summary>
    public static IReadOnlyList<string> Embeds => Html.Embeds.Kinds;

    /// <summary>Reads any HTML as Story HTML: keeps what is allowed, repairs what it can, reports what it dropped.</summary>
    /// <param name="html">Any text at all: nothing makes it throw, and its time grows no faster than the text.</param>
    /// <param name="baseAddress">Where the HTML comes from: relative addresses are resolved against it. Without it they
    /// are kept, as places of this site.</param>
    public static StoryHtmlReading Read(string html, Uri? baseAddress = null)
    {
        var drops = new Drops();
        var blocks = BlocksOf(html, new Addresses(baseAddress), drops);
        BlockIds.Give(blocks);
        return new(HtmlWriter.Write(blocks), drops.List);
    }

    /// <summary>The text alone: paragraphs with an empty line between them, lists with dashes, no addresses.</summary>
    public static string PlainText(string storyHtml) => PlainTextWriter.Write(BlocksOf(storyHtml));

    /// <summary>Its words piece by piece, each with the id of the block that it stands in. Pieces without words are left out.</summary>
    public static IReadOnlyList<StoryPassage> Passages(string storyHtml)
    {
        var blocks = BlocksOf(storyHtml);
        BlockIds.Give(blocks);
        return [.. PassageWriter.Write(blocks)];
    }

    /// <summary>The text as CommonMark, with GitHub's tables. Headline and byline are the caller's to add.</summary>
    public static string Markdown(string storyHtml) => MarkdownWriter.Write(BlocksOf(storyHtml));

    /// <summary>How many words a reader reads: runs of characters between spaces that hold a letter or a digit.</summary>
    public static int WordCount(string storyHtml) =>
        PlainText(storyHtml)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Any(char.IsLetterOrDigit));

    private static List<Block> BlocksOf(string storyHtml) => BlocksOf(storyHtml, new Addresses(null), new Drops());

    private static List<Block> BlocksOf(string html, Addresses addresses, Drops drops) =>
        Shaper.Shape(TagSoup.Read(html, addresses, drops), addresses, drops);
}
