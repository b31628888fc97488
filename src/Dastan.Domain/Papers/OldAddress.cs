using System.Text;

namespace Dastan.Domain.Papers;

/// <summary>Addresses of the systems a paper came from, in one form to look them up by.</summary>
public static class OldAddress
{
    /// <summary>The longest key that is kept; a longer address has no redirect.</summary>
    public const int MaxLength = 500;

    // WordPress addresses a post by number in the query; everything else in a query (tracking, paging) names no page.
    private static readonly string[] NamingParameters = ["p", "page_id", "attachment_id", "cat"];

    /// <summary>
    /// The key of an address or of a path with its query: "/2013/06/a-story" for
    /// "https://old.example/2013/06/A-Story/?utm_source=x", "/?p=17" for "/?p=17&amp;preview=1". Percent-encoding is undone.
    /// </summary>
    public static string Key(string address) => Cut(Whole(address));

    /// <summary>
    /// The key of what a reader asks for: its path with the encoding undone but for what servers leave ("%2F"), its query as it came.
    /// Nothing is undone twice: "%2541" was asked for as "%41", and is not an A.
    /// </summary>
    public static string KeyOfRequest(string path, string query) =>
        Cut(Of(path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), query.TrimStart('?')));

    /// <summary>Whether the key of an address is longer than is kept.</summary>
    public static bool IsTooLong(string address) => Whole(address).Length > MaxLength;

    private static string Whole(string address)
    {
        var path = address;
        // What begins as a path is one, whatever address stands in its query or at its end.
        if (address is not ['/', ..] && address.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
            path = address.IndexOf('/', scheme + 3) is > 0 and var start ? address[start..] : "/";
        path = path.Split('#')[0];

        var parts = path.Split('?', 2);
        return Of(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? parts[1] : "");
    }

    private static string Cut(string key) => key.Length > MaxLength ? key[..MaxLength] : key;

    private static string Of(string decoded, string query)
    {
        var path = decoded.ToLowerInvariant().TrimEnd('/');
        return (path.StartsWith('/') ? path : "/" + path) + Naming(query);
    }

    /// <summary>A path with its query of which the key is <paramref name="key"/>, whatever stood in it encoded.</summary>
    public static string Written(string key)
    {
        var end = Enumerable
            .Range(0, key.Length)
            .FirstOrDefault(at => key[at] is '?' && Naming(key[(at + 1)..]) == key[at..], key.Length);
        var written = new StringBuilder(key.Length);
        for (var at = 0; at < end; at++)
            if (char.IsWhiteSpace(key[at]) || key[at] is '%' or '#' or '?' or '\\' || (at == 1 && key[at] is '/'))
                written.Append(Uri.EscapeDataString(key.AsSpan(at, 1)));
            else
                written.Append(key[at]);
        return written.Append(key, end, key.Length - end).ToString();
    }

    private static string Naming(string query)
    {
        var naming = query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(pair => NamingParameters.Contains(pair.Split('=')[0]) && pair.Contains('='));
        return naming is null ? "" : "?" + naming;
    }
}
