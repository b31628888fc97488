using Dastan.Domain.Stories;
using Dastan.Web.Jobs;
using Dastan.Web.Press;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dastan.Tests.Journeys;

/// <summary>The clockwork tries its act once after a start, and nobody can tell that it did.</summary>
public sealed class RehearsedClockworkTests
{
    [Fact]
    public async Task Nothing_is_left_of_it_and_nothing_is_purged()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [DuePaper.Scheduled("later", now, now + Duration.FromHours(1))])
        );
        var purged = 0;
        paper.Services.GetRequiredService<Purges>().Purged += _ => purged++;
        using var visitor = paper.Visitor();
        var before = await visitor.GetStringAsync("/", TestContext.Current.CancellationToken);

        await Due(paper).RehearseAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await paper.CountAsync(db => db.Stories));
        Assert.Equal(0, await paper.CountAsync(db => db.StoryEvents.Where(one => one.By == null && one.Number > 1)));
        Assert.Equal(0, await paper.CountAsync(db => db.AuditEntries));
        Assert.Equal(0, await paper.CountAsync(db => db.Stories.PublicAt(paper.Now)));
        Assert.Equal(before, await visitor.GetStringAsync("/", TestContext.Current.CancellationToken));
        Assert.Equal(0, purged);
        Assert.Equal(paper.Now + Duration.FromHours(1), await paper.DoDueAsync());
    }

    [Fact]
    public async Task A_story_that_is_due_at_that_moment_is_published_afterwards()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [DuePaper.Scheduled("later", now, now + Duration.FromHours(1))])
        );
        paper.Clock.Advance(TimeSpan.FromHours(1));

        await Due(paper).RehearseAsync(TestContext.Current.CancellationToken);
        await paper.DoDueAsync();

        Assert.Equal(1, await paper.CountAsync(db => db.Stories.PublicAt(paper.Now)));
    }

    private static DueStories Due(TestPaper paper) =>
        new(
            paper.Services.GetRequiredService<IServiceScopeFactory>(),
            paper.Services.GetRequiredService<ClockworkCounts>(),
            paper.Clock,
            NullLogger<DueStories>.Instance
        );
}
