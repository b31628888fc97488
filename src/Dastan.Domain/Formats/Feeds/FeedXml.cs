using System.Globalization;
using System.Xml;
using Dastan.Domain.Formats.Xml;

namespace Dastan.Domain.Formats.Feeds;

/// <summary>What RSS and Atom have in common.</summary>
internal static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Media RSS 1.5.1, https://www.rssboard.org/media-rss.</summary>
    public const string Media = "http://search.yahoo.com/mrss/";

    extension(XmlWriter xml)
    {
        /// <summary>An element with one line of text; nothing at all for "".</summary>
        public void Line(string name, string? text)
        {
            if (text is not null && CleanXml.Line(text) is { Length: > 0 } line)
                xml.WriteElementString(name, line);
        }

        public void Line(string prefix, string name, string space, string text)
        {
            if (CleanXml.Line(text) is { Length: > 0 } line)
                xml.WriteElementString(prefix, name, space, line);
        }

        public void Attribute(string name, string? value)
        {
            if (value is not null)
                xml.WriteAttributeString(name, CleanXml.Line(value));
        }

        /// <summary>The lead picture with its thumbnail, its words and its credit.</summary>
        public void Picture(FeedPicture picture)
        {
            xml.WriteStartElement("media", "content", Media);
            xml.Attribute("url", Uri(picture.Address));
            xml.Attribute("type", picture.MediaType);
            xml.Attribute("medium", "image");
            xml.Attribute("width", picture.Width.ToString(CultureInfo.InvariantCulture));
            xml.Attribute("height", picture.Height.ToString(CultureInfo.InvariantCulture));
            if (picture.Thumbnail is { } small)
                xml.Thumbnail(small);
            xml.Line("media", "description", Media, picture.Alternative is "" ? picture.Caption : picture.Alternative);
            xml.Line("media", "credit", Media, picture.Credit);
            xml.WriteEndElement();
        }

        private void Thumbnail(FeedThumbnail small)
        {
            xml.WriteStartElement("media", "thumbnail", Media);
            xml.Attribute("url", Uri(small.Address));
            xml.Attribute("width", small.Width.ToString(CultureInfo.InvariantCulture));
            xml.Attribute("height", small.Height.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
    }

    /// <summary>An address with everything percent-encoded that is not ASCII: old readers know no other.</summary>
    public static string Uri(string address) =>
        System.Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : address;
}
