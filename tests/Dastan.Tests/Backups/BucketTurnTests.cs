using Dastan.Web.Backups;

namespace Dastan.Tests.Backups;

/// <summary>Whose turn it is to write into a bucket, which has no locks.</summary>
public sealed class BucketTurnTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_never_have_the_turn_at_the_same_time()
    {
        await using var store = await RunningStore.StartAsync();
        var (having, most, turns) = (0, 0, 0);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 4),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Stop },
            async (_, stop) =>
            {
                try
                {
                    await using var turn = await BackupPlaces.At(store.Place, store.Settings).TakeTurnAsync(stop);
                    lock (store)
                        (having, turns, most) = (having + 1, turns + 1, Math.Max(most, having + 1));
                    await Task.Delay(200, stop);
                    await turn.RequireAsync(stop);
                    lock (store)
                        having--;
                }
                catch (TurnTaken)
                {
                    // Another has it.
                }
            }
        );
        await using var free = await BackupPlaces.At(store.Place, store.Settings).TakeTurnAsync(Stop);

        Assert.InRange(most, 0, 1);
        Assert.Equal(most > 0, turns > 0);
        Assert.Single(store.FilesOf("turns"));
    }

    [Fact]
    public async Task A_turn_of_a_program_that_was_not_heard_for_minutes_is_free()
    {
        await using var store = await RunningStore.StartAsync();
        var place = BackupPlaces.At(store.Place, store.Settings);
        await place.PutAsync("turns/of-a-program-that-died", default, Stop);
        var ticket = Assert.Single(store.FilesOf("turns"));
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;

        File.SetLastWriteTimeUtc(ticket, now.AddMinutes(-2));
        var taken = await Assert.ThrowsAsync<TurnTaken>(() => place.TakeTurnAsync(Stop));
        File.SetLastWriteTimeUtc(ticket, now.AddMinutes(-4));
        await using (await place.TakeTurnAsync(Stop)) { }

        Assert.Contains("one that was killed counts for 3 minutes", taken.Message);
        Assert.Empty(store.FilesOf("turns"));
    }
}
