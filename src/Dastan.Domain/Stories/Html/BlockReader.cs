using System.Globalization;
using AngleSharp.Html.Parser.Tokens;

namespace Dastan.Domain.Stories.Html;

/// <summary>Reads the start tags of blocks: of their attributes what may stay, already in its final form.</summary>
internal static class BlockReader
{
    public static Block Of(HtmlTagToken tag, Addresses addresses)
    {
        var block = new Block(tag.Name);
        if (tag.Attributes.Count == 0)
            return block;
        if (IdOf(tag) is { } id)
            block.OldIds.Add(id);
        block.Attributes.AddRange(OwnAttributes(tag, addresses));
        block.Attributes.AddRange(MarkReader.Language(tag));
        return block;
    }

    /// <summary>The id by which a link may mean this element.</summary>
    public static string? IdOf(HtmlTagToken tag)
    {
        var id = tag.Value("id") ?? (tag.Name == "a" ? tag.Value("name") : null);
        return id is null or "" or { Length: > 200 } ? null : CleanText.Of(id);
    }

    private static IEnumerable<KeyValuePair<string, string>> OwnAttributes(HtmlTagToken tag, Addresses addresses) =>
        tag.Name switch
        {
            "ul" => tag.Has("data-list", "check") ? Checked : [],
            "ol" => Numbering(tag),
            "li" => Number("value", tag.Whole("value", -MostItems, MostItems)),
            "th" => [.. Scope(tag), .. Spans(tag)],
            "td" => Spans(tag),
            "blockquote" => addresses.OfResource(tag.Value("cite")) is { } from && from.StartsWith("http", Plain)
                ? [new("cite", from)]
                : [],
            "figure" when Charts.Of(tag) is { Count: > 0 } chart => chart,
            "figure" => Embeds.Kinds.FirstOrDefault(kind => tag.Has("data-embed", kind)) is { } kind
                ? [new("data-embed", kind)]
                : [],
            _ => [],
        };

    private const int MostItems = 1_000_000;
    private const StringComparison Plain = StringComparison.Ordinal;

    private static IEnumerable<KeyValuePair<string, string>> Numbering(HtmlTagToken tag)
    {
        var isReversed = tag.Value("reversed") is not null;
        var start = tag.Whole("start", -MostItems, MostItems);
        return [.. Number("start", start == 1 && !isReversed ? null : start), .. isReversed ? Reversed : []];
    }

    private static readonly KeyValuePair<string, string>[] Checked = [new("data-list", "check")];

    private static readonly KeyValuePair<string, string>[] Reversed = [new("reversed", "")];

    private static IEnumerable<KeyValuePair<string, string>> Scope(HtmlTagToken tag)
    {
        foreach (var scope in new[] { "row", "col", "rowgroup", "colgroup" })
            if (tag.Has("scope", scope))
                yield return new("scope", scope);
    }

    private static IEnumerable<KeyValuePair<string, string>> Spans(HtmlTagToken tag) =>
        [.. Number("colspan", tag.Whole("colspan", 2, 100)), .. Number("rowspan", tag.Whole("rowspan", 2, 1000))];

    private static IEnumerable<KeyValuePair<string, string>> Number(string name, int? number) =>
        number is null ? [] : [new(name, number.Value.ToString(CultureInfo.InvariantCulture))];
}
