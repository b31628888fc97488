using System.Text.Json;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Tests.Journeys.Newsroom;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>Web hooks are told what becomes of stories: all of it, in its order, signed, and nothing that readers may not see.</summary>
public sealed class HookTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_that_is_published_at_its_time_is_told_of_once_and_signed()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        var secret = await paper.HookAsync(server.Address);

        paper.Clock.Advance(Hour - TimeSpan.FromMilliseconds(1));
        await paper.DoDueAsync();
        Assert.Empty(await paper.DispatchesAsync());
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await paper.DoDueAsync();

        var dispatch = Assert.Single(await paper.AwaitAsync(DispatchState.Sent));
        var message = Assert.Single(server.Came);
        Assert.Equal((dispatch.Key, HookKinds.Published), (message.Id, message.Type));
        Assert.True(message.IsSignedWith(secret));
        Assert.False(message.IsSignedWith(HookSignature.NewSecret()));
        var data = JsonDocument.Parse(message.Body).RootElement.GetProperty("data");
        Assert.Equal("Headline of later", data.GetProperty("headline").GetString());
        Assert.Equal("https://paper.example/2025/12/later", data.GetProperty("url").GetString());
        Assert.Equal("2025-12-12T08:00:00Z", data.GetProperty("published_at").GetString());
    }

    [Fact]
    public async Task Who_fails_is_asked_again_after_a_pause_with_the_same_key()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await paper.HookAsync(server.Address);
        server.AnswersWith(503);
        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();

        var failed = Assert.Single(await paper.AwaitAsync(one => one.Attempts == 1));
        Assert.Equal((DispatchState.Waiting, 503, "this is 503"), (failed.State, failed.LastStatus, failed.LastAnswer));
        server.AnswersWith(200);
        paper.Clock.Advance(TimeSpan.FromSeconds(6));

        var sent = Assert.Single(await paper.AwaitAsync(DispatchState.Sent));
        Assert.Equal(2, sent.Attempts);
        Assert.Equal([sent.Key, sent.Key], (await server.AwaitAsync(2)).Select(message => message.Id));
    }

    [Fact]
    public async Task Of_one_story_things_are_told_in_their_order_and_no_other_story_waits_for_it()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "slow", "quick");
        await paper.HookAsync(server.Address);
        server.Answers = (context, message) =>
        {
            context.Response.StatusCode = message.Body.Contains("slow", StringComparison.Ordinal) ? 500 : 200;
            return Task.CompletedTask;
        };
        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();
        await paper.AwaitAsync(one => one.Attempts > 0);
        await WithdrawAsync(paper, "slow");
        await WithdrawAsync(paper, "quick");

        await paper.AwaitAsync(one =>
            one.State is DispatchState.Sent || one.Content.Contains("slow", StringComparison.Ordinal)
        );
        Assert.Equal(
            [HookKinds.Published, HookKinds.Withdrawn],
            server
                .Came.Where(message => message.Body.Contains("quick", StringComparison.Ordinal))
                .Select(one => one.Type)
        );
        Assert.DoesNotContain(
            server.Came,
            message => message.Type is HookKinds.Withdrawn && message.Body.Contains("slow", StringComparison.Ordinal)
        );

        // By the time of the next attempt it is no longer public: its publication is not told any more, its withdrawal is.
        server.AnswersWith(200);
        paper.Clock.Advance(TimeSpan.FromSeconds(6));
        var all = await paper.AwaitAsync(one => one.State is not DispatchState.Waiting);
        Assert.Equal(
            [DispatchState.Dropped, DispatchState.Sent],
            all.Where(one => one.Content.Contains("slow", StringComparison.Ordinal)).Select(one => one.State)
        );
        var last = server.Came.Last();
        Assert.Equal(HookKinds.Withdrawn, last.Type);
        Assert.Contains("It was wrong.", last.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Headline", last.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_that_they_are_gone_is_not_asked_again()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "one", "two");
        await paper.HookAsync(server.Address);
        server.AnswersWith(410);
        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();

        var all = await paper.AwaitAsync(one => one.State is not DispatchState.Waiting);
        Assert.Contains(all, one => one.State is DispatchState.Dead);
        await paper.InDatabaseAsync(async db =>
        {
            var hook = await db.WebHooks.SingleAsync(Stop);
            Assert.False(hook.IsOn);
            Assert.NotNull(hook.GoneAt);
        });
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_a_private_address_not_reached()
    {
        await using var trusted = await HookServer.OpenAsync();
        await using var inside = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(trusted, "later");
        trusted.Answers = (context, _) =>
        {
            context.Response.Redirect(inside.Address.AbsoluteUri, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        await paper.HookAsync(trusted.Address);
        await paper.HookAsync(inside.Address);
        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();

        var all = await paper.AwaitAsync(one => one.Attempts == 1);

        Assert.Empty(inside.Came);
        Assert.Single(trusted.Came);
        Assert.Contains(all, one => one.LastAnswer.Contains("is not followed", StringComparison.Ordinal));
        Assert.Contains(all, one => one.LastAnswer.Contains("not on the public internet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_told_only_what_it_wants_to_hear()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await paper.HookAsync(new(server.Address, "withdrawals"), HookKinds.Withdrawn);
        await paper.HookAsync(new(server.Address, "russian"), edition: "ru");
        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();
        Assert.Empty(await paper.DispatchesAsync());

        await WithdrawAsync(paper, "later");

        await paper.AwaitAsync(DispatchState.Sent);
        Assert.Equal("POST /withdrawals", Assert.Single(server.Came).Line);
    }

    [Fact]
    public async Task What_a_dead_node_had_taken_is_sent_by_another_with_the_same_key()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await paper.HookAsync(server.Address);
        // Taken, and then nothing: as of a node that was killed.
        paper.Clock.Advance(Hour);
        server.Answers = async (context, _) => await Task.Delay(Timeout.Infinite, context.RequestAborted);
        await paper.DoDueAsync();
        await server.AwaitAsync(1);
        var taken = Assert.Single(await paper.DispatchesAsync());
        Assert.NotEqual("", taken.LeaseOwner);

        server.AnswersWith(200);
        await using var beside = await paper.OpenBesideAsync();
        paper.Clock.Advance((Outbox.Lease + Duration.FromSeconds(1)).ToTimeSpan());

        Assert.Single(await paper.AwaitAsync(DispatchState.Sent));
        var came = await server.AwaitAsync(2);
        Assert.Equal([taken.Key, taken.Key], came.Select(message => message.Id));
    }

    [Fact]
    public async Task Two_nodes_send_each_once()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(
            server,
            [.. Enumerable.Range(0, 40).Select(number => $"later-{number}")]
        );
        await using var beside = await paper.OpenBesideAsync();
        await paper.HookAsync(server.Address);
        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();

        var all = await paper.AwaitAsync(DispatchState.Sent);

        Assert.Equal(40, all.Count);
        Assert.Equal(40, server.Came.Count);
        Assert.Equal(40, server.Came.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_correction_is_told_of_when_readers_see_it_and_one_that_never_comes_to_nobody()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await paper.HookAsync(server.Address);
        var member = await paper.HireAsync(Role.Editor);
        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();
        await paper.AwaitAsync(DispatchState.Sent);
        var due = paper.Now + Duration.FromMinutes(10);
        await ChangeAsync(paper, story => CorrectAt(story, "A sum was wrong.", paper.Now, minutes: 10));
        await ChangeAsync(paper, story => CorrectAt(story, "Never to be seen.", paper.Now, minutes: 20));
        await ChangeAsync(
            paper,
            story => story.TakeBack(story.Corrections[^1].Id, "Our own slip.", paper.Now, member.Id)
        );
        Assert.Single(await paper.DispatchesAsync());

        paper.Clock.Advance(TimeSpan.FromMinutes(30));
        await paper.DoDueAsync();
        await paper.AwaitAsync(DispatchState.Sent);

        var message = Assert.Single(server.Came, one => one.Type is HookKinds.Corrected);
        var correction = JsonDocument.Parse(message.Body).RootElement.GetProperty("data").GetProperty("correction");
        Assert.Equal("A sum was wrong.", correction.GetProperty("was").GetString());
        Assert.Equal(
            NodaTime.Text.InstantPattern.ExtendedIso.Format(due),
            correction.GetProperty("published_at").GetString()
        );
        Assert.Equal(2, server.Came.Count);
    }

    [Fact]
    public async Task With_a_clock_that_is_set_back_nothing_is_told_before_readers_see_it()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await paper.HookAsync(server.Address);
        server.AnswersWith(503);
        paper.Clock.Advance(Hour);
        await paper.DoDueAsync();
        await paper.AwaitAsync(one => one.Attempts == 1);
        server.AnswersWith(200);

        // Someone sets it back while the next attempt is a minute away; that it is due comes after, so that it is not sent in between.
        paper.Clock.AdjustTime(paper.Clock.GetUtcNow() - TimeSpan.FromMinutes(5));
        await paper.InDatabaseAsync(db =>
            db.Dispatches.ExecuteUpdateAsync(
                set => set.SetProperty(one => one.DueAt, paper.Now - Duration.FromMinutes(5)),
                Stop
            )
        );
        await paper.AwaitAsync(one => one.DueAt == TestPaper.Start + Duration.FromHours(1));
        Assert.Single(server.Came);

        paper.Clock.Advance(TimeSpan.FromMinutes(6));
        await paper.AwaitAsync(DispatchState.Sent);
    }

    private static Dastan.Domain.Refusal? CorrectAt(Story story, string wrong, Instant now, int minutes) =>
        story.CorrectAt(
            now + Duration.FromMinutes(minutes),
            new(CorrectionKind.Correction, wrong, "It says 5 million now.", CorrectionPlace.Top),
            now,
            null
        );

    private static Task ChangeAsync(TestPaper paper, Func<Story, Dastan.Domain.Refusal?> act) =>
        paper.InDatabaseAsync(async db =>
        {
            Assert.Null(act(await db.Stories.Include(one => one.Corrections).SingleAsync(Stop)));
            await db.SaveAsync(Stop);
        });

    private static Task WithdrawAsync(TestPaper paper, string slug) =>
        paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(one => one.Slug == slug, Stop);
            Assert.Null(story.Withdraw("It was wrong.", paper.Now));
            await db.SaveAsync(Stop);
        });
}
