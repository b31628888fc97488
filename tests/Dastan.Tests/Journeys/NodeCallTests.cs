using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys;

/// <summary>Nodes on one PostgreSQL call each other when something was committed.</summary>
public sealed class NodeCallTests
{
    [Fact]
    public async Task A_change_on_one_node_calls_the_others_and_a_withdrawn_one_does_not()
    {
        Assert.SkipWhen(EmptyDatabases.PostgresServer is null, "Nodes call each other by PostgreSQL alone.");
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("first", now)]));
        var heard = new SemaphoreSlim(0);
        await using var beside = await paper.OpenBesideAsync(beforeStart: services =>
            services.GetRequiredService<NodeCalls>().Called += () => heard.Release()
        );
        // It calls itself once when it begins to listen.
        Assert.True(await heard.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        await ChangeAsync(paper, "Told anew", isCommitted: false);
        Assert.False(await heard.WaitAsync(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken));
        await ChangeAsync(paper, "Told anew", isCommitted: true);

        Assert.True(await heard.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    private static Task ChangeAsync(TestPaper paper, string headline, bool isCommitted) =>
        paper.InDatabaseAsync(async db =>
        {
            var stop = TestContext.Current.CancellationToken;
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var story = await db.Stories.SingleAsync(stop);
            story.Write(story.Text with { Headline = headline }, null, paper.Now, "");
            await db.SaveAsync(stop);
            if (isCommitted)
                await transaction.CommitAsync(stop);
        });
}
