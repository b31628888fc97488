using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dastan.Domain.Languages;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>Titles, names and excerpts as text: tags gone, entities decoded, white space single.</summary>
internal static class PlainText
{
    private static readonly string[] Silent = ["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME"];

    private static readonly string[] Blocks = ["P", "BR", "DIV", "LI", "H1", "H2", "H3", "H4", "TD", "BLOCKQUOTE"];

    public static string Of(string html)
    {
        if (!html.Contains('<') && !html.Contains('&'))
            return OneLine.Of(html);

        var text = new StringBuilder();
        var body = new HtmlParser().ParseDocument($"<body>{html}").Body!;
        for (INode? node = body; node is not null; node = Next(node, body, text))
            if (node is IText words)
                text.Append(words.Data);
        return OneLine.Of(text.ToString());
    }

    // The next node in the order of the text, without recursion: markup may be nested without bound.
    private static INode? Next(INode node, INode root, StringBuilder text)
    {
        if (node.FirstChild is { } child && !(node is IElement element && Silent.Contains(element.TagName)))
            return child;

        for (var left = node; left != root; left = left.Parent!)
        {
            if (left is IElement closed && Blocks.Contains(closed.TagName))
                text.Append(' ');
            if (left.NextSibling is { } sibling)
                return sibling;
        }
        return null;
    }
}
