using System.Text.Json;
using Dastan.Web.Dispatches;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>Hubs elsewhere: on which feeds they are named, and of what they are told.</summary>
public sealed class PingTests
{
    private const string Origin = "https://paper.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_told_of_words_that_change_where_they_stood()
    {
        await using var hub = await HookServer.OpenAsync();
        await using var paper = await OpenAsync(hub, stories: 1);
        await paper.SettledAsync();
        hub.Came.Clear();

        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(Stop);
            story.Write(story.Text with { Headline = "Another" }, null, paper.Now, "");
            await db.SaveAsync(Stop);
        });
        await paper.AwaitAsync(DispatchState.Sent);

        Assert.Equal(
            ["/front.rss", "/front.atom", "/front.json", "/kazakhstan.rss", "/kazakhstan.atom", "/kazakhstan.json"],
            Told(Assert.Single(hub.Came))
        );
    }

    [Fact]
    public async Task They_are_told_of_so_much_at_once_that_nobody_counts_it()
    {
        await using var hub = await HookServer.OpenAsync();
        await using var paper = await OpenAsync(hub, stories: 0);
        await paper.SettledAsync();
        hub.Came.Clear();

        await paper.InDatabaseAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, 60).Select(number => SmallPaper.Published($"s{number}", paper.Now)));
            await db.SaveAsync(Stop);
        });
        await paper.AwaitAsync(DispatchState.Sent);

        var told = Told(Assert.Single(hub.Came));
        string[] lists = ["/front", "/kazakhstan", "/corrections", "/ru/front", "/ru/kazakhstan", "/ru/corrections"];
        Assert.Equal(
            lists.SelectMany(list => new[] { list + ".rss", list + ".atom", list + ".json" }).Order(),
            told.Order()
        );
    }

    [Fact]
    public async Task They_are_named_on_no_feed_of_which_they_are_not_told()
    {
        await using var hub = await HookServer.OpenAsync();
        await using var paper = await OpenAsync(hub, stories: 40);
        string[] own = [Origin + "/websub"],
            both = [Origin + "/websub", hub.Address.AbsoluteUri];

        foreach (var told in new[] { "/front", "/kazakhstan", "/corrections", "/ru/front" })
            Assert.Equal(both, await HubsOfAsync(paper, told + ".json"));
        foreach (var untold in new[] { "/topics/trade", "/by/economy-desk", "/2025/12", "/2025/12/12" })
            Assert.Equal(own, await HubsOfAsync(paper, untold + ".json"));
        using var visitor = paper.Visitor();
        var front = JsonDocument.Parse(await visitor.GetStringAsync("/front.json", Stop));
        var older = new Uri(front.RootElement.GetProperty("next_url").GetString()!);
        Assert.Empty(await HubsOfAsync(paper, older.PathAndQuery));
    }

    private static Task<TestPaper> OpenAsync(HookServer hub, int stories) =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
                Enumerable
                    .Range(0, stories)
                    .Select(number => SmallPaper.Published($"story-{number}", now - Duration.FromMinutes(number)))
            ),
            with: settings => settings with { Hubs = hub.Address.AbsoluteUri }
        );

    private static IEnumerable<string> Told(PostedMessage message) =>
        message
            .Body.Split('&')
            .Where(field => field.StartsWith("hub.url=", StringComparison.Ordinal))
            .Select(field => Uri.UnescapeDataString(field["hub.url=".Length..])[Origin.Length..]);

    private static async Task<IEnumerable<string>> HubsOfAsync(TestPaper paper, string address)
    {
        using var visitor = paper.Visitor();
        var feed = JsonDocument.Parse(await visitor.GetStringAsync(address, Stop)).RootElement;
        return feed.TryGetProperty("hubs", out var hubs)
            ? [.. hubs.EnumerateArray().Select(hub => hub.GetProperty("url").GetString()!)]
            : [];
    }
}
