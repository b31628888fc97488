namespace Dastan.Web.Press;

/// <summary>Which requests are of anybody, and for something that is the same for everybody.</summary>
internal static class PublicRequest
{
    /// <summary>How the cookies of who is signed in begin. Others (of a proxy, of another site of the domain) mean nothing to us.</summary>
    public const string OwnCookies = "dastan";

    // The slices refuse what is longer.
    private const int LongestAddress = 1024;

    // Answers that are files, are another for each asker or are as many as there are questions. Also under an edition's prefix.
    private static readonly string[] Elsewhere = ["pictures", "search", "oembed", "newsroom", "health", "v1", "v2"];

    public static bool Is(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers is { Authorization.Count: 0, TransferEncoding.Count: 0, ContentLength: null or 0 }
        && !request.Headers.Cookie.Any(cookie => cookie!.Contains(OwnCookies, StringComparison.OrdinalIgnoreCase))
        && request.Path.Value is { Length: > 0 and <= LongestAddress } path
        && path[0] is '/'
        && !IsElsewhere(path)
        && (request.QueryString.Value ?? "") is { Length: <= LongestAddress } query
        && !CanonicalQuery.IsOfAnotherSystem(query);

    /// <summary>Is this the path of what is never the same for everybody? Nothing of it is kept, whoever had it made.</summary>
    /// <param name="path">As it was decoded.</param>
    public static bool IsElsewhere(ReadOnlySpan<char> path)
    {
        var first = path.IsEmpty ? path : path[1..];
        var rest = first.IndexOf('/') is >= 0 and var end ? first[(end + 1)..] : [];
        return Begins(first) || Begins(rest);
    }

    // "/search", "/search/", "/search.rss".
    private static bool Begins(ReadOnlySpan<char> path)
    {
        foreach (var part in Elsewhere)
            if (
                path.StartsWith(part, StringComparison.OrdinalIgnoreCase)
                && (path.Length == part.Length || path[part.Length] is '/' or '.')
            )
                return true;
        return false;
    }
}
