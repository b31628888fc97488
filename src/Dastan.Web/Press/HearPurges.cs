using Dastan.Web.Data;
using Dastan.Web.Press.Rack;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>
/// Hears of what other processes and nodes changed: asks for orders that it has not seen, when a node calls, and several times a second in any case. The
/// question is also how it is known whether the database answers at all.
/// </summary>
public sealed partial class HearPurges(
    IServiceScopeFactory scopes,
    Purges purges,
    PlateRack rack,
    DatabaseState state,
    NodeCalls nodes,
    NewspaperSettings settings,
    TimeProvider clock,
    ILogger<HearPurges> log
) : BackgroundService
{
    // Together with the question itself well under the quarter of a second in which other nodes are to know.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);

    // So much is made anew by the next start when the program is killed.
    private static readonly TimeSpan RackEvery = TimeSpan.FromMinutes(1);

    // On PostgreSQL the rows of a transaction that lasts come late, with low numbers; this long they are looked for.
    private static readonly Duration LongestTransaction = Duration.FromMinutes(2);

    // An order of this very process may be heard of before its transaction's end is, and must not be carried out twice.
    private static readonly TimeSpan TokensKept = TimeSpan.FromMinutes(1);

    // Who was away longer may have missed orders that are no longer there.
    private static readonly Duration RowsKept = Duration.FromDays(1);

    private readonly SemaphoreSlim calls = new(0);
    private readonly SemaphoreSlim turn = new(1);
    private readonly SortedDictionary<long, Guid> seen = [];
    private readonly Queue<(long SettledAt, Guid Token)> settledTokens = new();
    private long heardUntil;
    private Instant heardAt;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>What is ordered from here on is heard; nothing is kept that older orders could be about, or they are heard again.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        heardAt = Now;
        heardUntil =
            await rack.TakeDownAsync(db, cancellationToken)
            ?? await OldAsync(db, heardAt - LongestTransaction, cancellationToken);
        await HearAsync(db, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>The last thing it does is to lay what is kept where the next start finds it.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            db.Database.SetCommandTimeout(settings.Patience.Pulse);
            await HearAsync(db, cancellationToken);
            await rack.PutUpAsync(db, heardUntil, cancellationToken);
        }
        catch (Exception problem) when (DatabaseState.IsAbout(problem) || problem is OperationCanceledException)
        {
            // The next start makes its pages anew.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        nodes.Called += Hear;
        var (tidiedAt, rackedAt) = (System.Environment.TickCount64, System.Environment.TickCount64);
        while (await NextAsync(stoppingToken))
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
                db.Database.SetCommandTimeout(settings.Patience.Pulse);
                await HearAsync(db, stoppingToken);
                if (state.Answered())
                    LogBack();
                if (System.Environment.TickCount64 - rackedAt > RackEvery.TotalMilliseconds)
                {
                    rackedAt = System.Environment.TickCount64;
                    await rack.PutUpAsync(db, heardUntil, stoppingToken);
                }
                if (System.Environment.TickCount64 - tidiedAt > TidyEvery.TotalMilliseconds)
                {
                    tidiedAt = System.Environment.TickCount64;
                    await TidyAsync(db, stoppingToken);
                }
            }
            catch (Exception problem) when (DatabaseState.IsAbout(problem) || !stoppingToken.IsCancellationRequested)
            {
                // The job's edge: whatever it is, as long as nothing is heard nobody knows whether what is kept is the newest.
                if (state.DidNotAnswer())
                    LogAway(problem.GetBaseException().Message, DatabaseState.Unless(problem));
            }
    }

    /// <summary>Hears of all that was committed before: whoever has learned of a change elsewhere, and asks for what shows it, can't wait for the next look.</summary>
    public async Task HearNowAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        db.Database.SetCommandTimeout(settings.Patience.Pulse);
        await HearAsync(db, stop);
    }

    private void Hear()
    {
        // Of many calls at once the first is enough.
        if (calls.CurrentCount == 0)
            calls.Release();
    }

    /// <returns>False when the program ends.</returns>
    private async Task<bool> NextAsync(CancellationToken stop)
    {
        await ((Task)calls.WaitAsync(Pause, stop)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    public override void Dispose()
    {
        nodes.Called -= Hear;
        calls.Dispose();
        turn.Dispose();
        base.Dispose();
    }

    private async Task HearAsync(NewsDb db, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            await ListenAsync(db, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task ListenAsync(NewsDb db, CancellationToken stop)
    {
        var now = Now;
        var orders = await db
            .PurgeOrders.AsNoTracking()
            .Where(order => order.Id > heardUntil)
            .OrderBy(order => order.Id)
            .ToListAsync(stop);
        foreach (var order in orders)
        {
            seen[order.Id] = order.Token;
            purges.Apply(order);
        }
        if (now - heardAt > RowsKept)
            purges.Apply(new PurgeOrder([], [Tag.Everything], now));
        heardAt = now;

        // Behind these none can come any more, so that they need not be known again.
        var settled = db.WritesOneAtATime
            ? seen.Keys.LastOrDefault(heardUntil)
            : orders.LastOrDefault(order => order.At < now - LongestTransaction)?.Id ?? heardUntil;
        heardUntil = Math.Max(heardUntil, settled);
        foreach (var id in seen.Keys.TakeWhile(id => id <= heardUntil).ToList())
        {
            settledTokens.Enqueue((System.Environment.TickCount64, seen[id]));
            seen.Remove(id);
        }
        var old = System.Environment.TickCount64 - (long)TokensKept.TotalMilliseconds;
        while (settledTokens.TryPeek(out var first) && first.SettledAt < old)
            purges.Forget(settledTokens.Dequeue().Token);
    }

    private static async Task<long> OldAsync(NewsDb db, Instant before, CancellationToken stop) =>
        await db.PurgeOrders.Where(order => order.At < before).MaxAsync(order => (long?)order.Id, stop) ?? 0;

    private Task<int> TidyAsync(NewsDb db, CancellationToken stop)
    {
        var old = Now - RowsKept;
        // The last one that is known proves to the next start that the database is still this one.
        return db.PurgeOrders.Where(order => order.At < old && order.Id < heardUntil).ExecuteDeleteAsync(stop);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The database does not answer ({Reason}); kept pages go on being given."
    )]
    private partial void LogAway(string reason, Exception? problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database answers again.")]
    private partial void LogBack();
}
