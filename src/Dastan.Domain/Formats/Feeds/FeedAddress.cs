namespace Dastan.Domain.Formats.Feeds;

/// <summary>Where the feed of a list is found: at the list's own address with the form's extension.</summary>
public static class FeedAddress
{
    /// <summary>The name that a front takes in the addresses of its feeds, since <c>/.rss</c> is none.</summary>
    public const string Front = "/front";

    /// <summary>
    /// "/kazakhstan.rss" for "/kazakhstan", "/search.atom?q=wheat" for "/search?q=wheat", "/ru/front.json" for the front
    /// of the edition with the prefix "/ru".
    /// </summary>
    /// <param name="prefix">The edition's prefix: "" or "/ru".</param>
    /// <param name="list">The list's address inside its edition, "/" for the front; a query is kept.</param>
    /// <param name="format">The form, which becomes the extension.</param>
    public static string Of(string prefix, string list, FeedFormat format)
    {
        var queryAt = list.IndexOf('?');
        var (path, query) = queryAt < 0 ? (list, "") : (list[..queryAt], list[queryAt..]);
        var named = path.TrimEnd('/') is { Length: > 0 } some ? some : Front;
        return $"{prefix}{named}.{format.Extension}{query}";
    }
}
