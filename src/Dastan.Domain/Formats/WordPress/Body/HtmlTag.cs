namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>Where the tags of a piece of HTML stand; what they mean is for a parser to say.</summary>
internal static class HtmlTag
{
    private const int Longest = 1 << 20;

    /// <summary>
    /// The index after the tag or comment that begins at the <c>&lt;</c> at <paramref name="at"/>; the next index when none does.
    /// </summary>
    public static int EndOf(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            return html.IndexOf("-->", at + 4, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : html.Length;
        if (at + 1 >= html.Length || !(char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?'))
            return at + 1;

        for (var i = at + 1; i < html.Length && i - at < Longest; i++)
            if (html[i] is '"' or '\'' && html[i - 1] == '=')
                i = html.IndexOf(html[i], i + 1) is >= 0 and var close ? close : html.Length;
            else if (html[i] == '>')
                return i + 1;
            else if (html[i] == '<')
                return i;
        return at + 1;
    }

    /// <summary>The lower-case name of the tag at <paramref name="at"/>; "" for a comment or a bare <c>&lt;</c>.</summary>
    public static string NameAt(string html, int at)
    {
        var from = at + (at + 1 < html.Length && html[at + 1] == '/' ? 2 : 1);
        var to = from;
        while (to < html.Length && char.IsAsciiLetterOrDigit(html[to]))
            to++;
        return html[from..to].ToLowerInvariant();
    }

    public static bool IsEnd(string html, int at) => at + 1 < html.Length && html[at + 1] == '/';
}
