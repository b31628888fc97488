using System.Net;
using Dastan.Domain.Fronts;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Journeys;

/// <summary>What was kept before an instant is not what is given from it on: never early, and never late by a millisecond.</summary>
public sealed class KeptEmbargoTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static readonly string[] Lists =
    [
        "/",
        "/kazakhstan",
        "/topics/trade",
        "/by/economy-desk",
        "/2025/12/12",
        "/2025/12/open",
        "/front.rss",
        "/kazakhstan.atom",
        "/topics/trade.json",
        "/by/economy-desk.rss",
        "/2025/12.rss",
        "/2025/12/12.rss",
        "/sitemaps/2025-12.xml",
        "/sitemaps/news.xml",
        "/llms.txt",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("embargoed")]
    [InlineData("dated")]
    public async Task A_story_stands_in_every_kept_list_from_its_instant_on_and_not_before(string kind)
    {
        await using var paper = await OpenAsync(now => Later(kind, now));
        var visitor = paper.Visitor();

        await AssertShownAsync(visitor, kind, isShown: false);
        paper.Clock.Advance(Hour.ToTimeSpan() - TimeSpan.FromMilliseconds(1));
        await AssertShownAsync(visitor, kind, isShown: false);
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await AssertShownAsync(visitor, kind, isShown: true);

        using var own = await visitor.GetAsync($"/2025/12/{kind}", Stop);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task A_story_stands_in_no_kept_list_from_the_instant_of_its_withdrawal_on()
    {
        await using var paper = await OpenAsync(now => Later("withdrawn", now));
        var visitor = paper.Visitor();

        await AssertShownAsync(visitor, "withdrawn", isShown: true);
        using var before = await visitor.GetAsync("/2025/12/withdrawn", Stop);
        paper.Clock.Advance(Hour.ToTimeSpan() - TimeSpan.FromMilliseconds(1));
        await AssertShownAsync(visitor, "withdrawn", isShown: true);
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await AssertShownAsync(visitor, "withdrawn", isShown: false);

        using var after = await visitor.GetAsync("/2025/12/withdrawn", Stop);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task An_embargo_that_is_set_or_moved_later_counts_for_what_is_kept_already()
    {
        await using var paper = await OpenAsync(now => SmallPaper.Published("late", now));
        var visitor = paper.Visitor();
        await AssertShownAsync(visitor, "late", isShown: true);

        await ChangeAsync(paper, story => story.Embargo(paper.Now + Hour));
        await AssertShownAsync(visitor, "late", isShown: false);
        await ChangeAsync(paper, story => story.Embargo(paper.Now + (Hour / 2)));
        await AssertShownAsync(visitor, "late", isShown: false);

        paper.Clock.Advance((Hour / 2).ToTimeSpan());
        await AssertShownAsync(visitor, "late", isShown: true);
    }

    [Fact]
    public async Task A_front_and_a_static_page_that_are_dated_come_at_their_instant()
    {
        await using var paper = await OpenAsync(now => SmallPaper.Published("lead", now - Hour));
        var visitor = paper.Visitor();
        await paper.InDatabaseAsync(db =>
        {
            var lead = db.Stories.Single(story => story.Slug == "lead");
            var front = new Front(FrontId.New(), "en", "", paper.Now + Hour);
            front.Place(lead.Id, 0);
            var about = new StaticPage(StaticPageId.New(), "en", "about", "About us", "<p>We.</p>");
            about.PlaceInFoot(1);
            about.Publish(paper.Now + Hour);
            db.AddRange(front, about);
            return db.SaveAsync(Stop);
        });
        Assert.Equal("open", await LeadAsync(visitor));

        paper.Clock.Advance(Hour.ToTimeSpan() - TimeSpan.FromMilliseconds(1));
        Assert.Equal("open", await LeadAsync(visitor));
        Assert.DoesNotContain("About us", await visitor.GetStringAsync("/kazakhstan", Stop));
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal("lead", await LeadAsync(visitor));
        Assert.Contains("About us", await visitor.GetStringAsync("/kazakhstan", Stop));
    }

    private static async Task<string> LeadAsync(HttpClient visitor)
    {
        var front = await visitor.GetStringAsync("/", Stop);
        var (open, lead) = (
            front.IndexOf("Headline of open", StringComparison.Ordinal),
            front.IndexOf("Headline of lead", StringComparison.Ordinal)
        );
        return open < lead ? "open" : "lead";
    }

    private static async Task AssertShownAsync(HttpClient visitor, string slug, bool isShown)
    {
        foreach (var list in Lists)
        {
            var page = await visitor.GetStringAsync(list, Stop);
            Assert.True(isShown == page.Contains($"/2025/12/{slug}", StringComparison.Ordinal), $"{list} at {isShown}");
        }
    }

    private static Task ChangeAsync(TestPaper paper, Action<Story> change) =>
        paper.InDatabaseAsync(db =>
        {
            change(db.Stories.Single(story => story.Slug == "late"));
            return db.SaveAsync(Stop);
        });

    private static Task<TestPaper> OpenAsync(Func<Instant, Story> story) =>
        TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("open", now), story(now)]));

    private static Story Later(string kind, Instant now)
    {
        var story = SmallPaper.Published(kind, kind is "dated" ? now + Hour : now);
        if (kind is "embargoed")
            story.Embargo(now + Hour);
        if (kind is "withdrawn")
            Assert.Null(story.Withdraw("The figures were wrong.", now + Hour));
        return story;
    }
}
