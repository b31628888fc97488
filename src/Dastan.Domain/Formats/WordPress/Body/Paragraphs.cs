using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>
/// Text of the classic editor as HTML: there a blank line ends a paragraph and a line break breaks the line. What is marked up
/// already (headings, lists, tables, code) is left as it is.
/// </summary>
internal sealed partial class Paragraphs
{
    // Hold paragraphs of their own.
    private static readonly HashSet<string> Flow =
    [
        "div",
        "section",
        "article",
        "blockquote",
        "aside",
        "main",
        "header",
        "footer",
        "details",
        "form",
        "fieldset",
        "center",
    ];

    // Taken as they are, up to their end.
    private static readonly HashSet<string> Whole =
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "ul",
        "ol",
        "dl",
        "table",
        "figure",
        "iframe",
        "object",
        "video",
        "audio",
        "script",
        "style",
        "textarea",
        "select",
        "svg",
        "math",
        "address",
        "noscript",
        "summary",
        "legend",
        "nav",
    ];

    private readonly string html;
    private readonly StringBuilder made = new();
    private readonly StringBuilder run = new();
    private readonly HashSet<string> endless = [];
    private int at;

    private Paragraphs(string html) => this.html = html;

    public static string Of(string html)
    {
        var making = new Paragraphs(html.Replace("\r\n", "\n").Replace('\r', '\n'));
        while (making.at < making.html.Length)
            making.Step();
        making.Flush();
        return making.made.ToString();
    }

    private void Step()
    {
        var markup = html.IndexOf('<', at);
        run.Append(html, at, (markup < 0 ? html.Length : markup) - at);
        at = markup < 0 ? html.Length : markup;
        if (markup < 0)
            return;

        var (name, isEnd, end) = (HtmlTag.NameAt(html, at), HtmlTag.IsEnd(html, at), HtmlTag.EndOf(html, at));
        if (name is "p" && !isEnd)
            Paragraph(end);
        else if (name is "p")
        {
            Flush();
            at = end;
        }
        else if (Flow.Contains(name) || name is "hr")
            Take(end);
        else if (Whole.Contains(name))
            Take(isEnd ? end : EndOfWhole(name, end));
        else
        {
            run.Append(html, at, end - at);
            at = end;
        }
    }

    private void Take(int end)
    {
        Flush();
        made.Append(html, at, end - at).Append('\n');
        at = end;
    }

    // A paragraph that is marked up ends at its end tag, or where the next block begins.
    private void Paragraph(int contentStart)
    {
        Flush();
        var end = contentStart;
        while ((end = html.IndexOf('<', end)) >= 0)
        {
            var name = HtmlTag.NameAt(html, end);
            if (name is "p" or "hr" || Flow.Contains(name) || Whole.Contains(name))
                break;
            end = Math.Max(end + 1, HtmlTag.EndOf(html, end));
        }
        end = end < 0 ? html.Length : end;
        var words = html[contentStart..end].Trim();
        if (LoneAddress.Is(words))
            made.Append(Markup.Embed(LoneAddress.In(words), ""));
        else
            made.Append(html, at, contentStart - at).Append(LineBreaks.In(words)).Append("</p>\n");
        at = end;
    }

    private int EndOfWhole(string name, int from)
    {
        var depth = 1;
        for (var next = from; !endless.Contains(name) && (next = html.IndexOf('<', next)) >= 0; next++)
        {
            if (HtmlTag.NameAt(html, next) != name)
                continue;
            depth += HtmlTag.IsEnd(html, next) ? -1 : 1;
            if (depth == 0)
                return HtmlTag.EndOf(html, next);
        }
        endless.Add(name);
        return from;
    }

    private void Flush()
    {
        foreach (var paragraph in BlankLine().Split(run.ToString()))
            Append(paragraph.Trim());
        run.Clear();
    }

    // An address that has a line to itself was shown as what it leads to.
    private void Append(string paragraph)
    {
        var lines = new List<string>();
        foreach (var line in paragraph.Split('\n'))
            if (LoneAddress.Is(line))
            {
                AppendLines(lines);
                made.Append(Markup.Embed(LoneAddress.In(line), ""));
                lines.Clear();
            }
            else
                lines.Add(line);
        AppendLines(lines);
    }

    private void AppendLines(List<string> lines)
    {
        var paragraph = string.Join('\n', lines).Trim();
        if (paragraph is not "")
            made.Append("<p>").Append(LineBreaks.In(paragraph)).Append("</p>\n");
    }

    [GeneratedRegex(@"\n[ \t\u00A0]*\n\s*")]
    private static partial Regex BlankLine();
}
