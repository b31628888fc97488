using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Dastan.Web.SampleEdition;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys;

/// <summary>The sample edition as a search engine meets it.</summary>
public sealed class CrawlTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, WalksAll]
    public async Task Nothing_that_the_paper_names_leads_nowhere()
    {
        await using var paper = await TestPaper.OpenAsync();
        var files = paper.Services.GetRequiredService<PictureFiles>();
        await paper.InDatabaseAsync(db =>
            LoadSampleEdition.IntoAsync(db, files, paper.Services.GetRequiredService<RateBooks>(), Stop)
        );
        var crawler = new Crawler(paper);

        await crawler.WalkAsync(Stop, "/", "/sitemap.xml", "/sitemaps/news.xml", "/robots.txt", "/llms.txt");

        Assert.Empty(crawler.Broken);
        foreach (var kind in new[] { ".rss", ".atom", ".json", ".md", ".webp", ".xml" })
            Assert.Contains(crawler.Answers.Keys, address => address.Contains(kind, StringComparison.Ordinal));
        Assert.Contains(crawler.Answers.Keys, address => address.StartsWith("/oembed?url=", StringComparison.Ordinal));
        Assert.Contains(crawler.Answers.Keys, address => address.StartsWith("/ru/2025/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_named_with_its_page()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)])
        );
        var crawler = new Crawler(paper);

        await crawler.WalkAsync(Stop, "/nowhere");

        Assert.Contains("/nowhere: 404, named on the start", crawler.Broken);
    }
}
