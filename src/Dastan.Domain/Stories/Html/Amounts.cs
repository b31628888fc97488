using System.Text.RegularExpressions;
using AngleSharp.Html.Parser.Tokens;
using Dastan.Domain.Amounts;

namespace Dastan.Domain.Stories.Html;

/// <summary>Reads <c>data</c>: an amount of money or a figure in the text, said so that a program understands it.</summary>
internal static partial class Amounts
{
    /// <summary>
    /// Its attributes in the order in which they are written; null when it is neither. An amount has a currency;
    /// a figure may have a unit and a tracker.
    /// </summary>
    public static List<KeyValuePair<string, string>>? Of(HtmlTagToken tag, Drops drops)
    {
        var value = tag.Value("value")?.Trim() ?? "";
        var kind = tag.Value("data-kind");
        var currency = tag.Value("data-currency") ?? "";
        if (!Number().IsMatch(value) || kind is not (null or "amount" or "figure"))
            return Refused(tag, drops);
        if (kind == "amount" && !Currency().IsMatch(currency))
            return Refused(tag, drops);

        List<KeyValuePair<string, string>> about = [new("value", value)];
        if (kind is not null)
            about.Add(new("data-kind", kind));
        if (kind == "amount")
            about.Add(new("data-currency", currency));
        if (kind == "amount" && tag.Value("data-high")?.Trim() is { } high && Number().IsMatch(high))
            about.Add(new("data-high", high));
        if (kind is not null && tag.Value("data-on") is { } on && IsTime(kind, on))
            about.Add(new("data-on", on));
        if (kind == "figure")
            about.AddRange(Measure(tag));
        return about;
    }

    // Money may be that of a whole month or year: "in 2022 dollars".
    private static bool IsTime(string kind, string on) =>
        AmountDate.Read(on) is { } date && (date.IsDay || kind == "amount");

    private static IEnumerable<KeyValuePair<string, string>> Measure(HtmlTagToken tag)
    {
        var unit = CleanText.Line(tag.Value("data-unit") ?? "", 20);
        if (!CleanText.IsBlank(unit))
            yield return new("data-unit", unit);
        if (tag.Value("data-tracker") is { } tracker && Slug().IsMatch(tracker))
            yield return new("data-tracker", tracker);
    }

    private static List<KeyValuePair<string, string>>? Refused(HtmlTagToken tag, Drops drops)
    {
        drops.Add("data", "It is neither an amount with its currency nor a figure.", tag.Value("value") ?? "");
        return null;
    }

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,10})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[A-Z]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+){0,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
