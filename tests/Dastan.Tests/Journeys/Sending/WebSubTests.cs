using System.Net;
using System.Security.Cryptography;
using System.Text;
using Dastan.Web.Dispatches;
using Dastan.Web.Reader.Hub;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>Who subscribes to a feed is sent it when it changes, after they have said themselves that they want it.</summary>
public sealed class WebSubTests
{
    private const string Feed = Subscriber.Feed;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What would not fit into a dispatch, and would stop the change that it tells of.</summary>
    public static TheoryData<string, string, string> TooLong =>
        new()
        {
            { "hub.topic", $"https://paper.example/{new string('a', 300)}.rss", "hub.topic has to be" },
            {
                "hub.callback",
                $"https://{string.Join('.', Enumerable.Repeat("abcdefghi", 24))}/",
                "hub.callback has to be"
            },
            // Six signs of an address for each letter.
            { "hub.callback", $"https://reader.example/{new string('я', 100)}", "hub.callback has to be" },
        };

    [Fact]
    public async Task A_subscriber_confirms_and_is_sent_the_feed_when_it_changes()
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        Assert.Equal(HttpStatusCode.Accepted, await Subscriber.AskAsync(paper, server, ("hub.secret", "between us")));
        await paper.SettledAsync();
        var question = Assert.Single(server.Came);
        Assert.Equal("GET /callback", question.Line);
        Assert.Contains("hub.mode=subscribe", question.Query, StringComparison.Ordinal);
        Assert.Contains("hub.lease_seconds=864000", question.Query, StringComparison.Ordinal);

        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();
        await paper.SettledAsync();

        var sent = (await server.AwaitAsync(2))[1];
        Assert.Equal("POST /callback", sent.Line);
        Assert.Equal("application/rss+xml; charset=utf-8", sent.Headers["content-type"]);
        Assert.Contains("Headline of later", sent.Body, StringComparison.Ordinal);
        Assert.Contains("<https://paper.example/websub>; rel=\"hub\"", sent.Headers["link"], StringComparison.Ordinal);
        Assert.Contains($"<{Feed}>; rel=\"self\"", sent.Headers["link"], StringComparison.Ordinal);
        var signature = HMACSHA256.HashData("between us"u8.ToArray(), Encoding.UTF8.GetBytes(sent.Body));
        Assert.Equal($"sha256={Convert.ToHexStringLower(signature)}", sent.Headers["x-hub-signature"]);
    }

    [Fact]
    public async Task Who_does_not_confirm_is_not_subscribed_and_nobody_of_ours_is_bothered()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        server.AnswersWith(200);

        await Subscriber.AskAsync(paper, server);

        // Strangers could have us keep as much of it as they like.
        Assert.Empty(await paper.SettledAsync());
        Assert.Single(server.Came);
        Assert.Equal(0, await paper.CountAsync(db => db.FeedSubscriptions));
    }

    [Fact]
    public async Task A_change_that_a_feed_does_not_show_is_not_sent()
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await Subscriber.AskAsync(paper, server, ("hub.topic", "https://paper.example/ru/kazakhstan.rss"));
        await paper.SettledAsync();

        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();
        await paper.SettledAsync();

        Assert.Single(server.Came);
    }

    [Fact]
    public async Task Whoever_ends_a_subscription_or_lets_it_run_out_is_sent_nothing_more()
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await Subscriber.AskAsync(paper, server);
        await Subscriber.AskAsync(
            paper,
            server,
            ("hub.topic", "https://paper.example/front.atom"),
            ("hub.lease_seconds", "1")
        );
        await paper.SettledAsync();
        Assert.Equal(2, await paper.CountAsync(db => db.FeedSubscriptions));
        await Subscriber.AskAsync(paper, server, ("hub.mode", "unsubscribe"));
        await paper.SettledAsync();
        var before = server.Came.Count;

        // A lease is a day at least.
        paper.Clock.Advance(TimeSpan.FromHours(25));
        await paper.DoDueAsync();
        await paper.SettledAsync();

        Assert.Equal(before, server.Came.Count);
        await paper.AwaitSubscriptionsAsync(0);
    }

    [Fact]
    public async Task Who_says_gone_is_forgotten()
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await Subscriber.AskAsync(paper, server);
        await paper.SettledAsync();
        server.AnswersWith(410);

        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();
        await paper.SettledAsync();

        Assert.Equal(0, await paper.CountAsync(db => db.FeedSubscriptions));
        Assert.Equal(0, await paper.CountAsync(db => db.Dispatches.Where(one => one.State == DispatchState.Dead)));
    }

    [Theory]
    [InlineData("hub.mode", "publish", "hub.mode has to be")]
    [InlineData("hub.callback", "javascript:alert(1)", "hub.callback has to be")]
    [InlineData("hub.topic", "https://other.example/front.rss", "hub.topic has to be")]
    [InlineData("hub.topic", "https://paper.example/kazakhstan", "hub.topic has to be")]
    [InlineData("hub.lease_seconds", "soon", "hub.lease_seconds has to be")]
    [MemberData(nameof(TooLong))]
    public async Task What_cannot_be_is_refused_with_the_reason(string field, string value, string reason)
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server);
        using var visitor = paper.Visitor();

        using var answer = await visitor.PostAsync("/websub", Subscriber.Form(server, (field, value)), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(reason, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Empty(await paper.DispatchesAsync());
    }

    [Fact]
    public async Task A_feed_that_is_not_there_or_not_public_yet_answers_the_same()
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        foreach (var topic in new[] { "nowhere.rss", "2025/11.rss", "topics/nothing.rss", "search.rss" })
            Assert.Equal(
                HttpStatusCode.Accepted,
                await Subscriber.AskAsync(paper, server, ("hub.topic", $"https://paper.example/{topic}"))
            );

        Assert.Empty(await paper.SettledAsync());
        Assert.Empty(server.Came);
    }

    [Fact]
    public async Task Only_so_many_wait_to_be_asked()
    {
        await using var server = await Subscriber.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server);
        await paper.InDatabaseAsync(async db =>
        {
            for (var number = 0; number < TakeSubscription.MostWaiting; number++)
                db.Add(
                    new Dispatch(
                        "verify",
                        $"somebody-{number}.example",
                        $"key-{number}",
                        "verify",
                        "{}",
                        paper.Now + Duration.FromDays(1)
                    )
                );
            await db.SaveChangesAsync(Stop);
        });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Subscriber.AskAsync(paper, server));
        Assert.Empty(server.Came);
    }

    [Fact]
    public async Task Feeds_say_where_one_can_subscribe_and_hubs_elsewhere_are_told()
    {
        await using var hub = await HookServer.OpenAsync();
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [DuePaper.Scheduled("later", now, now + Duration.FromHours(1))]),
            with: settings => settings with { Hubs = hub.Address.AbsoluteUri }
        );
        using var visitor = paper.Visitor();
        foreach (var form in new[] { "rss", "atom", "json" })
        {
            using var feed = await visitor.GetAsync($"/front.{form}", Stop);
            var text = await feed.Content.ReadAsStringAsync(Stop);
            Assert.Contains("https://paper.example/websub", text, StringComparison.Ordinal);
            Assert.Contains(hub.Address.AbsoluteUri, text, StringComparison.Ordinal);
            Assert.Contains(
                $"<https://paper.example/front.{form}>; rel=\"self\"",
                $"{feed.Headers.GetValues("Link").Single()}",
                StringComparison.Ordinal
            );
        }

        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();
        await paper.AwaitAsync(DispatchState.Sent);

        var told = Assert.Single(hub.Came);
        Assert.StartsWith("hub.mode=publish&hub.url=", told.Body, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("https://paper.example/front.atom"), told.Body, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(Feed), told.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString("/ru/"), told.Body, StringComparison.Ordinal);
    }
}
