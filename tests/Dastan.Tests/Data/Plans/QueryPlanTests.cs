using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Web.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Data.Plans;

/// <summary>
/// No hot query reads more the more stories there are. Looked at is what the program really sends while its addresses are read and
/// while a story is published, on both databases; and that the rules find what would.
/// </summary>
public sealed class QueryPlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly string[] Lists =
    [
        "/kazakhstan",
        "/topics/trade",
        "/by/economy-desk",
        "/2025/12/12",
        "/front.rss",
        "/kazakhstan.atom",
        "/topics/trade.json",
        "/by/economy-desk.rss",
        "/2025/12.rss",
        "/2025/12/12.atom",
    ];

    // PostgreSQL plans by how many are found, and of so few it reads the whole table.
    private static readonly string[] Searches = EmptyDatabases.PostgresServer is null
        ? ["/search?q=story", "/search.rss?q=story"]
        : [];

    private static readonly string[] Pages =
    [
        "/",
        "/ru",
        "/2025",
        "/2025/12",
        "/2025/12/story-1",
        "/2025/12/story-1.md",
        "/ru/2025/12/novost",
        "/2025/12/untrue",
        "/2025/12/nowhere",
        "/an/old/address.html",
        "/?p=17",
        "/oembed?url=https://paper.example/2025/12/story-1",
        "/llms.txt",
        "/2025/12/story-1/history",
        "/2025/12/story-2/history",
        "/corrections",
        "/ru/corrections",
        "/corrections.rss",
        "/v2/corrections?since=2000-01-01",
        "/v2/corrections?since=2000-01-01&edition=en",
        "/sitemap.xml",
        "/sitemaps/2025-12.xml",
        "/sitemaps/news.xml",
        "/sitemaps/pages.xml",
        "/sitemaps/topics.xml",
        "/sitemaps/people.xml",
    ];

    [Fact]
    public async Task No_address_reads_more_the_more_stories_there_are()
    {
        using var sent = SentQueries.Begin();
        await using var paper = await PlanArchive.OpenAsync();
        var key = await paper.KeyOfAsync("story-110");
        sent.To(paper);
        var visitor = paper.Visitor();

        foreach (
            var address in Pages.Concat(Searches).Concat(Lists).Concat(Lists.Select(list => $"{list}?before={key}"))
        )
            using (await visitor.GetAsync(address, Stop)) { }

        Assert.True(sent.All.Count > 30, $"only {sent.All.Count} queries were heard");
        var faults = await PlanArchive.FaultsAsync(paper, sent.All.Where(query => !PlanArchive.IsOfSearch(query)));
        Assert.True(faults is [], string.Join("\n\n", faults));
    }

    [Fact]
    public async Task A_story_without_corrections_is_read_without_asking_for_any()
    {
        using var sent = SentQueries.Begin();
        await using var paper = await PlanArchive.OpenAsync();
        sent.To(paper);
        using var visitor = paper.Visitor();
        string[] Asked() =>
            [
                .. sent
                    .All.Select(query => query.Sql)
                    .Where(sql =>
                        sql.Contains("FROM \"corrections\"", StringComparison.OrdinalIgnoreCase)
                        || sql.Contains("FROM corrections", StringComparison.OrdinalIgnoreCase)
                    )
                    .Where(sql =>
                        sql.Contains("story_id", StringComparison.Ordinal)
                        && sql.Contains("wrong", StringComparison.Ordinal)
                    ),
            ];

        using (await visitor.GetAsync("/2025/12/story-2", Stop)) { }
        using (await visitor.GetAsync("/2025/12/story-2.md", Stop)) { }
        Assert.Empty(Asked());
        using (await visitor.GetAsync("/2025/12/story-1", Stop)) { }
        Assert.NotEmpty(Asked());
    }

    [Fact]
    public async Task No_publication_reads_more_the_more_stories_there_are()
    {
        using var sent = SentQueries.Begin();
        await using var paper = await PlanArchive.OpenAsync();
        sent.To(paper);

        await paper.InDatabaseAsync(async db =>
        {
            db.Add(SmallPaper.Published("new", paper.Now));
            await db.SaveAsync(Stop);
        });
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(story => story.Edition == "en" && story.Slug == "story-2", Stop);
            Assert.Null(story.Withdraw("Wrong.", paper.Now));
            await db.SaveAsync(Stop);
        });

        Assert.NotEmpty(sent.All);
        var faults = await PlanArchive.FaultsAsync(paper, sent.All.Where(query => !PlanArchive.IsOfSearch(query)));
        Assert.True(faults is [], string.Join("\n\n", faults));
    }

    [Theory]
    [InlineData("a scan")]
    [InlineData("a sort")]
    [InlineData("a count")]
    [InlineData("pages by number")]
    [InlineData("some by their ids within an edition")]
    [InlineData("a topic without its list")]
    public async Task A_query_that_would_is_found_out(string kind)
    {
        Assert.SkipWhen(
            EmptyDatabases.PostgresServer is not null && kind.StartsWith("some", StringComparison.Ordinal),
            "PostgreSQL finds them by their ids."
        );
        using var sent = SentQueries.Begin();
        await using var paper = await PlanArchive.OpenAsync();
        sent.To(paper);
        await paper.InDatabaseAsync(async db =>
        {
            var english = db.Stories.In("en");
            StoryId[] some = [StoryId.New(), StoryId.New()];
            _ = kind switch
            {
                "a scan" => await db.Stories.Where(story => story.Headline == "").CountAsync(Stop),
                "a sort" => (await english.OrderBy(story => story.Headline).Take(5).ToListAsync(Stop)).Count,
                "a count" => await db.Stories.PublicAt(paper.Now).CountAsync(Stop),
                "pages by number" => (await english.NewestFirst().Skip(20).Take(20).ToListAsync(Stop)).Count,
                "some by their ids within an edition" => (
                    await english.PublicAt(paper.Now).Where(story => some.Contains(story.Id)).ToListAsync(Stop)
                ).Count,
                _ => await english
                    .Where(story => story.Topics.Any(about => about.TopicId == SmallPaper.Trade.Id))
                    .OrderBy(story => story.UpdatedAt)
                    .Take(20)
                    .CountAsync(Stop),
            };
        });

        Assert.NotEmpty(await PlanArchive.FaultsAsync(paper, sent.All));
    }
}
