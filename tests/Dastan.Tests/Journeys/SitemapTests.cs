using System.Xml.Linq;

namespace Dastan.Tests.Journeys;

/// <summary>What search engines are told there is, in which languages, and since when.</summary>
public sealed class SitemapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sitemaps_lead_to_every_story_in_every_language()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());

        var index = await XmlAsync(paper, "/sitemap.xml");
        var parts = index.Descendants(Map + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).ToList();
        var stories = await XmlAsync(paper, "/sitemaps/2025-12.xml");

        Assert.Contains("/sitemaps/2025-12.xml", parts);
        Assert.Contains("/sitemaps/pages.xml", parts);
        Assert.Equal(
            ["https://paper.example/2025/12/tractors", "https://paper.example/ru/2025/12/traktory"],
            stories.Descendants(Map + "loc").Select(loc => loc.Value)
        );
        Assert.All(
            stories.Elements(Map + "url"),
            url =>
                Assert.Equal(
                    [
                        ("en", "https://paper.example/2025/12/tractors"),
                        ("ru", "https://paper.example/ru/2025/12/traktory"),
                        ("x-default", "https://paper.example/2025/12/tractors"),
                    ],
                    Languages(url)
                )
        );
    }

    [Theory]
    [InlineData("/sitemaps/2025-11.xml", "https://paper.example/2025/11/tractors")]
    [InlineData("/sitemaps/2025-12.xml", "https://paper.example/ru/2025/12/traktory")]
    public async Task A_story_that_was_translated_in_a_later_month_has_all_its_languages_in_both(
        string map,
        string story
    )
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var english = SmallPaper.Published("tractors", now - Duration.FromDays(20));
                return [english, SmallPaper.Published("traktory", now, "ru", english.Translations)];
            })
        );

        var url = (await XmlAsync(paper, map)).Elements(Map + "url").Single();

        Assert.Equal(story, url.Element(Map + "loc")?.Value);
        Assert.Equal(
            [
                ("en", "https://paper.example/2025/11/tractors"),
                ("ru", "https://paper.example/ru/2025/12/traktory"),
                ("x-default", "https://paper.example/2025/11/tractors"),
            ],
            Languages(url)
        );
    }

    [Fact]
    public async Task A_story_in_one_language_alone_names_no_other()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)])
        );

        Assert.Empty(Languages((await XmlAsync(paper, "/sitemaps/2025-12.xml")).Elements(Map + "url").Single()));
    }

    [Theory]
    [InlineData("/sitemaps/pages.xml", "https://paper.example/", "https://paper.example/ru/kazakhstan")]
    [InlineData("/sitemaps/topics.xml", "https://paper.example/topics/trade", "https://paper.example/ru/topics/trade")]
    [InlineData(
        "/sitemaps/people.xml",
        "https://paper.example/by/economy-desk",
        "https://paper.example/ru/by/economy-desk"
    )]
    [InlineData("/sitemaps/rates.xml", "https://paper.example/rates/convert", "https://paper.example/ru/rates")]
    public async Task Sitemaps_name_fronts_sections_topics_and_people(string map, string english, string russian)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());

        var named = (await XmlAsync(paper, map)).Descendants(Map + "loc").Select(loc => loc.Value).ToList();

        Assert.Contains(english, named);
        Assert.Contains(russian, named);
    }

    [Fact]
    public async Task News_are_news_for_two_days()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());

        var fresh = await XmlAsync(paper, "/sitemaps/news.xml");
        paper.Clock.Advance(TimeSpan.FromHours(49));
        var stale = await XmlAsync(paper, "/sitemaps/news.xml");

        Assert.Equal(["en", "ru"], fresh.Descendants(News + "language").Select(language => language.Value).Order());
        Assert.All(fresh.Descendants(News + "name"), name => Assert.Equal("The Small Paper", name.Value));
        Assert.Empty(stale.Elements());
    }

    [Fact]
    public async Task A_month_says_when_its_newest_story_changed()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var held = SmallPaper.Published("held", now - Duration.FromHours(3));
                held.Embargo(now - Duration.FromHours(1));
                return [held];
            })
        );

        var month = (await XmlAsync(paper, "/sitemap.xml"))
            .Elements(Map + "sitemap")
            .Single(part => part.Element(Map + "loc")!.Value.EndsWith("2025-12.xml"));

        Assert.Equal("2025-12-12T06:00:00Z", month.Element(Map + "lastmod")?.Value);
    }

    private static IEnumerable<(string Language, string Address)> Languages(XElement url) =>
        url.Elements(Xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value));

    private static async Task<XElement> XmlAsync(TestPaper paper, string address)
    {
        using var answer = await paper.Visitor().GetAsync(address, Stop);
        Assert.Equal("application/xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).Root!;
    }
}
