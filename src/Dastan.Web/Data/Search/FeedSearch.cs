using System.Threading.Channels;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Search;

/// <summary>Feeds the search, some stories at a time, what a change of names has left to be fed: by this program, another node, or one that ended.</summary>
public sealed partial class FeedSearch(IServiceScopeFactory scopes, ILogger<FeedSearch> log) : BackgroundService
{
    // Another node may have ended in the middle of it.
    private static readonly TimeSpan LooksAtLeastEvery = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>There is something to be fed.</summary>
    public void Wake() => calls.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await FeedAsync(stoppingToken)) { }
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // The job's edge: somebody saved one of the stories meanwhile, or the database is away. It is noted still.
                LogPutOff(problem.GetBaseException().Message, DatabaseState.Unless(problem));
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // The paper closes.
            }
            await WaitAsync(stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        using var look = CancellationTokenSource.CreateLinkedTokenSource(stop);
        look.CancelAfter(LooksAtLeastEvery);
        try
        {
            await calls.Reader.ReadAsync(look.Token);
        }
        catch (OperationCanceledException)
        {
            // A minute has passed, or the program ends.
        }
    }

    private async Task<bool> FeedAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        return await db.UnfedStories.AnyAsync(stop) && await db.FeedSomeAsync(stop);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search is fed a new name a little later ({Reason})")]
    private partial void LogPutOff(string reason, Exception? problem);
}
