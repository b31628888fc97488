using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Tests.Journeys.Newsroom;
using Dastan.Tests.Journeys.Sending;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Data.Plans;

/// <summary>What comes at its time, and what is sent then, reads no more the more stories and dispatches there are.</summary>
public sealed class SendingPlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_the_clockwork_nor_the_outbox_reads_more_the_more_there_is()
    {
        using var sent = SentQueries.Begin();
        await using var paper = await PlanArchive.OpenAsync();
        await SendMuchAsync(paper);
        await paper.HookAsync(new("http://127.0.0.1:9/"));
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(DuePaper.Scheduled("due", paper.Now, paper.Now + Duration.FromMinutes(1)));
            await db.SaveAsync(Stop);
        });
        using var publisher = await paper.StaffAsync(Role.Publisher);
        sent.To(paper);

        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        await paper.DoDueAsync();
        for (
            var tries = 0;
            await paper.CountAsync(db =>
                db.Dispatches.Where(one => one.State == DispatchState.Waiting && one.Attempts == 1)
            ) == 0;
            tries++
        )
        {
            Assert.True(tries < 5000, "Nothing was tried.");
            await Task.Delay(20, Stop);
            paper.Clock.Advance(TimeSpan.FromMilliseconds(5));
        }
        foreach (var query in new[] { "", "?state=waiting", "?state=any&target=somebody-1&before=900" })
            await publisher.VisitAsync("/newsroom/dispatches" + query);

        Assert.True(sent.All.Count > 10, $"only {sent.All.Count} queries were heard");
        var faults = await PlanArchive.FaultsAsync(paper, sent.All.Where(query => !PlanArchive.IsOfSearch(query)));
        Assert.True(faults is [], string.Join("\n\n", faults));
    }

    // A month of a busy paper, in small.
    private static Task SendMuchAsync(TestPaper paper) =>
        paper.InDatabaseAsync(async db =>
        {
            for (var number = 0; number < 2000; number++)
            {
                var dispatch = new Dispatch(
                    "hook",
                    $"somebody-{number % 3}",
                    $"key-{number}",
                    HookKinds.Published,
                    "{}",
                    paper.Now
                )
                {
                    Subject = $"{StoryId.New().Value}",
                };
                dispatch.Note(new(DeliveryOutcome.Taken, 200, ""), paper.Now, 0.5);
                db.Add(dispatch);
            }
            await db.SaveChangesAsync(Stop);
            // As the server does by itself; SQLite never is.
            if (!db.WritesOneAtATime)
                await db.Database.ExecuteSqlRawAsync("ANALYZE dispatches", Stop);
        });
}
