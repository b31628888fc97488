using System.Net;
using Dastan.Domain.Staff;
using Dastan.Tests.Journeys.Sending;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Web hooks and dispatches as staff keep them.</summary>
public sealed class HooksTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_makes_one_sees_its_secret_once_and_tries_it()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server);
        using var administrator = await paper.StaffAsync(Role.Administrator);
        await administrator.VisitAsync("/newsroom/hooks");
        administrator.Fill("Name", "Our app");
        administrator.Fill("Address", server.Address.AbsoluteUri);
        await administrator.PressAsync("Add");
        var secret = administrator.Text(".key");
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);

        var page = administrator.Page.QuerySelector("main a")!.GetAttribute("href")!;
        await administrator.VisitAsync(page);
        Assert.DoesNotContain(secret, administrator.Page.Source.Text, StringComparison.Ordinal);
        await administrator.PressAsync("Send a trial");
        Assert.StartsWith("A trial is on its way", administrator.Text(".done"), StringComparison.Ordinal);

        var message = Assert.Single(await server.AwaitAsync(1));
        Assert.Equal(HookKinds.Trial, message.Type);
        Assert.True(message.IsSignedWith(secret));
        Assert.Contains("The Small Paper", message.Body, StringComparison.Ordinal);
        await paper.AwaitAsync(DispatchState.Sent);
        await administrator.VisitAsync($"/newsroom/dispatches?state=any&target={page.Split('/')[^1]}");
        Assert.Contains("→ Our app", administrator.Text("main"), StringComparison.Ordinal);
        Assert.Contains("sent", administrator.Text("main section"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_stands_neither_in_the_database_nor_in_the_audit_log()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server);
        using var administrator = await paper.StaffAsync(Role.Administrator);
        await administrator.PostAsync(
            "/newsroom/hooks",
            ("name", "Our app"),
            ("address", server.Address.AbsoluteUri),
            ("kinds", HookKinds.Published)
        );
        var secret = administrator.Text(".key");

        await paper.InDatabaseAsync(async db =>
            Assert.DoesNotContain(secret, (await db.WebHooks.SingleAsync(Stop)).Secret, StringComparison.Ordinal)
        );
        var told = (await paper.AuditAsync())[^1];
        Assert.Equal("keep-hooks", told.Act);
        Assert.Contains("Our app", told.After, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_new_secret_the_old_one_holds_for_a_day()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server);
        var old = await paper.HookAsync(server.Address);
        using var administrator = await paper.StaffAsync(Role.Administrator);
        var page = await PageAsync(paper);
        await administrator.VisitAsync(page);
        await administrator.PressAsync("Make a new secret");
        var secret = administrator.Text(".key");

        await administrator.PostAsync($"{page}/trial");
        var first = (await server.AwaitAsync(1))[0];
        Assert.True(first.IsSignedWith(old) && first.IsSignedWith(secret));

        paper.Clock.Advance(TimeSpan.FromHours(25));
        await administrator.PostAsync($"{page}/trial");
        var second = (await server.AwaitAsync(2))[1];
        Assert.True(second.IsSignedWith(secret) && !second.IsSignedWith(old));
    }

    [Theory]
    [InlineData("", "https://example.org/", HookKinds.Published, "Give it a name")]
    [InlineData("App", "example.org", HookKinds.Published, "It needs a whole address")]
    [InlineData("App", "https://example.org/", "", "Choose what it is to be told of.")]
    [InlineData("App", "https://example.org/", "story.unknown", "Choose what it is to be told of.")]
    public async Task What_cannot_be_is_refused_and_what_was_typed_stays(
        string name,
        string address,
        string kinds,
        string reason
    )
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var administrator = await paper.StaffAsync(Role.Administrator);

        await administrator.PostAsync("/newsroom/hooks", ("name", name), ("address", address), ("kinds", kinds));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, administrator.Answer.StatusCode);
        Assert.StartsWith(reason, administrator.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(name, administrator.Page.QuerySelector("input[name=name]")!.GetAttribute("value") ?? "");
        Assert.Equal(address, administrator.Page.QuerySelector("input[name=address]")!.GetAttribute("value") ?? "");
        Assert.Equal(0, await paper.CountAsync(db => db.WebHooks));
    }

    [Fact]
    public async Task One_that_is_off_or_removed_is_told_nothing()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "later");
        await paper.HookAsync(server.Address);
        using var administrator = await paper.StaffAsync(Role.Administrator, "ru");
        await administrator.VisitAsync(await PageAsync(paper));
        await administrator.PressAsync("Выключить");
        Assert.Contains("выключен", administrator.Text("main"), StringComparison.Ordinal);

        paper.Clock.Advance(TimeSpan.FromHours(1));
        await paper.DoDueAsync();
        Assert.Empty(await paper.DispatchesAsync());

        await administrator.VisitAsync(await PageAsync(paper));
        await administrator.PressAsync("Удалить");
        Assert.Equal("/newsroom/hooks", administrator.Address);
        Assert.Equal(0, await paper.CountAsync(db => db.WebHooks));
    }

    [Fact]
    public async Task What_was_given_up_is_seen_sent_again_and_dropped()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "one", "two", "three");
        await paper.HookAsync(server.Address);
        server.AnswersWith(500);
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await paper.DoDueAsync();
        await paper.AwaitAsync(one => one.Attempts == 1);
        await paper.InDatabaseAsync(async db =>
        {
            foreach (var one in await db.Dispatches.ToListAsync(Stop))
                one.Note(new(DeliveryOutcome.Refused, 500, "broken for good"), paper.Now, 0.5);
            await db.SaveChangesAsync(Stop);
        });
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.VisitAsync("/newsroom/dispatches");
        Assert.Equal(3, publisher.Page.QuerySelectorAll("main section").Length);
        Assert.Contains("broken for good", publisher.Text("main section"), StringComparison.Ordinal);
        var dispatches = await paper.DispatchesAsync();

        server.AnswersWith(200);
        await publisher.PostAsync($"/newsroom/dispatches/{dispatches[0].Id}/retry");
        await publisher.PostAsync($"/newsroom/dispatches/{dispatches[1].Id}/drop");
        await paper.AwaitAsync(one => one.State is not DispatchState.Waiting);

        var after = await paper.DispatchesAsync();
        Assert.Equal([DispatchState.Sent, DispatchState.Dropped, DispatchState.Dead], after.Select(one => one.State));
        Assert.Equal(dispatches[0].Key, server.Came.Last().Id);
        Assert.Equal("watch-dispatches", (await paper.AuditAsync())[^1].Act);
        await publisher.PostAsync("/newsroom/dispatches/999999/retry");
        Assert.Equal(HttpStatusCode.NotFound, publisher.Answer.StatusCode);
    }

    [Fact]
    public async Task All_that_was_given_up_is_sent_again_at_once()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await HookedPaper.OpenAsync(server, "one", "two");
        await paper.HookAsync(server.Address);
        server.AnswersWith(500);
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await paper.DoDueAsync();
        await paper.AwaitAsync(one => one.Attempts == 1);
        await paper.InDatabaseAsync(db =>
            db.Dispatches.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, DispatchState.Dead), Stop)
        );
        server.AnswersWith(200);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await publisher.VisitAsync("/newsroom/dispatches");

        await publisher.PressAsync("Send all given up again (2)");

        Assert.Equal("Done.", publisher.Text(".done"));
        await paper.AwaitAsync(DispatchState.Sent);
    }

    private static async Task<string> PageAsync(TestPaper paper)
    {
        var page = "";
        await paper.InDatabaseAsync(async db => page = $"/newsroom/hooks/{(await db.WebHooks.SingleAsync(Stop)).Id}");
        return page;
    }
}
