using System.Threading.Channels;
using Dastan.Domain.Formats;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using NodaTime;

namespace Dastan.Web.Imports;

/// <summary>
/// Brings the stories of another system into the paper, in transactions of some hundreds: whatever ends it half-way, the next run
/// finds what is there and completes the rest. Run again with the same source it changes nothing.
/// </summary>
public sealed class BringIn(IServiceProvider services, PictureIntake intake, TimeProvider clock)
{
    private const int StoriesInTransaction = 250;

    /// <param name="progress">Told how many stories are done.</param>
    /// <exception cref="ImportRefusal">The import can't begin.</exception>
    public async Task<ImportReport> RunAsync(
        Incoming incoming,
        ImportChoices choices,
        Action<int> progress,
        CancellationToken stop
    )
    {
        var report = new ImportReport(incoming.Reading, choices.IsDryRun);
        await using var opening = services.CreateAsyncScope();
        var db = opening.ServiceProvider.GetRequiredService<NewsDb>();
        var run = await ImportRun.PrepareAsync(db, choices, report, incoming, intake, stop);

        await WriteAsync(run, incoming.Stories, progress, stop);
        return report;
    }

    // While one batch is written, the next is prepared, and the one after that is read.
    private async Task WriteAsync(
        ImportRun run,
        IEnumerable<IncomingStory> stories,
        Action<int> progress,
        CancellationToken stop
    )
    {
        var (writing, before, done) = (Task.CompletedTask, new NotYetWritten(), 0);
        try
        {
            await foreach (var some in BatchesAsync(stories, stop))
            {
                var scope = services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                var batch = new ImportBatch(run, db, Instant.FromDateTimeOffset(clock.GetUtcNow()), before);
                await batch.PrepareAsync(some, stop);
                await writing;
                writing = Task.Run(() => WriteAsync(batch, scope, stop), stop);
                before = batch.Own;
                progress(done += some.Length);
            }
        }
        finally
        {
            await writing;
        }
    }

    private static async Task WriteAsync(ImportBatch batch, AsyncServiceScope scope, CancellationToken stop)
    {
        await using (scope)
            await batch.WriteAsync(stop);
    }

    // Reading is as much work as writing: one is done while the other goes on.
    private static async IAsyncEnumerable<IncomingStory[]> BatchesAsync(
        IEnumerable<IncomingStory> stories,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var batches = Channel.CreateBounded<IncomingStory[]>(2);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var batch in stories.Chunk(StoriesInTransaction))
                        await batches.Writer.WriteAsync(batch, stop);
                }
                finally
                {
                    batches.Writer.Complete();
                }
            },
            stop
        );
        await foreach (var batch in batches.Reader.ReadAllAsync(stop))
            yield return batch;
        await reading;
    }
}
