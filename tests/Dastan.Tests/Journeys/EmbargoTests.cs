using System.Net;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Journeys;

/// <summary>What is not public is nowhere on the reader's site.</summary>
public sealed class EmbargoTests
{
    private static readonly string[] Lists =
    [
        "/",
        "/kazakhstan",
        "/topics/trade",
        "/by/economy-desk",
        "/2025",
        "/2025/12",
        "/2025/12/12",
        "/2025/12/open",
        "/nowhere",
        "/search?q=headline",
        "/search?q=headline&order=newest",
        "/search.rss?q=headline",
        "/search?q=\"headline+of\"&topic=trade&author=economy-desk",
        "/front.rss",
        "/front.atom",
        "/front.json",
        "/kazakhstan.rss",
        "/topics/trade.atom",
        "/by/economy-desk.json",
        "/2025/12.rss",
        "/2025/12/12.rss",
        "/sitemap.xml",
        "/sitemaps/2025-12.xml",
        "/sitemaps/news.xml",
        "/sitemaps/pages.xml",
        "/sitemaps/topics.xml",
        "/sitemaps/people.xml",
        "/llms.txt",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("draft")]
    [InlineData("embargoed")]
    [InlineData("tomorrow")]
    [InlineData("withdrawn")]
    public async Task A_story_that_is_not_public_is_in_no_list(string hidden)
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("open", now), Hidden(hidden, now)])
        );
        var visitor = paper.Visitor();

        foreach (var list in Lists)
        {
            using var answer = await visitor.GetAsync(list, Stop);
            Assert.DoesNotContain($"of {hidden}", await answer.Content.ReadAsStringAsync(Stop));
            Assert.DoesNotContain($"/{hidden}\"", await answer.Content.ReadAsStringAsync(Stop));
        }
        Assert.Contains("Headline of open", await visitor.GetStringAsync("/topics/trade", Stop));
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("embargoed")]
    [InlineData("tomorrow")]
    public async Task Its_address_answers_as_one_that_never_was(string hidden)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(now => [Hidden(hidden, now)]));

        foreach (
            var address in new[]
            {
                $"/2025/12/{hidden}",
                $"/2025/11/{hidden}",
                $"/2025/12/{hidden}.md",
                $"/2025/11/{hidden}.md",
                $"/oembed?url=https://paper.example/2025/12/{hidden}",
            }
        )
        {
            using var answer = await paper.Visitor().GetAsync(address, Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task It_is_read_from_its_instant_on_and_not_a_millisecond_before()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(now => [Hidden("embargoed", now)]));
        var visitor = paper.Visitor();

        paper.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        using var before = await visitor.GetAsync("/2025/12/embargoed", Stop);
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        using var after = await visitor.GetAsync("/2025/12/embargoed", Stop);

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_story_says_that_it_is_gone_and_why_and_nothing_more()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(now => [Hidden("withdrawn", now)]));

        using var answer = await paper.Visitor().GetAsync("/2025/12/withdrawn", Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("The figures were wrong.", page);
        Assert.DoesNotContain("Headline of withdrawn", page);
    }

    private static Story Hidden(string kind, Instant now)
    {
        if (kind is "draft")
            return SmallPaper.Draft(kind, now);

        var story = SmallPaper.Published(kind, kind is "tomorrow" ? now + Duration.FromDays(1) : now);
        if (kind is "embargoed")
            story.Embargo(now + Duration.FromHours(1));
        if (kind is "withdrawn")
            Assert.Null(story.Withdraw("The figures were wrong.", now));
        return story;
    }
}
