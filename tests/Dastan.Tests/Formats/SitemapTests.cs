using System.Xml.Linq;
using Dastan.Domain.Formats.Sitemaps;

namespace Dastan.Tests.Formats;

public sealed class SitemapTests
{
    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly Instant Changed = Instant.FromUtc(2025, 4, 3, 21, 0, 1);

    [Fact]
    public void A_page_says_when_it_changed_and_which_languages_it_has()
    {
        var page = new SitemapPage("https://paper.example/2025/04/a", Changed)
        {
            Translations =
            [
                new("en", "https://paper.example/2025/04/a"),
                new("ru", "https://paper.example/ru/2025/04/а"),
            ],
        };
        var url = Read(to => Sitemap.Write([page, new("https://paper.example/about", null)], to)).Elements().ToList();

        Assert.Equal("2025-04-03T21:00:01Z", url[0].Element(Space + "lastmod")?.Value);
        Assert.Equal(
            [
                ("alternate", "en", "https://paper.example/2025/04/a"),
                ("alternate", "ru", "https://paper.example/ru/2025/04/%D0%B0"),
            ],
            url[0]
                .Elements(Xhtml + "link")
                .Select(link =>
                    (link.Attribute("rel")!.Value, link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)
                )
        );
        Assert.Null(url[1].Element(Space + "lastmod"));
    }

    [Fact]
    public void No_file_holds_more_than_the_protocol_allows()
    {
        var pages = Enumerable.Range(0, 60_000).Select(at => new SitemapPage($"https://paper.example/{at}", Changed));
        using var bytes = new MemoryStream();
        Sitemap.Write(pages, bytes);

        Assert.True(bytes.Length < 50 * 1024 * 1024);
        bytes.Position = 0;
        Assert.Equal(Sitemap.MaxPages, XDocument.Load(bytes).Root!.Elements(Space + "url").Count());
    }

    [Fact]
    public void An_index_lists_its_parts() =>
        Assert.Equal(
            ["https://paper.example/sitemaps/pages.xml", "https://paper.example/sitemaps/2025-04.xml"],
            Read(to =>
                    Sitemap.WriteIndex(
                        [
                            new("https://paper.example/sitemaps/pages.xml", null),
                            new("https://paper.example/sitemaps/2025-04.xml", Changed),
                        ],
                        to
                    )
                )
                .Elements(Space + "sitemap")
                .Select(part => part.Element(Space + "loc")!.Value)
        );

    [Fact]
    public void News_carry_the_papers_name_the_language_the_time_and_the_headline()
    {
        var story = new NewsSitemapStory("https://paper.example/2025/04/a", "A & B]]> \a", "en", Changed);
        var news = Read(to => NewsSitemap.Write("Dastan", [story], to)).Descendants(News + "news").Single();

        Assert.Equal("Dastan", news.Element(News + "publication")?.Element(News + "name")?.Value);
        Assert.Equal("en", news.Element(News + "publication")?.Element(News + "language")?.Value);
        Assert.Equal("2025-04-03T21:00:01Z", news.Element(News + "publication_date")?.Value);
        Assert.Equal("A & B]]>", news.Element(News + "title")?.Value);
    }

    [Fact]
    public void News_stop_at_a_thousand()
    {
        var stories = Enumerable
            .Range(0, 1_200)
            .Select(at => new NewsSitemapStory($"https://x.example/{at}", "H", "en", Changed));
        Assert.Equal(NewsSitemap.MaxStories, Read(to => NewsSitemap.Write("Dastan", stories, to)).Elements().Count());
    }

    private static XElement Read(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        bytes.Position = 0;
        return XDocument.Load(bytes).Root!;
    }
}
