using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dastan.Domain.Stories.Pasted;

/// <summary>What people copy elsewhere, as Story HTML.</summary>
/// <remarks>
/// Programs write for the clipboard what their own windows look like: emphasis as styles (Google Docs, which also wraps all of it in a <c>b</c> that is not
/// bold), lists as paragraphs with a bullet in them (Word), lines where a page was too narrow (PDF). That is put right here; what a story may hold is decided by
/// the one reader that everything goes through.
/// </remarks>
public static class Clipboard
{
    private const int Deepest = 256;

    /// <summary>The Story HTML of a clipboard's <c>text/html</c>, with what was left out.</summary>
    public static StoryHtmlReading Read(string html)
    {
        // A tree takes the square of its depth to be made, so that a glance is taken first.
        if (Nesting.Of(html) > Deepest * 4)
            return StoryHtml.Read(html);

        var document = new HtmlParser().ParseDocument(html);
        // Nobody's program nests so deep; who does it by hand is not to exhaust us.
        if (document.Body is not { } body || IsDeep(body))
            return StoryHtml.Read(html);

        var generator = document.QuerySelector("meta[name=generator i]")?.GetAttribute("content") ?? "";
        var isWord =
            generator.Contains("Word", StringComparison.OrdinalIgnoreCase)
            || body.QuerySelector("[class^=Mso]") is not null;
        if (isWord || generator.Contains("Office", StringComparison.OrdinalIgnoreCase))
            ForgetProofing(body);
        if (isWord)
            WordParts.PutRight(body);
        KeptLines.PutRight(body);
        PageLines.PutRight(body);
        StyledMarks.PutRight(body);
        PutLinksRight(body);
        foreach (var ordinary in body.QuerySelectorAll("[dir=ltr i]"))
            _ = ordinary.RemoveAttribute("dir");
        // Ids of other programs are nobody's: a block gets one of its own.
        var ledTo = body.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToHashSet();
        foreach (var named in body.QuerySelectorAll("[id]").Where(named => !ledTo.Contains(named.Id!)))
            _ = named.RemoveAttribute("id");
        return StoryHtml.Read(body.InnerHtml);
    }

    /// <summary>The Story HTML of plain text: paragraphs, which go on over lines that only a page's width ended.</summary>
    public static StoryHtmlReading ReadText(string text) =>
        StoryHtml.Read(
            string.Concat(
                WrappedLines
                    .Paragraphs(text)
                    .Select(paragraph =>
                        $"<p>{System.Net.WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"
                    )
            )
        );

    private static bool IsDeep(IElement body)
    {
        var depth = 0;
        for (INode? node = body; node is not null; )
        {
            if (node.FirstChild is { } child)
            {
                if (++depth > Deepest)
                    return true;
                node = child;
                continue;
            }
            while (node is not null && node != body && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }
            node = node == body ? null : node?.NextSibling;
        }
        return false;
    }

    // The language that a spelling checker guessed for each word says nothing of the text.
    private static void ForgetProofing(IElement body)
    {
        foreach (var guessed in body.QuerySelectorAll("[lang]"))
            _ = guessed.RemoveAttribute("lang");
    }

    private static void PutLinksRight(IElement body)
    {
        var there = body.QuerySelectorAll("[id],a[name]")
            .SelectMany(named => new[] { named.Id, named.GetAttribute("name") })
            .Where(name => name is not (null or ""))
            .ToHashSet();
        foreach (var link in body.QuerySelectorAll("a[href]").ToList())
        {
            var href = link.GetAttribute("href")!;
            if (href.StartsWith('#') && !there.Contains(href[1..]))
                Unwrap(link);
            else if (BehindGoogle(href) is { } target)
                link.SetAttribute("href", target);
        }
    }

    // https://www.google.com/url?q=https://example.org/&sa=D…: how Google Docs and Gmail write a link to example.org.
    private static string? BehindGoogle(string href)
    {
        var url = new Url(href);
        return url is { HostName: "www.google.com", Path: "url" }
            ? (url.Query ?? "")
                .Split('&')
                .Where(pair => pair.StartsWith("q=http", StringComparison.Ordinal))
                .Select(pair => Uri.UnescapeDataString(pair[2..]))
                .FirstOrDefault()
            : null;
    }

    /// <summary>Takes an element away, and leaves what is in it.</summary>
    internal static void Unwrap(IElement element)
    {
        while (element.FirstChild is { } child)
            element.Parent!.InsertBefore(child, element);
        element.Remove();
    }
}
