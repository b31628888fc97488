using Dastan.Domain.Formats.Feeds;

namespace Dastan.Web.Reader.Feeds;

/// <summary>GET an address at which people and programs try for a feed: leads to where ours is.</summary>
public static class FindFeed
{
    /// <summary>The addresses that other systems have for the feed of everything.</summary>
    public static IReadOnlyList<string> Guesses { get; } =
    ["/feed", "/rss", "/atom", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/feed/atom"];

    /// <summary>GET /feed, /rss.xml, /feed.json …: the front's feed.</summary>
    public static IResult OfFront(Reading reading)
    {
        var form =
            reading.Path.Contains("atom", StringComparison.Ordinal) ? FeedFormat.Atom
            : reading.Path.EndsWith(".json", StringComparison.Ordinal) ? FeedFormat.Json
            : FeedFormat.Rss;
        return Results.Redirect(FeedAddress.Of(reading.Edition.Prefix, "/", form), permanent: true);
    }

    /// <summary>GET /{section}/feed: where WordPress has it.</summary>
    public static IResult OfSection(string section, Reading reading) =>
        Results.Redirect(FeedAddress.Of(reading.Edition.Prefix, "/" + section, FeedFormat.Rss), permanent: true);
}
