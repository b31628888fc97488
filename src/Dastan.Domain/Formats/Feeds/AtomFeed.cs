using System.Xml;
using Dastan.Domain.Formats.Xml;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Formats.Feeds;

/// <summary>Atom 1.0 (RFC 4287), its pages linked as RFC 5005 says, pictures in Media RSS.</summary>
public static class AtomFeed
{
    public static void Write(FeedDocument feed, Stream to)
    {
        using var xml = CleanXml.Writer(to);
        xml.WriteStartElement("feed", FeedXml.Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.Media);
        WriteFeed(xml, feed);
        foreach (var entry in feed.Entries)
            WriteEntry(xml, entry, feed);
        xml.WriteEndElement();
    }

    private static void WriteFeed(XmlWriter xml, FeedDocument feed)
    {
        xml.WriteElementString("id", FeedXml.Uri(feed.Id));
        xml.WriteElementString("title", CleanXml.Line(feed.Title));
        xml.Line("subtitle", feed.Subtitle);
        xml.WriteElementString("updated", InstantPattern.General.Format(feed.UpdatedAt));
        WriteAuthor(xml, feed.Paper);
        WriteLink(xml, "alternate", "text/html", feed.HomeAddress);
        WriteLink(xml, "self", FeedFormat.Atom.MediaType, feed.OwnAddress);
        foreach (var hub in feed.HubAddresses)
            WriteLink(xml, "hub", null, hub);
        WriteLink(xml, "previous", FeedFormat.Atom.MediaType, feed.PreviousAddress);
        WriteLink(xml, "next", FeedFormat.Atom.MediaType, feed.NextAddress);
        xml.Line("generator", "Dastan");
        xml.Line("icon", feed.IconAddress is { } icon ? FeedXml.Uri(icon) : null);
        xml.Line("rights", feed.Rights);
    }

    private static void WriteEntry(XmlWriter xml, FeedEntry entry, FeedDocument feed)
    {
        xml.WriteStartElement("entry");
        if (entry.Language != feed.Language)
            xml.WriteAttributeString("xml", "lang", null, entry.Language);
        xml.WriteElementString("id", entry.Id);
        xml.WriteElementString("title", CleanXml.Line(entry.Headline));
        WriteLink(xml, "alternate", "text/html", entry.Address);
        xml.WriteElementString("published", InstantPattern.General.Format(entry.PublishedAt));
        xml.WriteElementString("updated", InstantPattern.General.Format(LastChange(entry)));
        foreach (var author in entry.Authors)
            WriteAuthor(xml, author);
        foreach (var term in entry.Terms)
            WriteTerm(xml, term);
        xml.Line("summary", entry.Standfirst);
        if (entry.Body is not "")
            WriteBody(xml, entry.Body);
        if (entry.Picture is { } picture)
            xml.Picture(picture);
        xml.WriteEndElement();
    }

    private static Instant LastChange(FeedEntry entry) =>
        entry.UpdatedAt is { } updated && updated > entry.PublishedAt ? updated : entry.PublishedAt;

    private static void WriteAuthor(XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author");
        xml.WriteElementString("name", CleanXml.Line(author.Name));
        xml.Line("uri", author.Address is { } address ? FeedXml.Uri(address) : null);
        xml.WriteEndElement();
    }

    private static void WriteTerm(XmlWriter xml, FeedTerm term)
    {
        xml.WriteStartElement("category");
        xml.Attribute("term", term.Term);
        xml.Attribute("scheme", FeedXml.Uri(term.Scheme));
        xml.Attribute("label", term.Name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string? type, string? address)
    {
        if (address is null)
            return;

        xml.WriteStartElement("link");
        xml.Attribute("rel", relation);
        xml.Attribute("type", type);
        xml.Attribute("href", FeedXml.Uri(address));
        xml.WriteEndElement();
    }

    private static void WriteBody(XmlWriter xml, string body)
    {
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(CleanXml.Text(body));
        xml.WriteEndElement();
    }
}
