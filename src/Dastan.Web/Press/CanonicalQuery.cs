using System.Buffers;
using System.Text;

namespace Dastan.Web.Press;

/// <summary>A query without what does not decide the answer: other parameters, their order, tracking.</summary>
public static class CanonicalQuery
{
    private const int LongestValue = 64;

    // Systems that a paper came from named their pages by these: such an address leads elsewhere, and is not kept.
    private static readonly string[] Naming = ["p", "page_id", "attachment_id", "cat"];

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:"
    );

    /// <summary>"?page=2" for "?utm_source=x&amp;page=2"; null where it has a form of which no answer is kept.</summary>
    /// <param name="query">As it came, with its question mark; "" for none.</param>
    /// <param name="parameters">Those that decide the answer, in lower case and in order.</param>
    public static string? Of(string query, IReadOnlyList<string> parameters)
    {
        if (query is "" or "?")
            return "";

        var pairs = query[1..].Split('&');
        if (pairs.Any(pair => Naming.Contains(NameOf(pair), StringComparer.OrdinalIgnoreCase)))
            return null;

        var canonical = new StringBuilder();
        foreach (var parameter in parameters)
            switch (pairs.Where(pair => NameOf(pair).Equals(parameter, StringComparison.OrdinalIgnoreCase)).ToList())
            {
                case []:
                    break;
                case [var pair] when IsPlain(pair, parameter):
                    canonical.Append(canonical.Length == 0 ? '?' : '&').Append(pair);
                    break;
                default:
                    return null;
            }
        // A name that is written with escapes may be any of the parameters.
        return query.Contains('%') && parameters.Count > 0 && pairs.Any(pair => NameOf(pair).Contains('%'))
            ? null
            : canonical.ToString();
    }

    /// <summary>Does the query name a page of another system?</summary>
    public static bool IsOfAnotherSystem(string query) => Of(query, []) is null;

    // Forms of one number are one page, of which only the shortest is kept: else zeros make endlessly many.
    private static bool IsPlain(string pair, string parameter)
    {
        var value = pair.AsSpan(Math.Min(pair.Length, parameter.Length + 1));
        return pair.StartsWith(parameter + "=", StringComparison.Ordinal)
            && value.Length is > 0 and <= LongestValue
            && !value.ContainsAnyExcept(PlainLetters)
            && value is not ['0', >= '0' and <= '9', ..];
    }

    private static string NameOf(string pair) => pair.IndexOf('=') is >= 0 and var end ? pair[..end] : pair;
}
