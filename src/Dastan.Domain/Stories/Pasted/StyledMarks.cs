using AngleSharp.Dom;

namespace Dastan.Domain.Stories.Pasted;

/// <summary>Emphasis that is written as a style becomes an element, and an element that its style contradicts is no emphasis.</summary>
internal static class StyledMarks
{
    private const int Bold = 600;

    private static readonly Dictionary<string, (string Property, Func<string, bool> IsOff)> Contradicted = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["b"] = ("font-weight", IsLight),
        ["strong"] = ("font-weight", IsLight),
        ["i"] = ("font-style", value => value is "normal"),
        ["em"] = ("font-style", value => value is "normal"),
    };

    public static void PutRight(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("[style]").ToList())
        {
            var style = StyleOf(element);
            if (
                Contradicted.TryGetValue(element.LocalName, out var rule)
                && style.TryGetValue(rule.Property, out var value)
                && rule.IsOff(value)
            )
                Clipboard.Unwrap(element);
            else if (element.LocalName is "span" or "font")
                Mark(element, style);
        }
    }

    private static void Mark(IElement element, Dictionary<string, string> style)
    {
        // A heading is bold anyway.
        var marks = new List<string>();
        if (
            style.TryGetValue("font-weight", out var weight)
            && IsHeavy(weight)
            && element.Closest("h1,h2,h3,h4,h5,h6,th") is null
        )
            marks.Add("strong");
        if (style.GetValueOrDefault("font-style") is "italic" or "oblique")
            marks.Add("em");
        if (
            (
                style.GetValueOrDefault("text-decoration") ?? style.GetValueOrDefault("text-decoration-line") ?? ""
            ).Contains("line-through", StringComparison.Ordinal)
        )
            marks.Add("s");
        if (style.GetValueOrDefault("vertical-align") is "super" or "sub")
            marks.Add(style["vertical-align"] is "super" ? "sup" : "sub");
        foreach (var mark in marks)
        {
            var around = element.Owner!.CreateElement(mark);
            while (element.FirstChild is { } child)
                around.AppendChild(child);
            element.AppendChild(around);
        }
    }

    private static bool IsHeavy(string weight) =>
        weight is "bold" or "bolder"
        || (int.TryParse(weight, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= Bold);

    private static bool IsLight(string weight) => !IsHeavy(weight);

    /// <summary>An inline style, property by property, in small letters.</summary>
    internal static Dictionary<string, string> StyleOf(IElement element)
    {
        var style = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in (element.GetAttribute("style") ?? "").Split(';'))
            if (declaration.Split(':', 2) is [var property, var value])
                style[property.Trim().ToLowerInvariant()] = value.Trim().ToLowerInvariant();
        return style;
    }
}
