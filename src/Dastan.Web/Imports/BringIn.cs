using System.Threading.Channels;
using Dastan.Domain.Formats;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using NodaTime;

namespace Dastan.Web.Imports;

/// <summary>
/// Brings the stories of another system into the paper, in transactions of a hundred: whatever ends it half-way, the next run
/// finds what is there and completes the rest. Run again with the same source it changes nothing.
/// </summary>
public sealed class BringIn(IServiceProvider services, PictureFiles files, TimeProvider clock)
{
    private const int StoriesInTransaction = 100;

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
        var run = await ImportRun.PrepareAsync(db, choices, report, incoming, files, stop);

        var done = 0;
        await foreach (var batch in BatchesAsync(incoming.Stories, stop))
        {
            await WriteAsync(run, batch, stop);
            progress(done += batch.Length);
        }
        return report;
    }

    private async Task WriteAsync(ImportRun run, IncomingStory[] batch, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await new ImportBatch(run, db, Instant.FromDateTimeOffset(clock.GetUtcNow())).WriteAsync(batch, stop);
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
