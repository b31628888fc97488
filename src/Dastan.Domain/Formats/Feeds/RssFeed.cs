using System.Xml;
using Dastan.Domain.Formats.Xml;
using NodaTime.Text;

namespace Dastan.Domain.Formats.Feeds;

/// <summary>
/// RSS 2.0.11 with the whole text in <c>content:encoded</c>, names in <c>dc:creator</c> (RSS's own <c>author</c> is a
/// mail address), pictures in Media RSS, and its own and its neighbours' addresses in <c>atom:link</c>.
/// </summary>
/// <remarks>Source: https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile.</remarks>
public static class RssFeed
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>How long a reader may keep what it has, in minutes.</summary>
    private const string Minutes = "5";

    // RFC 822 with the year in four digits, as RSS asks.
    private static readonly InstantPattern Rfc822 = InstantPattern.CreateWithInvariantCulture(
        "ddd, dd MMM uuuu HH:mm:ss 'GMT'"
    );

    public static void Write(FeedDocument feed, Stream to)
    {
        using var xml = CleanXml.Writer(to);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.Media);
        xml.WriteStartElement("channel");
        WriteChannel(xml, feed);
        foreach (var entry in feed.Entries)
            WriteItem(xml, entry, feed.Language);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteChannel(XmlWriter xml, FeedDocument feed)
    {
        xml.Line("title", feed.Title);
        xml.Line("link", FeedXml.Uri(feed.HomeAddress));
        // A channel must have a description.
        xml.Line("description", CleanXml.AsHtml(feed.Subtitle is "" ? feed.Title : feed.Subtitle));
        xml.Line("language", feed.Language);
        xml.Line("copyright", feed.Rights);
        xml.Line("lastBuildDate", Rfc822.Format(feed.UpdatedAt));
        xml.Line("generator", "Dastan");
        xml.Line("ttl", Minutes);
        WriteLink(xml, "self", feed.OwnAddress);
        foreach (var hub in feed.HubAddresses)
            WriteLink(xml, "hub", hub, type: null);
        WriteLink(xml, "previous", feed.PreviousAddress);
        WriteLink(xml, "next", feed.NextAddress);
        // RSS knows GIF, JPEG and PNG alone.
        if (feed.IconAddress is { } icon && !icon.EndsWith(".svg", StringComparison.Ordinal))
            WriteImage(xml, feed, icon);
    }

    private static void WriteLink(XmlWriter xml, string relation, string? address) =>
        WriteLink(xml, relation, address, FeedFormat.Rss.MediaType);

    private static void WriteLink(XmlWriter xml, string relation, string? address, string? type)
    {
        if (address is null)
            return;

        xml.WriteStartElement("atom", "link", FeedXml.Atom);
        xml.Attribute("rel", relation);
        xml.Attribute("type", type);
        xml.Attribute("href", FeedXml.Uri(address));
        xml.WriteEndElement();
    }

    private static void WriteImage(XmlWriter xml, FeedDocument feed, string icon)
    {
        xml.WriteStartElement("image");
        xml.Line("url", FeedXml.Uri(icon));
        xml.Line("title", feed.Title);
        xml.Line("link", FeedXml.Uri(feed.HomeAddress));
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, FeedEntry entry, string feedLanguage)
    {
        xml.WriteStartElement("item");
        xml.Line("title", entry.Headline);
        xml.Line("link", FeedXml.Uri(entry.Address));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        xml.Line("pubDate", Rfc822.Format(entry.PublishedAt));
        if (entry.UpdatedAt is { } updated)
            xml.Line("atom", "updated", FeedXml.Atom, InstantPattern.General.Format(updated));
        foreach (var author in entry.Authors)
            xml.Line("dc", "creator", DublinCore, author.Name);
        if (entry.Language != feedLanguage)
            xml.Line("dc", "language", DublinCore, entry.Language);
        WriteTerms(xml, entry.Terms);
        xml.Line("description", CleanXml.AsHtml(entry.Standfirst));
        if (entry.Body is not "")
            xml.WriteElementString("content", "encoded", Content, CleanXml.Text(entry.Body));
        if (entry.Picture is { } picture)
            xml.Picture(picture);
        xml.WriteEndElement();
    }

    private static void WriteTerms(XmlWriter xml, IReadOnlyList<FeedTerm> terms)
    {
        foreach (var term in terms)
        {
            xml.WriteStartElement("category");
            xml.Attribute("domain", FeedXml.Uri(term.Scheme));
            xml.WriteString(CleanXml.Line(term.Name));
            xml.WriteEndElement();
        }
    }
}
