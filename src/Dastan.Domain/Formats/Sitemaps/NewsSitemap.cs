using Dastan.Domain.Formats.Xml;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Formats.Sitemaps;

/// <summary>The Google News sitemap: the stories of the last two days, newest first.</summary>
/// <remarks>Source: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap.</remarks>
public static class NewsSitemap
{
    /// <summary>The most stories that one file may hold.</summary>
    public const int MaxStories = 1_000;

    private const string Space = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>How far back a story may have been published.</summary>
    public static Duration Reach { get; } = Duration.FromDays(2);

    /// <param name="paper">The paper's name, exactly as on its pages.</param>
    /// <param name="stories">Newest first; what is more than <see cref="MaxStories"/> is left out.</param>
    /// <param name="to">Stays open.</param>
    public static void Write(string paper, IEnumerable<NewsSitemapStory> stories, Stream to)
    {
        using var xml = CleanXml.Writer(to);
        xml.WriteStartDocument();
        xml.WriteStartElement("urlset", Sitemap.Space);
        xml.WriteAttributeString("xmlns", "news", null, Space);
        foreach (var story in stories.Take(MaxStories))
        {
            xml.WriteStartElement("url");
            Sitemap.WriteAddress(xml, story.Address);
            xml.WriteStartElement("news", "news", Space);
            xml.WriteStartElement("news", "publication", Space);
            xml.WriteElementString("news", "name", Space, CleanXml.Line(paper));
            xml.WriteElementString("news", "language", Space, story.Language);
            xml.WriteEndElement();
            xml.WriteElementString("news", "publication_date", Space, InstantPattern.General.Format(story.PublishedAt));
            xml.WriteElementString("news", "title", Space, CleanXml.Line(story.Headline));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
