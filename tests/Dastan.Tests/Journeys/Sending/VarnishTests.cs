using System.Net;
using Dastan.Domain.Stories;
using Dastan.Tests.Architecture;
using Dastan.Web;
using Dastan.Web.Dispatches;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>A real Varnish in front of the paper, configured as <c>docs/varnish.vcl</c> has it.</summary>
[EitherDatabase]
public sealed class VarnishTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_keeps_pages_and_forgets_each_that_changes()
    {
        Assert.SkipWhen(RunningVarnish.IsMissing is not null, RunningVarnish.IsMissing ?? "");
        var address = RunningVarnish.FreeAddress();
        await using var paper = await OpenAsync(address);
        await using var varnish = await StartAsync(address, paper);
        await IsTakenUpAsync(paper);
        using var reader = new HttpClient { BaseAddress = address };
        string[] pages = ["/", "/kazakhstan", "/2025/12/first", "/front.rss", "/ru"];
        foreach (var page in pages)
            Assert.False((await AskAsync(reader, page)).IsKept, page);
        foreach (var page in pages)
            Assert.True((await AskAsync(reader, page)).IsKept, page);

        await ChangeAsync(paper, story => story.Write(story.Text with { Headline = "Told anew" }, null, paper.Now, ""));
        await paper.AwaitAsync(one => one.State is DispatchState.Sent || one.DueAt > paper.Now);

        var first = await AskAsync(reader, "/2025/12/first");
        Assert.False(first.IsKept);
        Assert.Contains("Told anew", first.Body, StringComparison.Ordinal);
        Assert.Contains("Told anew", (await AskAsync(reader, "/")).Body, StringComparison.Ordinal);
        Assert.True((await AskAsync(reader, "/ru")).IsKept);
    }

    [Fact]
    public async Task A_withdrawn_story_is_gone_from_it_and_the_newsroom_was_never_in_it()
    {
        Assert.SkipWhen(RunningVarnish.IsMissing is not null, RunningVarnish.IsMissing ?? "");
        var address = RunningVarnish.FreeAddress();
        await using var paper = await OpenAsync(address);
        await using var varnish = await StartAsync(address, paper);
        await IsTakenUpAsync(paper);
        using var reader = new HttpClient { BaseAddress = address };
        await AskAsync(reader, "/2025/12/first");
        Assert.True((await AskAsync(reader, "/2025/12/first")).IsKept);

        await ChangeAsync(paper, story => Assert.Null(story.Withdraw("It was wrong.", paper.Now)));
        await paper.AwaitAsync(one => one.State is DispatchState.Sent || one.DueAt > paper.Now);

        var gone = await AskAsync(reader, "/2025/12/first");
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.DoesNotContain("Headline of first", (await AskAsync(reader, "/")).Body, StringComparison.Ordinal);
        for (var turn = 0; turn < 3; turn++)
            Assert.False((await AskAsync(reader, "/newsroom/sign-in")).IsKept);
    }

    // What the making of the paper ordered to be purged must not come between two askings.
    private static Task IsTakenUpAsync(TestPaper paper) =>
        paper.AwaitAsync(one => one.Attempts > 0 || one.State is DispatchState.Sent || one.DueAt > paper.Now);

    private static async Task<(HttpStatusCode Status, bool IsKept, string Body)> AskAsync(
        HttpClient reader,
        string page
    )
    {
        using var answer = await reader.GetAsync(page, Stop);
        // Varnish names the request that brought what it gives too: two numbers are a kept page.
        var numbers = answer.Headers.GetValues("X-Varnish").Single().Split(' ');
        Assert.False(answer.Headers.Contains("xkey"));
        return (answer.StatusCode, numbers.Length == 2, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static Task<RunningVarnish> StartAsync(Uri address, TestPaper paper) =>
        RunningVarnish.StartAsync(Tree.Read("docs/varnish.vcl"), address, paper.Address);

    private static Task<TestPaper> OpenAsync(Uri varnish) =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    SmallPaper.Published("first", now - Duration.FromHours(1)),
                    SmallPaper.Published("second", now - Duration.FromHours(2)),
                ]
            ),
            with: settings =>
                settings with
                {
                    Cdn = new CdnSettings { Kind = "varnish", Address = varnish.AbsoluteUri },
                }
        );

    private static Task ChangeAsync(TestPaper paper, Action<Story> change) =>
        paper.InDatabaseAsync(async db =>
        {
            change(await db.Stories.SingleAsync(story => story.Slug == "first", Stop));
            await db.SaveAsync(Stop);
        });
}
