using System.Collections.Concurrent;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Jobs;

/// <summary>Tells the log what the asking of banks came to: what is new, what is held, what failed, who is silent.</summary>
public sealed partial class TellOfBanks(ILogger<TellOfBanks> log)
{
    private readonly ConcurrentDictionary<string, Staleness> told = new();

    internal void Tell(
        Bank bank,
        BankVisit visit,
        BankWatch watch,
        int failuresBefore,
        IReadOnlyList<ListWindow> missed,
        LocalDate? newest,
        Instant now
    )
    {
        Tell(bank.Code, visit.Answers);
        foreach (var window in missed)
            LogMissed(bank.Code, Written(window.Awaited), window.Until);
        if (visit.Failure is { } failure)
            LogFailed(failure, watch.Failures, watch.NextAt);
        else if (failuresBefore > 0)
            LogRecovered(bank.Code, failuresBefore);
        TellStaleness(bank, newest, now.InZone(bank.Zone).Date);
    }

    /// <summary>Tells of something that nobody foresaw; the bank is asked again later.</summary>
    public void TellBroken(Bank bank, Exception problem) => LogBroken(problem, bank.Code);

    private void Tell(string bank, IReadOnlyList<AskedBank> answers)
    {
        var all = answers.Aggregate(SettledDays.None, (sum, answer) => sum + answer.Taken.Settled);
        var lists = answers.Count(answer => answer.HasNewList);
        if (lists > 0)
            LogNewLists(bank, lists, all.Observations - all.Restated, Written(all.NewestFixing));
        foreach (var answer in answers.Where(answer => answer.Taken.Settled.Restated > 0))
            LogRestated(bank, answer.Taken.Settled.Restated, answer.Taken.Answer.Address);
        var held = answers
            .Where(answer => answer.Taken.Settled.Observations > 0)
            .Sum(answer => answer.Taken.Settled.Held);
        if (held > 0)
            LogHeld(bank, held);
        // What an answer drifted in is told when it first comes, not each time that it comes again.
        foreach (var answer in answers.Where(answer => answer.Taken.Answer.Times == 1))
        foreach (var warning in answer.Taken.Reading.Warnings)
            LogDrift(warning);
    }

    // Once for each step down, and once when it is over.
    private void TellStaleness(Bank bank, LocalDate? newest, LocalDate today)
    {
        if (newest is not { } day)
            return;
        var now = bank.StalenessOf(day, today);
        var before = told.GetValueOrDefault(bank.Code);
        told[bank.Code] = now;
        if (now > before)
            LogStale(bank.Code, now, Written(day));
        else if (now < before && now is Staleness.Fresh)
            LogFresh(bank.Code, Written(day));
    }

    private static string Written(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : "none";

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Bank}: new lists {Lists}, new numbers {Numbers}, newest fixing {Fixing}"
    )]
    private partial void LogNewLists(string bank, int lists, int numbers, string fixing);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Bank}: restated numbers {Numbers}, by {Address}")]
    private partial void LogRestated(string bank, int numbers, string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Bank}: held numbers {Numbers}; ./dastan rates held tells why")]
    private partial void LogHeld(string bank, int numbers);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Reason} Failures in a row {Failures}; asked again at {NextAt}"
    )]
    private partial void LogFailed(string reason, int failures, Instant? nextAt);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Bank}: answers again; failures in a row before {Failures}"
    )]
    private partial void LogRecovered(string bank, int failures);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Bank}: no list of {Day} by {Until}, when its hours ended")]
    private partial void LogMissed(string bank, string day, Instant until);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Bank}: silent, {Staleness}: its newest list is of {Newest}")]
    private partial void LogStale(string bank, Staleness staleness, string newest);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Bank}: no longer silent, its newest list is of {Newest}")]
    private partial void LogFresh(string bank, string newest);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
    private partial void LogDrift(string warning);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Bank}: could not be asked")]
    private partial void LogBroken(Exception problem, string bank);
}
