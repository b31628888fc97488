using Dastan.Domain.Formats.Feeds;

namespace Dastan.Web.Parts;

/// <summary>A feed that a page makes known to feed readers.</summary>
/// <param name="Title">What the feed is of: "Dastan · Kazakhstan".</param>
/// <param name="Address">Absolute.</param>
/// <param name="Format">RSS, Atom or JSON Feed.</param>
public sealed record FeedLink(string Title, string Address, FeedFormat Format)
{
    /// <summary>The three feeds of one list.</summary>
    /// <param name="title">What the list is.</param>
    /// <param name="origin">Scheme and host without a slash at the end: "https://paper.example".</param>
    /// <param name="prefix">The edition's prefix: "" or "/ru".</param>
    /// <param name="list">The list's address inside its edition, "/" for the front.</param>
    public static IReadOnlyList<FeedLink> Of(string title, string origin, string prefix, string list) =>
        [
            .. FeedFormats.All.Select(format => new FeedLink(
                title,
                origin + FeedAddress.Of(prefix, list, format),
                format
            )),
        ];
}
