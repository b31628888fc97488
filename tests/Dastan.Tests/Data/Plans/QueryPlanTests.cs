using System.Collections;
using Dastan.Domain.Pictures;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Tests.Journeys.Newsroom;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Data.Plans;

/// <summary>
/// No hot query reads more the more stories there are. Looked at is what the program really sends while its addresses are read and
/// while a story is published, on both databases.
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
        await using var paper = await OpenAsync();
        var key = await paper.KeyOfAsync("story-110");
        sent.To(paper);
        var visitor = paper.Visitor();

        foreach (
            var address in Pages.Concat(Searches).Concat(Lists).Concat(Lists.Select(list => $"{list}?before={key}"))
        )
            using (await visitor.GetAsync(address, Stop)) { }

        Assert.True(sent.All.Count > 30, $"only {sent.All.Count} queries were heard");
        var faults = await FaultsAsync(paper, sent.All.Where(query => !IsOfSearch(query)));
        Assert.True(faults is [], string.Join("\n\n", faults));
    }

    [Theory]
    [InlineData(Role.Reporter)]
    [InlineData(Role.Editor)]
    public async Task No_page_of_the_desk_reads_more_the_more_stories_there_are(Role role)
    {
        using var sent = SentQueries.Begin();
        await using var paper = await OpenAsync();
        using var staff = await paper.StaffAsync(role);
        sent.To(paper);

        await staff.VisitAsync("/newsroom/stories/new");
        await staff.PressAsync("Begin");
        staff.Fill("Headline", "A bridge");
        staff.Fill("Text", "<p>It holds.</p>");
        await staff.PressAsync("Save");
        var story = staff.Address;
        await staff.PostAsync(story + "/notes", ("quote", "It holds."), ("text", "Does it?"));
        Assert.Single(staff.Page.QuerySelectorAll(".pinned"));
        foreach (
            var address in new[]
            {
                story,
                story + "/revisions",
                story + "/preview",
                "/newsroom",
                "/newsroom?q=bridge&mine=on",
                "/newsroom?state=draft&edition=en",
                "/newsroom?state=published",
                "/newsroom?state=published&q=story&edition=ru",
                "/newsroom?state=withdrawn",
                "/newsroom?state=scheduled",
                "/newsroom?state=embargoed",
                "/newsroom/views",
                "/newsroom/calendar",
                "/newsroom/calendar?by=month&place=en/kazakhstan",
                "/newsroom/topics",
                "/newsroom/topics?q=trade&after=a",
                "/newsroom/bylines",
            }
        )
            await staff.VisitAsync(address);

        Assert.True(sent.All.Count > 15, $"only {sent.All.Count} queries were heard");
        var faults = await FaultsAsync(paper, sent.All.Where(query => !IsOfSearch(query)));
        Assert.True(faults is [], string.Join("\n\n", faults));
    }

    [Fact]
    public async Task Nothing_that_is_arranged_reads_more_the_more_stories_there_are()
    {
        using var sent = SentQueries.Begin();
        await using var paper = await OpenAsync();
        using var staff = await paper.StaffAsync(Role.Publisher);
        sent.To(paper);

        await staff.VisitAsync($"/newsroom/topics/{SmallPaper.Trade.Id.Value}");
        staff.Fill("End of the address", "commerce");
        await staff.PressAsync("Save");
        await staff.PostAsync("/newsroom/redirects", ("from", "/2025/11/story-of-before"), ("to", "/2025/12/story-1"));
        foreach (var address in new[] { "/newsroom/redirects", "/newsroom/redirects?after=/a", "/newsroom/pages" })
            await staff.VisitAsync(address);

        Assert.True(sent.All.Count > 10, $"only {sent.All.Count} queries were heard");
        var faults = await FaultsAsync(paper, sent.All.Where(query => !IsOfSearch(query)));
        Assert.True(faults is [], string.Join("\n\n", faults));
    }

    [Fact]
    public async Task No_page_of_fronts_reads_more_the_more_stories_there_are()
    {
        using var sent = SentQueries.Begin();
        await using var paper = await OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);
        sent.To(paper);

        foreach (var place in (string[])["en", "en/kazakhstan"])
        {
            await publisher.LayOutAsync("story-7", place);
            foreach (
                var address in new[]
                {
                    "/newsroom/fronts",
                    $"/newsroom/fronts/history?place={place}&at=2025-12-12T08:00",
                    place is "en" ? "/" : "/kazakhstan",
                }
            )
                await publisher.VisitAsync(address);
            await publisher.VisitAsync($"/newsroom/fronts/{place}");
            publisher.Fill("Words", "story");
            await publisher.PressAsync("Find");
            await publisher.PressAsync("Preview");
        }

        Assert.True(sent.All.Count > 15, $"only {sent.All.Count} queries were heard");
        var faults = await FaultsAsync(paper, sent.All.Where(query => !IsOfSearch(query)));
        Assert.True(faults is [], string.Join("\n\n", faults));
    }

    [Fact]
    public async Task No_publication_reads_more_the_more_stories_there_are()
    {
        using var sent = SentQueries.Begin();
        await using var paper = await OpenAsync();
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
        var faults = await FaultsAsync(paper, sent.All.Where(query => !IsOfSearch(query)));
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
        await using var paper = await OpenAsync();
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

        Assert.NotEmpty(await FaultsAsync(paper, sent.All));
    }

    internal static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var stories = Enumerable
                    .Range(1, 130)
                    .Select(n => SmallPaper.Published($"story-{n}", now - Duration.FromMinutes(n)))
                    .ToList();
                var untrue = SmallPaper.Published("untrue", now);
                Assert.Null(untrue.Withdraw("Wrong.", now));
                // PostgreSQL chooses an index by how its rows are spread, and a paper's are spread over years.
                var old = Enumerable
                    .Range(1, 400)
                    .Select(n => SmallPaper.Published($"old-{n}", now - Duration.FromDays(9 * n)));
                return [.. stories, .. old, untrue, SmallPaper.Published("novost", now, "ru", stories[0].Translations)];
            })
        );
        await paper.InDatabaseAsync(async db =>
        {
            // Of a table without rows every index is as good as the other.
            var picture = new Picture(PictureId.New(), new string('a', 64), "image/png", 640, 480, 1000);
            db.Add(picture);
            foreach (var story in await db.Stories.Select(story => story.Id).ToListAsync(Stop))
                db.Add(new PictureUse(picture.Id, story));
            await db.SaveAsync(Stop);
            if (db is PostgresNewsDb)
                await db.Database.ExecuteSqlAsync($"ANALYZE", Stop);
        });
        return paper;
    }

    // What a search costs is watched where it is measured.
    private static bool IsOfSearch(SentQuery query) =>
        query.Sql.Contains("story_words", StringComparison.Ordinal)
        || query.Sql.Contains("story_vocabulary", StringComparison.Ordinal);

    // PostgreSQL rather reads the whole than look up nearly all of it one by one. What is fed to the search 500 at a time is most of this archive, and little of a
    // paper's; on SQLite it is judged.
    private static bool AsksForMost(SentQuery query) =>
        EmptyDatabases.PostgresServer is not null
        && query.Parameters.Any(parameter => parameter.Value is ICollection { Count: > 250 });

    internal static async Task<List<string>> FaultsAsync(TestPaper paper, IEnumerable<SentQuery> queries)
    {
        var faults = new List<string>();
        foreach (var query in queries.Where(query => !AsksForMost(query)))
            await paper.InDatabaseAsync(async db =>
            {
                var plan =
                    db is PostgresNewsDb
                        ? await PostgresPlans.OfAsync(db, query, Stop)
                        : await SqlitePlans.OfAsync(db, query, Stop);
                faults.AddRange(PlanRules.Faults(query.Sql, plan));
            });
        return faults;
    }
}
