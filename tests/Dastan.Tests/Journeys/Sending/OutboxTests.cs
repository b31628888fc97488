using Dastan.Domain.Stories;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>What waits, and several who take of it at once.</summary>
public sealed class OutboxTests
{
    private const int Waiting = 80;
    private const int Senders = 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_failed_waits_out_its_pause_however_many_look_for_work()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        // Of a channel that the program does not send by: it is left to those of the test.
        await paper.InDatabaseAsync(async db =>
        {
            db.AddRange(
                Enumerable
                    .Range(0, Waiting)
                    .Select(number => new Dispatch("dove", "tower", $"k{number}", HookKinds.Published, "{}", paper.Now)
                    {
                        Subject = $"{StoryId.New().Value}",
                    })
            );
            await db.SaveChangesAsync(Stop);
        });

        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(() => FailAsync(paper), Stop)));

        await paper.InDatabaseAsync(async db =>
            Assert.All(
                await db.Dispatches.Where(one => one.Channel == "dove").ToListAsync(Stop),
                one => Assert.Equal((1, DispatchState.Waiting, true), (one.Attempts, one.State, one.DueAt > paper.Now))
            )
        );
    }

    private static async Task FailAsync(TestPaper paper)
    {
        for (var isMore = true; isMore; )
            await paper.InDatabaseAsync(async db =>
            {
                foreach (var taken in await Outbox.TakeAsync(db, "dove", "tower", 1, paper.Now, Stop))
                    taken.Note(Delivery.Failed("It flew away."), paper.Now, 0.5);
                await db.SaveChangesAsync(Stop);
                isMore = await db.Dispatches.DueAt(paper.Now).AnyAsync(one => one.Channel == "dove", Stop);
            });
    }
}
