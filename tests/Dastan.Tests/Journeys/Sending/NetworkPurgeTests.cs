using System.Net;
using System.Text.Json;
using Dastan.Tests.Outside;
using Dastan.Web;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Networks;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>A network in front of the paper: what it may keep, for how long, and how it is told to forget.</summary>
public sealed class NetworkPurgeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_name_their_tags_and_may_be_kept_by_the_network_alone()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await OpenAsync(server);
        using var visitor = paper.Visitor();

        using var made = await visitor.GetAsync("/2025/12/first", Stop);
        using var kept = await visitor.GetAsync("/2025/12/first", Stop);

        foreach (var answer in new[] { made, kept })
        {
            Assert.Equal(
                "public, max-age=0, s-maxage=3600, stale-if-error=86400",
                $"{answer.Headers.GetValues("Cache-Control").Single()}"
            );
            var tags = answer.Headers.GetValues("Cache-Tag").Single().Split(',');
            Assert.Contains(CdnTags.Short(Tag.Paper), tags);
            Assert.Contains(CdnTags.Short(Tag.Everything), tags);
        }
    }

    [Fact]
    public async Task Nothing_is_kept_there_beyond_the_instant_at_which_it_changes_by_itself()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await OpenAsync(server);
        await ChangeAsync(
            paper,
            story => Assert.Null(story.WithdrawAt(paper.Now + Duration.FromMinutes(10), "A mistake.", paper.Now, null))
        );
        using var visitor = paper.Visitor();

        using var story = await visitor.GetAsync("/2025/12/first", Stop);
        paper.Clock.Advance(TimeSpan.FromMinutes(4));
        using var later = await visitor.GetAsync("/2025/12/first", Stop);
        paper.Clock.Advance(TimeSpan.FromMinutes(6));
        using var gone = await visitor.GetAsync("/2025/12/first", Stop);

        Assert.Equal("public, max-age=0, s-maxage=600", story.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("public, max-age=0, s-maxage=360", later.Headers.GetValues("Cache-Control").Single());
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task A_change_is_purged_there_and_once_more_for_what_was_on_its_way()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await OpenAsync(server);
        using var visitor = paper.Visitor();
        using var page = await visitor.GetAsync("/2025/12/first", Stop);
        var tags = page.Headers.GetValues("Cache-Tag").Single().Split(',');
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        await paper.AwaitAsync(DispatchState.Sent);
        var before = server.Came.Count;

        await ChangeAsync(paper, story => story.Write(story.Text with { Headline = "Another" }, null, paper.Now, ""));
        await server.AwaitAsync(before + 1);
        paper.Clock.Advance(TimeSpan.FromSeconds(10));
        await paper.AwaitAsync(DispatchState.Sent);
        var came = await server.AwaitAsync(before + 2);

        foreach (var message in came.Skip(before))
        {
            Assert.Equal("POST /zones/zone-1/purge_cache", message.Line);
            Assert.Equal("Bearer secret", message.Headers["authorization"]);
            var purged = JsonDocument
                .Parse(message.Body)
                .RootElement.GetProperty("tags")
                .EnumerateArray()
                .Select(tag => tag.GetString()!);
            Assert.NotEmpty(purged.Intersect(tags));
        }
        await paper.AwaitAsync(DispatchState.Sent);
    }

    [Fact]
    public async Task Many_changes_are_purged_together()
    {
        await using var server = await HookServer.OpenAsync();
        server.AnswersWith(429);
        await using var paper = await OpenAsync(server);
        for (var turn = 0; turn < 20; turn++)
            await ChangeAsync(
                paper,
                story => story.Write(story.Text with { Headline = $"Form {turn}" }, null, paper.Now, "")
            );
        await paper.AwaitAsync(one => one.Attempts > 0 || IsAgain(one));
        var failed = server.Came.Count;

        server.AnswersWith(200);
        paper.Clock.Advance(TimeSpan.FromMinutes(3));
        var all = await paper.AwaitAsync(DispatchState.Sent);

        Assert.True(all.Count >= 40);
        Assert.True(server.Came.Count - failed < 10, $"{server.Came.Count - failed} questions");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_several_one_that_is_away_keeps_no_other_from_forgetting(bool isSilent)
    {
        await using var away = await HookServer.OpenAsync();
        await using var well = await HookServer.OpenAsync();
        away.AnswersWith(503);
        var first = isSilent ? new($"http://127.0.0.1:{MailSink.FreePort()}/") : away.Address;
        await using var paper = await OpenAsync(
            new CdnSettings { Kind = "varnish", Address = $"{first.AbsoluteUri}; {well.Address.AbsoluteUri}" }
        );
        await paper.AwaitAsync(one => one.Attempts > 0 || IsAgain(one), least: 2);
        well.Came.Clear();

        await ChangeAsync(paper, story => Assert.Null(story.Withdraw("A mistake.", paper.Now)));
        var all = await paper.AwaitAsync(one => one.Attempts > 0 || IsAgain(one), least: 4);

        Assert.Contains(well.Came, message => message.Line == "PURGE /");
        Assert.All(
            all.Where(one => !IsAgain(one)),
            one => Assert.Equal((DispatchState.Waiting, isSilent ? 0 : 503), (one.State, one.LastStatus))
        );
        if (isSilent)
            return;
        away.AnswersWith(200);
        paper.Clock.Advance(TimeSpan.FromMinutes(2));
        await paper.AwaitAsync(DispatchState.Sent);
    }

    [Fact]
    public async Task What_waits_for_a_network_that_is_no_longer_set_is_dropped_at_the_start()
    {
        await using var server = await HookServer.OpenAsync();
        server.AnswersWith(503);
        await using var paper = await OpenAsync(server);
        await paper.AwaitAsync(one => one.Attempts > 0 || IsAgain(one), least: 2);

        await using var beside = await paper.OpenBesideAsync(settings => settings with { Cdn = new() });

        Assert.All(await paper.AwaitAsync(DispatchState.Dropped), one => Assert.NotNull(one.EndedAt));
    }

    [Fact]
    public async Task Without_a_network_nothing_is_ordered_and_browsers_ask_each_time()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("first", now)]));
        using var visitor = paper.Visitor();

        using var page = await visitor.GetAsync("/2025/12/first", Stop);

        Assert.Equal("no-cache", page.Headers.GetValues("Cache-Control").Single());
        Assert.Empty(await paper.DispatchesAsync());
    }

    private static bool IsAgain(Dispatch one) => one.Key.EndsWith(".again", StringComparison.Ordinal);

    private static Task<TestPaper> OpenAsync(HookServer server) =>
        OpenAsync(
            new CdnSettings
            {
                Kind = "cloudflare",
                Zone = "zone-1",
                Key = "secret",
                Address = server.Address.AbsoluteUri,
            }
        );

    private static Task<TestPaper> OpenAsync(CdnSettings cdn) =>
        TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("first", now - Duration.FromHours(1))]),
            with: settings => settings with { Cdn = cdn }
        );

    private static Task ChangeAsync(TestPaper paper, Action<Dastan.Domain.Stories.Story> change) =>
        paper.InDatabaseAsync(async db =>
        {
            change(await db.Stories.SingleAsync(story => story.Slug == "first", Stop));
            await db.SaveAsync(Stop);
        });
}
