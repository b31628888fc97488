using System.Net;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.WebSub;
using Dastan.Web.Reader.Hub;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>The paper's hub: whom it may ask, how many it keeps, and for how long it has patience with them.</summary>
public sealed class HubTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Strangers_do_not_reach_what_the_operator_trusts_with_web_hooks()
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(),
            with: settings => settings with { Trusted = server.Address.AbsoluteUri }
        );

        Assert.Equal(HttpStatusCode.Accepted, await Subscriber.AskAsync(paper, server));

        Assert.Empty(await paper.SettledAsync());
        Assert.Empty(server.Came);
        Assert.Equal(0, await paper.CountAsync(db => db.FeedSubscriptions));
    }

    [Fact]
    public async Task A_full_hub_renews_whom_it_has_and_takes_others_once_leases_have_ended()
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server);
        await paper.InDatabaseAsync(async db =>
        {
            var until = paper.Now + Duration.FromHours(1);
            for (var number = 0; number < TakeSubscription.MostSubscriptions; number++)
            {
                var callback = number == 0 ? new(server.Address, "callback") : new Uri($"https://r{number}.example/");
                var one = new FeedSubscription(FeedSubscriptionId.New(), "/kazakhstan.rss", callback.AbsoluteUri);
                one.Renew("", until);
                db.Add(one);
            }
            await db.SaveChangesAsync(Stop);
        });
        var another = ("hub.callback", new Uri(server.Address, "another").AbsoluteUri);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Subscriber.AskAsync(paper, server, another));
        Assert.Equal(HttpStatusCode.Accepted, await Subscriber.AskAsync(paper, server));
        await paper.SettledAsync();
        paper.Clock.Advance(Hour + Hour);

        Assert.Equal(HttpStatusCode.Accepted, await Subscriber.AskAsync(paper, server, another));
        await paper.SettledAsync();
        // The one that was renewed, and the new one.
        await paper.AwaitSubscriptionsAsync(2);
    }

    [Fact]
    public async Task Who_is_away_for_less_than_a_day_is_sent_the_feed_as_it_is_then_once()
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await SubscribeAndBeAwayAsync(paper, server);
        for (var attempts = 1; attempts < 7; attempts++)
            await FailOnceMoreAsync(paper, attempts);
        // One that waits for them is enough: it is made when it is sent.
        await RewriteAsync(paper, "Another headline");
        await paper.AwaitAsync(one => one.Channel is not "feed" || one.State is DispatchState.Sent);
        Assert.Single(await paper.DispatchesAsync(), one => one.Channel is "websub");
        server.AnswersWith(200);
        var before = server.Came.Count;

        paper.Clock.Advance(RetryPauses.After(7, 1)!.Value.ToTimeSpan());
        await paper.SettledAsync();

        var sent = Assert.Single(server.Came.Skip(before));
        Assert.Contains("Another headline", sent.Body, StringComparison.Ordinal);
        Assert.Equal(1, await paper.CountAsync(db => db.FeedSubscriptions));
    }

    [Fact]
    public async Task Who_is_away_for_longer_than_a_day_is_forgotten()
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await SubscribeAndBeAwayAsync(paper, server);
        var first = paper.Now;
        for (var attempts = 1; attempts < 8; attempts++)
            await FailOnceMoreAsync(paper, attempts);
        Assert.Equal(1, await paper.CountAsync(db => db.FeedSubscriptions));

        paper.Clock.Advance(RetryPauses.After(8, 1)!.Value.ToTimeSpan());
        await paper.SettledAsync();

        Assert.Equal(0, await paper.CountAsync(db => db.FeedSubscriptions));
        Assert.True(paper.Now - first > Duration.FromDays(1));
        Assert.DoesNotContain(await paper.DispatchesAsync(), one => one.State is DispatchState.Dead);
    }

    [Fact]
    public async Task A_feed_is_never_older_than_the_change_for_which_it_is_looked_at()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("first", now - Duration.FromHours(1))])
        );
        await using var beside = await paper.OpenBesideAsync();
        var printing = beside.Services.GetRequiredService<PrintedFeed>();
        var (was, _) = await printing.OfAsync("/kazakhstan.rss", Stop);

        // The other node hears of a change a tenth of a second later by itself.
        for (var turn = 0; turn < 10; turn++)
        {
            await RewriteAsync(paper, $"Form {turn}");
            var (now, _) = await printing.OfAsync("/kazakhstan.rss", Stop);
            Assert.NotEqual(was!.Hash, now!.Hash);
            was = now;
        }
    }

    private static async Task SubscribeAndBeAwayAsync(TestPaper paper, HookServer server)
    {
        Assert.Equal(HttpStatusCode.Accepted, await Subscriber.AskAsync(paper, server));
        await paper.SettledAsync();
        Assert.Equal(1, await paper.CountAsync(db => db.FeedSubscriptions));
        server.AnswersWith(503);
        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();
        await paper.AwaitAsync(one => one.State is DispatchState.Sent || IsFailed(one, 1), least: 2);
    }

    private static async Task FailOnceMoreAsync(TestPaper paper, int attempts)
    {
        paper.Clock.Advance(RetryPauses.After(attempts, 1)!.Value.ToTimeSpan());
        await paper.AwaitAsync(one => one.State is DispatchState.Sent || IsFailed(one, attempts + 1));
    }

    private static bool IsFailed(Dispatch one, int times) =>
        one is { Channel: "websub", State: DispatchState.Waiting, LastStatus: 503 } && one.Attempts == times;

    private static Task RewriteAsync(TestPaper paper, string headline) =>
        paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(Stop);
            story.Write(story.Text with { Headline = headline }, null, paper.Now, "");
            await db.SaveAsync(Stop);
        });
}
