using System.Xml;
using Dastan.Domain.Formats.Xml;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Formats.Sitemaps;

/// <summary>Sitemaps 0.9, with the languages of a page as Google reads them.</summary>
/// <remarks>
/// Source: https://www.sitemaps.org/protocol.html and
/// https://developers.google.com/search/docs/specialty/international/localized-versions.
/// </remarks>
public static class Sitemap
{
    /// <summary>The most pages that one file may hold.</summary>
    public const int MaxPages = 50_000;

    internal const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Writes at most <see cref="MaxPages"/> pages; the caller splits what is more.</summary>
    public static void Write(IEnumerable<SitemapPage> pages, Stream to)
    {
        using var xml = CleanXml.Writer(to);
        xml.WriteStartDocument();
        xml.WriteStartElement("urlset", Space);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var page in pages.Take(MaxPages))
            WritePage(xml, page);
        xml.WriteEndElement();
    }

    public static void WriteIndex(IEnumerable<SitemapPart> parts, Stream to)
    {
        using var xml = CleanXml.Writer(to);
        xml.WriteStartDocument();
        xml.WriteStartElement("sitemapindex", Space);
        foreach (var part in parts.Take(MaxPages))
        {
            xml.WriteStartElement("sitemap");
            WriteAddress(xml, part.Address);
            WriteChange(xml, part.ChangedAt);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    internal static void WriteAddress(XmlWriter xml, string address) =>
        xml.WriteElementString("loc", new Uri(address).AbsoluteUri);

    private static void WritePage(XmlWriter xml, SitemapPage page)
    {
        xml.WriteStartElement("url");
        WriteAddress(xml, page.Address);
        WriteChange(xml, page.ChangedAt);
        foreach (var translation in page.Translations)
        {
            xml.WriteStartElement("xhtml", "link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", translation.Language);
            xml.WriteAttributeString("href", new Uri(translation.Address).AbsoluteUri);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteChange(XmlWriter xml, Instant? at)
    {
        if (at is { } known)
            xml.WriteElementString("lastmod", InstantPattern.General.Format(known));
    }
}
