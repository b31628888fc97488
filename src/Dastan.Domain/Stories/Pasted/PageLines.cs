using AngleSharp.Dom;

namespace Dastan.Domain.Stories.Pasted;

/// <summary>Lines that a PDF's page ended, as viewers copy them: a <c>span</c> each, with line ends between them.</summary>
internal static class PageLines
{
    public static void PutRight(IElement body)
    {
        var spans = body
            .Children.Where(child => child.LocalName is "span" && child.GetAttribute("role") is "presentation")
            .ToList();
        var isPage =
            spans.Count > 1
            && body.Children.All(child =>
                child.LocalName is "span" or "br" && child.GetAttribute("role") is "presentation"
            );
        if (!isPage)
            return;

        var lines = new List<string> { "" };
        foreach (var child in body.Children)
            if (child.LocalName is "br")
                lines.Add("");
            else
                lines[^1] += child.TextContent;
        body.TextContent = "";
        foreach (var paragraph in WrappedLines.Paragraphs(string.Join('\n', lines)))
        {
            var element = body.Owner!.CreateElement("p");
            element.TextContent = paragraph.Replace('\n', ' ');
            body.AppendChild(element);
        }
    }
}
