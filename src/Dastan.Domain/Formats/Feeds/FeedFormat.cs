namespace Dastan.Domain.Formats.Feeds;

/// <summary>The forms in which a list of stories is offered to feed readers.</summary>
public enum FeedFormat
{
    Rss,
    Atom,
    Json,
}

/// <summary>What each form is called in addresses and in HTTP.</summary>
public static class FeedFormats
{
    public static IReadOnlyList<FeedFormat> All { get; } = [FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json];

    extension(FeedFormat format)
    {
        /// <summary>The end of the address, without a point: <c>rss</c>.</summary>
        public string Extension =>
            format switch
            {
                FeedFormat.Rss => "rss",
                FeedFormat.Atom => "atom",
                _ => "json",
            };

        /// <summary>The media type without parameters. JSON Feed's is the one its version 1.1 registers.</summary>
        public string MediaType =>
            format switch
            {
                FeedFormat.Rss => "application/rss+xml",
                FeedFormat.Atom => "application/atom+xml",
                _ => "application/feed+json",
            };
    }

    /// <summary>The form that an address ends in, or null: <c>rss</c>, <c>atom</c>, <c>json</c>, in any case.</summary>
    public static FeedFormat? OfExtension(string extension) =>
        All.Where(format => format.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase))
            .Select(format => (FeedFormat?)format)
            .FirstOrDefault();
}
