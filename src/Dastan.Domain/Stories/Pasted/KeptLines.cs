using AngleSharp.Dom;
using Dastan.Domain.Stories.Html;

namespace Dastan.Domain.Stories.Pasted;

/// <summary>Ends of lines that a style keeps, as messengers and social networks write them: <c>white-space: pre-wrap</c>.</summary>
internal static class KeptLines
{
    private static readonly string[] Keeps = ["pre", "pre-wrap", "pre-line", "break-spaces"];

    public static void PutRight(IElement body)
    {
        if (body.QuerySelector("[style*='white-space']") is null)
            return;

        Dictionary<IElement, bool> known = [];
        foreach (var text in body.GetDescendants().OfType<IText>().ToList())
            if (
                text.Data.AsSpan().ContainsAny('\n', '\r')
                && !IsBetweenBlocks(text)
                && IsKept(text.ParentElement, known)
            )
                Break(text);
    }

    private static void Break(IText text)
    {
        foreach (var (at, line) in text.Data.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (at > 0)
                text.Parent!.InsertBefore(text.Owner!.CreateElement("br"), text);
            if (line is not "")
                text.Parent!.InsertBefore(text.Owner!.CreateTextNode(line), text);
        }
        text.Remove();
    }

    private static bool IsBetweenBlocks(IText text) =>
        string.IsNullOrWhiteSpace(text.Data) && (IsBlock(text.PreviousSibling) || IsBlock(text.NextSibling));

    private static bool IsBlock(INode? node) =>
        node is IElement element && Tags.RoleOf(element.LocalName) is TagRole.Block or TagRole.Rule;

    // As its nearest ancestor says.
    private static bool IsKept(IElement? element, Dictionary<IElement, bool> known)
    {
        if (element is null)
            return false;
        if (!known.TryGetValue(element, out var isKept))
            known[element] = isKept = Told(element) ?? IsKept(element.ParentElement, known);
        return isKept;
    }

    // Null where the element does not say. In a pre it is the reader's own matter.
    private static bool? Told(IElement element)
    {
        if (element.LocalName is "pre" or "textarea")
            return false;
        foreach (var rule in (element.GetAttribute("style") ?? "").Split(';'))
            if (rule.Split(':') is [var name, var value] && name.Trim() is "white-space" or "white-space-collapse")
                return Keeps.Contains(value.Trim()) || value.Trim().StartsWith("preserve", StringComparison.Ordinal);
        return null;
    }
}
