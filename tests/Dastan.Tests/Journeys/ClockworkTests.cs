using System.Net;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>Never early, never late, never twice.</summary>
public sealed class ClockworkTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static readonly string[] Lists =
    [
        "/",
        "/kazakhstan",
        "/topics/trade",
        "/by/economy-desk",
        "/2025/12/12",
        "/front.rss",
        "/kazakhstan.atom",
        "/sitemaps/news.xml",
        "/search?q=later",
        "/2025/12/later",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_in_every_kept_page_once_its_instant_has_come_and_not_a_millisecond_before()
    {
        await using var paper = await OpenAsync("later");
        using var visitor = paper.Visitor();
        Assert.Equal(paper.Now + Hour, await paper.DoDueAsync());
        Assert.Equal(0, await ShowingAsync(visitor));

        paper.Clock.Advance(Hour.ToTimeSpan() - TimeSpan.FromMilliseconds(1));
        await paper.DoDueAsync();
        Assert.Equal(0, await ShowingAsync(visitor));
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await paper.DoDueAsync());

        Assert.Equal(Lists.Length, await ShowingAsync(visitor));
    }

    [Fact]
    public async Task The_program_does_it_by_itself()
    {
        await using var paper = await OpenAsync("later");
        using var visitor = paper.Visitor();
        using var before = await visitor.GetAsync("/2025/12/later", Stop);
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);

        // Its clock stands still but for what the test moves: each step wakes it.
        paper.Clock.Advance(Hour.ToTimeSpan());
        for (var tries = 0; await paper.CountAsync(db => db.Stories.PublicAt(paper.Now)) == 1; tries++)
        {
            Assert.True(tries < 5000, "Nothing was published.");
            await Task.Delay(20, Stop);
            paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        using var after = await visitor.GetAsync("/2025/12/later", Stop);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Nodes_that_wake_together_publish_each_story_once()
    {
        await using var paper = await OpenAsync([.. Enumerable.Range(0, 120).Select(number => $"later-{number}")]);
        await using var beside = await paper.OpenBesideAsync();
        paper.Clock.Advance(Hour.ToTimeSpan());

        await Task.WhenAll(
            Enumerable.Range(0, 6).Select(node => Task.Run(() => (node % 2 == 0 ? paper : beside).DoDueAsync(), Stop))
        );

        Assert.Equal(121, await paper.CountAsync(db => db.Stories.PublicAt(paper.Now)));
        await paper.InDatabaseAsync(async db =>
        {
            var told = await db
                .StoryEvents.Where(one => one.Kind == StoryEventKind.Published && one.For == paper.Now)
                .GroupBy(one => one.StoryId)
                .Select(story => story.Count())
                .ToListAsync(Stop);
            Assert.Equal(120, told.Count);
            Assert.All(told, times => Assert.Equal(1, times));
            Assert.Equal(120, await db.AuditEntries.CountAsync(entry => entry.Who == "clockwork", Stop));
        });
    }

    [Fact]
    public async Task A_clock_that_is_set_back_shows_nothing_early_and_publishes_nothing_twice()
    {
        await using var paper = await OpenAsync("later");
        paper.Clock.Advance(Hour.ToTimeSpan());
        await paper.DoDueAsync();

        paper.Clock.AdjustTime(paper.Clock.GetUtcNow() - TimeSpan.FromMinutes(5));
        await paper.DoDueAsync();
        Assert.Equal(1, await paper.CountAsync(db => db.Stories.PublicAt(paper.Now)));
        paper.Clock.AdjustTime(paper.Clock.GetUtcNow() + TimeSpan.FromMinutes(5));
        await paper.DoDueAsync();

        Assert.Equal(2, await paper.CountAsync(db => db.Stories.PublicAt(paper.Now)));
        Assert.Equal(
            1,
            await paper.CountAsync(db =>
                db.StoryEvents.Where(one =>
                    one.For == TestPaper.Start + Hour && one.By == null && one.Kind == StoryEventKind.Published
                )
            )
        );
    }

    [Fact]
    public async Task A_clock_that_is_set_forward_by_days_leaves_nothing_out()
    {
        await using var paper = await OpenAsync("later");
        paper.Clock.AdjustTime(paper.Clock.GetUtcNow() + TimeSpan.FromDays(3));
        await paper.DoDueAsync();

        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(one => one.Slug == "later", Stop);
            Assert.Equal((TestPaper.Start + Hour, new LocalDate(2025, 12, 12)), (story.PublishedAt, story.PublishedOn));
        });
    }

    [Fact]
    public async Task What_a_rule_holds_back_keeps_nothing_else_waiting_and_is_not_tried_again()
    {
        await using var paper = await OpenAsync("held", "later");
        await paper.InDatabaseAsync(async db =>
        {
            // As an import would: past the rules for staff.
            (await db.Stories.SingleAsync(one => one.Slug == "held", Stop)).Embargo(paper.Now + Hour + Hour);
            await db.SaveAsync(Stop);
        });
        paper.Clock.Advance(Hour.ToTimeSpan());

        Assert.Null(await paper.DoDueAsync());

        Assert.Equal(2, await paper.CountAsync(db => db.Stories.PublicAt(paper.Now)));
        await paper.InDatabaseAsync(async db =>
        {
            var held = await db.Stories.Include(one => one.Events).SingleAsync(one => one.Slug == "held", Stop);
            Assert.Equal(StoryState.Ready, held.StateAt(paper.Now));
            Assert.Equal(StoryEventKind.HeldBack, held.Events.OrderBy(one => one.Number).Last().Kind);
        });
    }

    [Fact]
    public async Task A_story_on_which_the_program_breaks_keeps_no_other_waiting()
    {
        await using var paper = await OpenAsync("broken", "later", "last");
        await paper.InDatabaseAsync(async db =>
        {
            // Its next event is there already: to write it once more is refused by the database.
            var story = await db.Stories.SingleAsync(one => one.Slug == "broken", Stop);
            await db
                .Stories.Where(one => one.Id == story.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.EventNumber, 0), Stop);
        });
        paper.Clock.Advance(Hour.ToTimeSpan());

        await paper.DoDueAsync();

        Assert.Equal(3, await paper.CountAsync(db => db.Stories.PublicAt(paper.Now)));
        Assert.Equal(1, await paper.CountAsync(db => db.Stories.Where(one => one.ScheduledFor != null)));
    }

    [Fact]
    public async Task A_withdrawal_that_came_while_nobody_served_is_told_later_and_once()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var story = SmallPaper.Published("untrue", now);
                Assert.Null(story.WithdrawAt(now + Hour, "Wrong.", now, null));
                return [story];
            })
        );
        Assert.Equal(paper.Now + Hour, await paper.DoDueAsync());
        paper.Clock.Advance((Hour + Hour).ToTimeSpan());

        Assert.Null(await paper.DoDueAsync());
        Assert.Null(await paper.DoDueAsync());

        await paper.InDatabaseAsync(async db =>
        {
            var told = await db.StoryEvents.SingleAsync(one => one.Kind == StoryEventKind.Withdrawn, Stop);
            Assert.Equal(TestPaper.Start + Hour, told.For);
        });
    }

    private static async Task<int> ShowingAsync(HttpClient visitor)
    {
        var showing = 0;
        foreach (var list in Lists)
        {
            using var answer = await visitor.GetAsync(list, Stop);
            var page = await answer.Content.ReadAsStringAsync(Stop);
            showing +=
                page.Contains("Headline of", StringComparison.Ordinal)
                    && page.Contains("2025/12/later", StringComparison.Ordinal)
                || (list is "/sitemaps/news.xml" && page.Contains("later", StringComparison.Ordinal))
                    ? 1
                    : 0;
        }
        return showing;
    }

    private static Task<TestPaper> OpenAsync(params string[] slugs) =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    SmallPaper.Published("open", now - Hour),
                    .. slugs.Select(slug => DuePaper.Scheduled(slug, now, now + Hour)),
                ]
            )
        );
}
