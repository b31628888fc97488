using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>
/// A bank's turn: when it is due, and no other node is at it, what is due is asked: today's list and tomorrow's, lists that jumped
/// again, the last days again for restatements. How it went is kept in its watch.
/// </summary>
public sealed class BankTurn(
    IServiceScopeFactory scopes,
    AskBank asking,
    RateBooks books,
    RateSettings settings,
    TimeProvider clock,
    TellOfBanks telling
)
{
    private const int MostConfirmations = 40;

    // So long beyond a question's own patience, for what is done with the answer.
    private static readonly Duration Slack = Duration.FromMinutes(2);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Takes the turn, if it is due.</summary>
    /// <param name="node">Who takes it; this process unless said.</param>
    /// <returns>When to look again.</returns>
    public async Task<Instant> TakeAsync(IRateSource source, CancellationToken stop, string? node = null)
    {
        await Watches.EnsureAsync(scopes, source.Bank, stop);
        var length = Duration.FromTimeSpan(settings.Patience) + Slack;
        await using var lease = await BankLease.TakeAsync(scopes, clock, source.Bank.Code, length, stop, node);
        if (lease is null)
            return await Watches.NextLookAsync(scopes, source.Bank, Now, stop);

        await TakeUnfinished.OfAsync(scopes, books, source, stop);
        var visit = new BankVisit(source, asking, lease, PauseAsync);
        var reread = await VisitAsync(source, visit, stop);
        return await WriteAsync(source.Bank, visit, reread, stop);
    }

    private async Task<Reread?> VisitAsync(IRateSource source, BankVisit visit, CancellationToken stop)
    {
        var days = source.Bank.DaysToAsk(Now);
        _ = await visit.AskAsync(days.SelectMany(source.RequestsFor), stop);
        _ = await visit.ConfirmAsync(await WaitingAsync(source.Bank, stop), stop);

        var watch = await Watches.ReadAsync(scopes, source.Bank, stop);
        var isAwaiting = !await IsThereAsync(source.Bank, stop);
        if (AskingTimes.DueReread(watch.WeekReadAt, watch.MonthReadAt, Now) is not { } due)
            return null;
        // What is waited for goes first; but who knows nothing yet waits for everything.
        if (isAwaiting && watch.MonthReadAt is not null)
            return null;

        var from = days[^1].PlusDays(due is Reread.Month ? -34 : -6);
        _ = await visit.AskAsync(source.RequestsForHistory(from, days[0]), stop);
        return visit.IsOver ? null : due;
    }

    private async Task<Instant> WriteAsync(Bank bank, BankVisit visit, Reread? reread, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var watch = await db.BankWatches.FirstAsync(one => one.Bank == bank.Code, stop);
        var now = Now;
        var ended = watch.Failures;
        if (visit.Failure is { } failure)
            watch.Fail(failure, visit.HasNewList, visit.IsUnderstood, now);
        else
            ended = watch.Succeed(visit.HasNewList, now);
        if (reread is { } done)
            watch.WasReadAgain(done, now);
        var missed = await CountWindowsAsync(db, bank, watch, now, stop);

        var waiting = await Waiting(db, bank).ToListAsync(stop);
        var state = new AskingState(
            await IsThereAsync(bank, stop),
            watch.Failures,
            visit.RetryAt,
            waiting.Select(kept => (Instant?)(kept.FirstAt + KeptAnswer.Confirmation)).Min()
        );
        watch.AskAgain(bank.NextAsking(state, now, Random.Shared.NextDouble()));
        _ = await db.SaveAsync(stop);
        telling.Tell(bank, visit, watch, ended, missed, await HealthOfBanks.NewestAsync(db, bank, stop), now);
        return watch.NextAt!.Value;
    }

    private static async Task<IReadOnlyList<ListWindow>> CountWindowsAsync(
        NewsDb db,
        Bank bank,
        BankWatch watch,
        Instant now,
        CancellationToken stop
    )
    {
        watch.CountWindowsFrom(now);
        var missed = new List<ListWindow>();
        foreach (var window in bank.EndedWindows(watch.WindowCountedUntil!.Value, now))
        {
            var isThere = await Watches.HasListAsync(db, bank, window.Awaited, stop);
            if (watch.EndWindow(window.Until, isThere) && !isThere)
                missed.Add(window);
        }
        return missed;
    }

    // The list that the open window waits for; true while none is open.
    private async Task<bool> IsThereAsync(Bank bank, CancellationToken stop)
    {
        if (bank.OpenWindow(Now) is not { } open)
            return true;

        await using var scope = scopes.CreateAsyncScope();
        return await Watches.HasListAsync(scope.ServiceProvider.GetRequiredService<NewsDb>(), bank, open.Awaited, stop);
    }

    private async Task<IReadOnlyList<KeptAnswer>> WaitingAsync(Bank bank, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await Waiting(scope.ServiceProvider.GetRequiredService<NewsDb>(), bank)
            .Take(MostConfirmations)
            .ToListAsync(stop);
        return [.. waiting.Where(kept => kept.FirstAt + KeptAnswer.Confirmation <= Now)];
    }

    private static IQueryable<KeptAnswer> Waiting(NewsDb db, Bank bank) => HeldAnswers.Waiting(db, bank.Code);

    private Task PauseAsync(CancellationToken stop) =>
        settings.Pause > TimeSpan.Zero ? Task.Delay(settings.Pause, clock, stop) : Task.CompletedTask;
}
