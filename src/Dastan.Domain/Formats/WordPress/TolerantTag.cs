namespace Dastan.Domain.Formats.WordPress;

/// <summary>A start or end tag, read without asking that it be right.</summary>
/// <param name="End">The index after the tag.</param>
internal sealed record TolerantTag(
    string Name,
    IReadOnlyList<KeyValuePair<string, string>> Attributes,
    bool IsEmpty,
    int End
)
{
    /// <summary>The tag whose <c>&lt;</c> stands at <paramref name="at"/>.</summary>
    public static TolerantTag Read(string text, int at)
    {
        at += text.AsSpan(at).StartsWith("</") ? 2 : 1;
        var name = Word(text, ref at);
        var attributes = new List<KeyValuePair<string, string>>();
        while (at < text.Length && text[at] is not ('>' or '<'))
        {
            var attribute = Word(text, ref at);
            if (attribute is "")
                at++;
            else
                attributes.Add(new(attribute, Value(text, ref at)));
        }
        var isEmpty = at > 0 && at < text.Length && text[at] == '>' && text[at - 1] == '/';
        return new(name, attributes, isEmpty, at < text.Length && text[at] == '>' ? at + 1 : at);
    }

    private static string Word(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is ':' or '_' or '-' or '.'))
            at++;
        return text[start..at];
    }

    private static string Value(string text, ref int at)
    {
        var equals = at;
        while (equals < text.Length && char.IsWhiteSpace(text[equals]))
            equals++;
        if (equals >= text.Length || text[equals] != '=')
            return "";

        at = equals + 1;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1);
            var start = at + 1;
            at = close < 0 ? text.Length : close + 1;
            return text[start..(close < 0 ? text.Length : close)];
        }
        return Word(text, ref at);
    }
}
