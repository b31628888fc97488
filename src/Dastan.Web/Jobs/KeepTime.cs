using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>
/// The clockwork of stories, for as long as the paper is served. It sleeps until the next of them is due, but never long: another node may schedule
/// one, and whoever sets the clock forward does not wake a sleeper.
/// </summary>
public sealed partial class KeepTime(DueStories due, TimeProvider clock, ILogger<KeepTime> log) : BackgroundService
{
    // Half of the second within which a story is to be out.
    private static readonly Duration LongestSleep = Duration.FromMilliseconds(500);

    private static readonly Duration ShortestSleep = Duration.FromMilliseconds(1);

    // The first readers come first.
    private static readonly TimeSpan BeforeRehearsal = TimeSpan.FromSeconds(1);

    private bool isBroken;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        // Beside: what is due already is not to wait for it.
        var rehearsal = RehearseAsync(stoppingToken);
        try
        {
            while (true)
            {
                var next = await LookAsync(stoppingToken);
                var left = next - Instant.FromDateTimeOffset(clock.GetUtcNow()) ?? LongestSleep;
                var sleep = Duration.Max(ShortestSleep, Duration.Min(left, LongestSleep));
                await Task.Delay(sleep.ToTimeSpan(), clock, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The paper closes: what is due is done by another node, or at the next start.
        }
        await rehearsal;
    }

    // A clock that a test moves does not wait for us.
    private async Task RehearseAsync(CancellationToken stop)
    {
        if (clock != TimeProvider.System)
            return;

        try
        {
            await Task.Delay(BeforeRehearsal, stop);
            await due.RehearseAsync(stop);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            // What is due is done all the same, and tells what was in the way.
        }
        catch (OperationCanceledException)
        {
            // The paper closes.
        }
    }

    private async Task<Instant?> LookAsync(CancellationToken stop)
    {
        try
        {
            var next = await due.DoAsync(stop);
            isBroken = false;
            return next;
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            // The job's edge: a database that is away comes back, and what is due is done then. It is told once.
            if (!isBroken)
                LogBroken(problem);
            isBroken = true;
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due can't be done; it is tried again and again")]
    private partial void LogBroken(Exception problem);
}
