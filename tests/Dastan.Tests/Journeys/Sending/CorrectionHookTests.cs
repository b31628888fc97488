using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Tests.Journeys.Newsroom;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>A correction that readers may not see, or not any more, when it comes to be told of.</summary>
public sealed class CorrectionHookTests
{
    private const string Wrong = "He was never accused.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_was_taken_back_before_it_was_told_is_told_to_nobody()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await PublishedAsync(server);
        var editor = await paper.HireAsync(Role.Editor);
        server.AnswersWith(503);
        await ChangeAsync(paper, story => story.Correct(Words, paper.Now, null));
        await paper.AwaitAsync(one => one.Kind is not HookKinds.Corrected || one.Attempts == 1, least: 2);
        server.Came.Clear();
        await ChangeAsync(
            paper,
            story => story.TakeBack(story.Corrections[^1].Id, "It is not true.", paper.Now, editor.Id)
        );

        server.AnswersWith(200);
        paper.Clock.Advance(TimeSpan.FromSeconds(6));
        var all = await paper.SettledAsync();

        Assert.Equal(
            (DispatchState.Dropped, "The correction was taken back."),
            all.Where(one => one.Kind is HookKinds.Corrected).Select(one => (one.State, one.LastAnswer)).Single()
        );
        var told = Assert.Single(server.Came);
        Assert.Equal(HookKinds.Changed, told.Type);
        Assert.DoesNotContain(Wrong, told.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_clock_that_is_set_back_one_that_is_to_come_is_told_at_its_time()
    {
        await using var server = await HookServer.OpenAsync();
        await using var paper = await PublishedAsync(server);
        var due = paper.Now + Duration.FromMinutes(10);
        await ChangeAsync(paper, story => story.CorrectAt(due, Words, paper.Now, null));
        server.AnswersWith(503);
        paper.Clock.Advance(TimeSpan.FromMinutes(10));
        await paper.DoDueAsync();
        await paper.AwaitAsync(one => one.Kind is not HookKinds.Corrected || one.Attempts == 1, least: 2);
        server.AnswersWith(200);
        server.Came.Clear();

        // That it is due comes after, so that it is not sent in between.
        paper.Clock.AdjustTime(paper.Clock.GetUtcNow() - TimeSpan.FromMinutes(5));
        await paper.InDatabaseAsync(db =>
            db.Dispatches.Where(one => one.Kind == HookKinds.Corrected)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.DueAt, paper.Now - Duration.FromMinutes(5)), Stop)
        );
        await paper.AwaitAsync(one => one.Kind is not HookKinds.Corrected || one.DueAt == due);
        Assert.Empty(server.Came);

        paper.Clock.Advance(TimeSpan.FromMinutes(6));
        await paper.AwaitAsync(DispatchState.Sent);
        Assert.Contains(Wrong, Assert.Single(server.Came).Body, StringComparison.Ordinal);
    }

    private static CorrectionText Words =>
        new(CorrectionKind.Correction, Wrong, "It was somebody else.", CorrectionPlace.Top);

    /// <summary>A paper whose one story is out and told.</summary>
    private static async Task<TestPaper> PublishedAsync(HookServer server)
    {
        var paper = await HookedPaper.OpenAsync(server, "later");
        await paper.HookAsync(server.Address);
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await paper.DoDueAsync();
        await paper.AwaitAsync(DispatchState.Sent);
        return paper;
    }

    private static Task ChangeAsync(TestPaper paper, Func<Story, Dastan.Domain.Refusal?> act) =>
        paper.InDatabaseAsync(async db =>
        {
            Assert.Null(act(await db.Stories.Include(one => one.Corrections).SingleAsync(Stop)));
            await db.SaveAsync(Stop);
        });
}
