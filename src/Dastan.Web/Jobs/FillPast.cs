using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Dastan.Web.Outside;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>
/// Asks a bank for its past, the newest first, one question after another. What was had already is not asked again, so that a run
/// that was stopped goes on where it was.
/// </summary>
public sealed class FillPast(
    IServiceScopeFactory scopes,
    AskBank asking,
    BankClient client,
    RateSettings settings,
    TimeProvider clock
)
{
    // A question that names no day is not asked twice within a day.
    private static readonly Duration Fresh = Duration.FromDays(1);

    // A day's list is final when the day is over everywhere, but for restatements, which are looked for elsewhere.
    private const int FinalAfterDays = 2;

    private const int DaysBetweenMarks = 25;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>What has to be asked for a stretch of days, the newest first.</summary>
    /// <param name="until">The last day; null for the newest that there is.</param>
    public async Task<PastToFill> PlanAsync(
        IRateSource source,
        LocalDate from,
        LocalDate? until,
        CancellationToken stop
    )
    {
        var bank = source.Bank;
        var days = bank.DaysToAsk(Now);
        var first = LocalDate.Max(from, bank.HistoryFrom);
        var current = until is null ? days.SelectMany(source.RequestsFor) : [];
        var wanted = current.Concat(History(source, first, until ?? days[0], days[0])).DistinctBy(one => one.Path);

        var answered = await AnsweredAsync(bank, stop);
        var (known, open) = (0, new List<BankRequest>());
        foreach (var request in wanted)
            if (IsKnown(request, answered.GetValueOrDefault(client.AddressOf(bank, request).ToString())))
                known++;
            else
                open.Add(request);
        return new(source, first, open, known, IsToNow: until is null);
    }

    /// <summary>Asks.</summary>
    /// <param name="filled">Where it is noted what comes, also when it is stopped.</param>
    /// <param name="step">Called before each question, with what is asked.</param>
    public async Task RunAsync(PastToFill past, FilledPast filled, Action<BankRequest> step, CancellationToken stop)
    {
        await MarkAsync(past, watch => watch.WantPast(past.From), stop);
        var patience = new FillPatience(settings.Pause, clock);
        try
        {
            foreach (var (index, request) in past.Requests.Index())
            {
                step(request);
                if (!await AskAsync(past.Source, request, filled, patience, stop))
                    break;
                if (index % DaysBetweenMarks == 0)
                    await MarkAsync(past, filled.Mark, stop);
            }
        }
        finally
        {
            await MarkAsync(past, filled.Mark, CancellationToken.None);
        }
    }

    // False when the bank has to be left alone.
    private async Task<bool> AskAsync(
        IRateSource source,
        BankRequest request,
        FilledPast filled,
        FillPatience patience,
        CancellationToken stop
    )
    {
        while (true)
        {
            await patience.WaitAsync(stop);
            var answer = await asking.AskAsync(source, request, stop);
            if (patience.Note(answer, Now))
            {
                filled.Note(request, answer);
                return true;
            }
            if (patience.IsOver)
            {
                filled.GiveUp(answer);
                return false;
            }
        }
    }

    private async Task MarkAsync(PastToFill past, Action<BankWatch> mark, CancellationToken stop)
    {
        if (!past.IsToNow)
            return;
        await Watches.EnsureAsync(scopes, past.Source.Bank, stop);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        mark(await db.BankWatches.FirstAsync(watch => watch.Bank == past.Source.Bank.Code, stop));
        _ = await db.SaveAsync(stop);
    }

    // Some banks have one file for all of the past, and a shorter one for its end: that one is for the end alone.
    private static IEnumerable<BankRequest> History(
        IRateSource source,
        LocalDate from,
        LocalDate until,
        LocalDate newest
    ) =>
        source.RequestsForHistory(from, newest).Take(2).ToList() is [var one]
            ? [one]
            : source.RequestsForHistory(from, until);

    private async Task<Dictionary<string, Instant>> AnsweredAsync(Bank bank, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .KeptAnswers.Where(kept => kept.Bank == bank.Code && kept.IsTaken)
            .Where(kept =>
                kept.Outcome == ReadingOutcome.Ok
                || kept.Outcome == ReadingOutcome.Partial
                || kept.Outcome == ReadingOutcome.DateMismatch
                || kept.Outcome == ReadingOutcome.NoData
            )
            .GroupBy(kept => kept.Address)
            .ToDictionaryAsync(address => address.Key, address => address.Max(kept => kept.LastAt), stop);
    }

    private bool IsKnown(BankRequest request, Instant? answeredAt) =>
        answeredAt is { } at
        && (request.AskedFor is { } day ? at.InUtc().Date >= day.PlusDays(FinalAfterDays) : Now - at < Fresh);
}

/// <summary>What has to be asked of a bank's past.</summary>
/// <param name="From">The first day.</param>
/// <param name="Requests">The newest first.</param>
/// <param name="Known">How many questions were answered before.</param>
/// <param name="IsToNow">It reaches to the newest list, so that what is filled is filled without a hole.</param>
public sealed record PastToFill(
    IRateSource Source,
    LocalDate From,
    IReadOnlyList<BankRequest> Requests,
    int Known,
    bool IsToNow
);
