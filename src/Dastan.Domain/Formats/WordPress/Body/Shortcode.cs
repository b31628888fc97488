using System.Text.RegularExpressions;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>One tag in square brackets: <c>[gallery ids="1,2"]</c>, <c>[/caption]</c>, <c>[video src=… /]</c>.</summary>
/// <param name="Start">The index of its first bracket in the text.</param>
/// <param name="End">The index after its last.</param>
internal sealed partial record Shortcode(string Name, string Inside, bool IsEnd, int Start, int End)
{
    private const int Longest = 4000;

    /// <summary>Names to values, entities decoded.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; } = Named(Inside);

    /// <summary>Values that stand without a name.</summary>
    public IReadOnlyList<string> Words { get; } =
    [
        .. Part()
            .Matches(Inside)
            .Select(part => part.Groups["word"])
            .Where(word => word.Success)
            .Select(word => Clean(word.Value)),
    ];

    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");

    /// <summary>All tags of a text, in order. Brackets inside the tags of HTML begin none.</summary>
    public static IEnumerable<Shortcode> In(string text)
    {
        var at = 0;
        var lastBracket = text.LastIndexOf(']');
        while (
            (at = text.AsSpan(at).IndexOfAny('[', '<') is >= 0 and var next ? at + next : -1) >= 0 && at < lastBracket
        )
        {
            if (text[at] == '<')
                at = HtmlTag.EndOf(text, at);
            else if (Read(text, at) is { } tag)
            {
                yield return tag;
                at = tag.End;
            }
            else
                at++;
        }
    }

    private static Shortcode? Read(string text, int at)
    {
        var isEnd = text[at + 1] == '/';
        var from = at + (isEnd ? 2 : 1);
        var to = from;
        while (to < text.Length && (char.IsAsciiLetterOrDigit(text[to]) || text[to] is '_' or '-'))
            to++;
        if (to == from || !char.IsAsciiLetter(text[from]) || to >= text.Length)
            return null;
        if (text[to] is not (']' or '/' or '=') && !char.IsWhiteSpace(text[to]))
            return null;

        var close = Close(text, to, respectQuotes: true) ?? Close(text, to, respectQuotes: false);
        return close is { } end
            ? new(text[from..to].ToLowerInvariant(), text[to..end].TrimEnd('/', ' '), isEnd, at, end + 1)
            : null;
    }

    private static int? Close(string text, int from, bool respectQuotes)
    {
        var quote = '\0';
        for (var at = from; at < Math.Min(text.Length, from + Longest); at++)
            if (quote != '\0')
                quote = text[at] == quote ? '\0' : quote;
            else if (respectQuotes && text[at] is '"' or '\'' && text[at - 1] is '=' or ' ')
                quote = text[at];
            else if (text[at] == ']')
                return at;
            else if (text[at] == '[')
                return null;
        return null;
    }

    private static Dictionary<string, string> Named(string inside)
    {
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match part in Part().Matches(inside))
            if (part.Groups["name"].Success)
                named.TryAdd(part.Groups["name"].Value, Clean(part.Groups["value"].Value));
        return named;
    }

    private static string Clean(string value) => TolerantText.Decode(value).Trim('"', '\'', '“', '”', '″', ' ');

    [GeneratedRegex(
        """(?<name>[\w-]*)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|[“”″](?<value>[^“”″]*)[“”″]|(?<value>[^\s"']+))|"(?<word>[^"]*)"|(?<word>[^\s"']+)"""
    )]
    private static partial Regex Part();
}
