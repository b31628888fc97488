using System.Collections.Concurrent;
using System.Threading.Channels;
using Dastan.Web.Data;
using Dastan.Web.Dispatches.Networks;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches;

/// <summary>
/// Sends what waits in the outbox, for as long as the paper is served: at once what this process has written, within a second what another has. Each
/// target has its own run, so that one that is slow or silent delays no other.
/// </summary>
public sealed partial class SendDispatches(
    IEnumerable<ISender> senders,
    IServiceScopeFactory scopes,
    NodeCalls nodes,
    TimeProvider clock,
    ILogger<SendDispatches> log
) : BackgroundService
{
    private const int MostTargets = 50;
    private const int MostStrangers = 20;

    private static readonly Duration LongestSleep = Duration.FromSeconds(1);
    private static readonly Duration TidyEvery = Duration.FromHours(1);

    // So long what was sent can be looked at and sent again.
    private static readonly Duration SentKept = Duration.FromDays(30);

    private readonly Dictionary<string, ISender> byChannel = senders.ToDictionary(sender => sender.Channel);
    private readonly IReadOnlyList<Lane> lanes =
    [
        new([.. senders.Where(one => !one.HasStrangeTargets).Select(one => one.Channel)], MostTargets),
        .. senders.Where(one => one.HasStrangeTargets).Select(one => new Lane([one.Channel], MostStrangers)),
    ];
    private readonly ConcurrentDictionary<(string Channel, string Target), Task> runs = new();
    private readonly Channel<byte> calls = Channel.CreateBounded<byte>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private bool isBroken;
    private bool areRunsBroken;
    private Instant tidiedAt = Instant.MinValue;
    private readonly Instant startedAt = Instant.FromDateTimeOffset(clock.GetUtcNow());

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Something was written.</summary>
    public void Wake() => calls.Writer.TryWrite(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        nodes.Called += Wake;
        try
        {
            while (true)
                await SleepAsync(await LookAsync(stoppingToken), stoppingToken);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The paper closes: what is under way ends or is broken off, and is sent again with its key.
        }
        nodes.Called -= Wake;
        await Task.WhenAll(runs.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<Instant?> LookAsync(CancellationToken stop)
    {
        try
        {
            var next = await BeginRunsAsync(stop);
            isBroken = false;
            return next;
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            // The job's edge: a database that is away comes back. It is told once.
            if (!isBroken)
                LogBroken(problem);
            isBroken = true;
            return null;
        }
    }

    /// <returns>When something is due that is not now; null for nothing.</returns>
    private async Task<Instant?> BeginRunsAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var now = Now;
        if (tidiedAt + TidyEvery < now)
        {
            tidiedAt = now;
            await TidyAsync(db, now, stop);
        }
        foreach (var lane in lanes)
            await BeginInAsync(db, lane, now, stop);
        return await db
            .Dispatches.Where(one => one.State == DispatchState.Waiting && one.DueAt > now)
            .MinAsync(one => (Instant?)one.DueAt, stop);
    }

    private async Task BeginInAsync(NewsDb db, Lane lane, Instant now, CancellationToken stop)
    {
        if (UnderWay(lane) >= lane.MostTargets)
            return;

        // More may be due to those who are being told: among so many there are as many others as there is room for.
        var due = await db
            .Dispatches.DueAt(now)
            .Where(one => lane.Channels.Contains(one.Channel))
            .GroupBy(one => new { one.Channel, one.Target })
            .OrderBy(to => to.Min(one => one.DueAt))
            .Select(to => to.Key)
            .Take(lane.MostTargets)
            .ToListAsync(stop);
        foreach (var to in due)
            if (UnderWay(lane) < lane.MostTargets)
                Begin(byChannel[to.Channel], to.Target, stop);
    }

    private int UnderWay(Lane lane) => runs.Keys.Count(run => lane.Channels.Contains(run.Channel));

    private void Begin(ISender sender, string target, CancellationToken stop)
    {
        var run = new TaskCompletionSource();
        if (!runs.TryAdd((sender.Channel, target), run.Task))
            return;

        _ = Task.Run(
            async () =>
            {
                await RunAsync(sender, target, stop);
                runs.TryRemove((sender.Channel, target), out var _);
                run.SetResult();
                // What came in while it ended.
                Wake();
            },
            CancellationToken.None
        );
    }

    private async Task RunAsync(ISender sender, string target, CancellationToken stop)
    {
        try
        {
            await new TargetRun(sender, target, scopes, clock).DoAsync(stop);
            areRunsBroken = false;
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            // A database that can be read and not written breaks the next one at once too. It is told once.
            if (!Interlocked.Exchange(ref areRunsBroken, true))
                LogBroken(problem);
            await Task.Delay(LongestSleep.ToTimeSpan(), clock, stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The paper closes.
        }
    }

    private async Task SleepAsync(Instant? next, CancellationToken stop)
    {
        var sleep = Duration.Max(Duration.FromMilliseconds(1), Duration.Min(next - Now ?? LongestSleep, LongestSleep));
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var slept = Task.Delay(sleep.ToTimeSpan(), clock, awake.Token);
        _ = await Task.WhenAny(slept, calls.Reader.WaitToReadAsync(awake.Token).AsTask());
        _ = calls.Reader.TryRead(out var _);
        await awake.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }

    private async Task TidyAsync(NewsDb db, Instant now, CancellationToken stop)
    {
        var old = now - SentKept;
        _ = await db
            .Dispatches.Where(one =>
                (one.State == DispatchState.Sent || one.State == DispatchState.Dropped) && one.EndedAt < old
            )
            .ExecuteDeleteAsync(stop);
        _ = await db.FeedSubscriptions.Where(one => one.LeaseUntil < now).ExecuteDeleteAsync(stop);
        if (byChannel.ContainsKey(TellNetworks.Channel))
            return;

        // What waits for a network that the settings no longer name would wait for ever. Of what came since, and of other channels, another node may know more.
        _ = await db
            .Dispatches.Where(one =>
                one.State == DispatchState.Waiting && one.Channel == TellNetworks.Channel && one.OrderedAt <= startedAt
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.State, DispatchState.Dropped)
                        .SetProperty(one => one.EndedAt, now)
                        .SetProperty(one => one.LastAnswer, "By the settings nothing is sent there any more."),
                stop
            );
    }

    // Channels of which so many targets at most are told at once.
    private sealed record Lane(string[] Channels, int MostTargets);

    [LoggerMessage(Level = LogLevel.Error, Message = "Dispatches can't be sent; it is tried again and again")]
    private partial void LogBroken(Exception problem);
}
