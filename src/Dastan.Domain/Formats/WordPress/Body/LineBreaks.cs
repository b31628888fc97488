using System.Text;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>The line breaks of a paragraph of classic text, as the site showed them.</summary>
internal static class LineBreaks
{
    // A line that ends with a break has it already, and the end of a line within a tag breaks nothing.
    public static string In(string text)
    {
        var broken = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '<' && HtmlTag.EndOf(text, at) is var end && end > at + 1)
            {
                broken.Append(text, at, end - at);
                at = end - 1;
            }
            else if (text[at] == '\n' && !EndsWithBreak(broken))
                broken.Append("<br>\n");
            else
                broken.Append(text[at]);
        return broken.ToString();
    }

    private static bool EndsWithBreak(StringBuilder html)
    {
        var last = html.ToString(Math.Max(0, html.Length - 8), Math.Min(8, html.Length)).TrimEnd();
        return last.EndsWith("<br>", StringComparison.OrdinalIgnoreCase)
            || last.EndsWith("<br/>", StringComparison.OrdinalIgnoreCase)
            || last.EndsWith("<br />", StringComparison.OrdinalIgnoreCase);
    }
}
