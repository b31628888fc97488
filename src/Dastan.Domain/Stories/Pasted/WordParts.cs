using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Dastan.Domain.Stories.Pasted;

/// <summary>Word's own ways: lists that are paragraphs with a sign before them, and comments of those who read along.</summary>
internal static partial class WordParts
{
    public static void PutRight(IElement body)
    {
        foreach (
            var comment in body.QuerySelectorAll(
                    // What stands under mso-comment-reference are the words that were commented on.
                    ".MsoCommentReference, .msocomanchor, [style*='mso-element:comment-list']"
                )
                .ToList()
        )
            comment.Remove();
        foreach (var paragraph in body.QuerySelectorAll("p[style*='mso-list:']").ToList())
            if (paragraph.Parent is not null && LevelOf(paragraph) > 0)
                MakeList(paragraph);
    }

    // Takes in all paragraphs of the list that follow each other.
    private static void MakeList(IElement first)
    {
        var open = new Stack<(int Level, IElement List)>();
        IElement? next = first;
        while (
            next is not null && LevelOf(next) is > 0 and var level && (open.Count == 0 || ListOf(next) == ListOf(first))
        )
        {
            var paragraph = next;
            next = paragraph.NextElementSibling;
            var sign = TakeSign(paragraph);
            while (open.Count > 1 && open.Peek().Level > level)
                _ = open.Pop();
            if (open.Count == 0 || open.Peek().Level < level)
                Open(open, paragraph, level, sign);
            var item = paragraph.Owner!.CreateElement("li");
            while (paragraph.FirstChild is { } child)
                item.AppendChild(child);
            paragraph.Remove();
            open.Peek().List.AppendChild(item);
        }
    }

    private static void Open(Stack<(int Level, IElement List)> open, IElement at, int level, string sign)
    {
        var list = at.Owner!.CreateElement(sign is [.., '.' or ')'] ? "ol" : "ul");
        // A table may stand between, and it goes on.
        if (
            int.TryParse(sign.AsSpan().TrimEnd(".)"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 1
        )
            list.SetAttribute("start", number.ToString(CultureInfo.InvariantCulture));
        if (open.Count == 0)
            at.Parent!.InsertBefore(list, at);
        else
            (open.Peek().List.LastElementChild ?? open.Peek().List).AppendChild(list);
        open.Push((level, list));
    }

    /// <returns>The bullet or the number that stood before the words.</returns>
    private static string TakeSign(IElement paragraph)
    {
        var signs = paragraph.QuerySelectorAll("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']").ToList();
        var sign = string.Concat(signs.Select(one => one.TextContent)).Trim(' ', '\u00a0', '\n');
        foreach (var one in signs)
            one.Remove();
        return sign;
    }

    private static int LevelOf(IElement element) =>
        element.LocalName is "p" && List().Match(element.GetAttribute("style") ?? "") is { Success: true } list
            ? int.Parse(list.Groups["level"].Value, CultureInfo.InvariantCulture)
            : 0;

    private static string ListOf(IElement element) =>
        List().Match(element.GetAttribute("style") ?? "").Groups["list"].Value;

    // "mso-list:l0 level1 lfo1"
    [GeneratedRegex(@"mso-list:\s*(?<list>l\d{1,6})\s+level(?<level>\d)")]
    private static partial Regex List();
}
