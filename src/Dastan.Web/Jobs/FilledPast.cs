using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Ledger;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>What came of asking for a bank's past.</summary>
public sealed class FilledPast(PastToFill past)
{
    private readonly List<string> failures = [];
    private LocalDate? backTo;
    private bool isUnbroken = true;
    private int failed;

    public Bank Bank => past.Source.Bank;

    /// <summary>How many questions had been answered before.</summary>
    public int Known => past.Known;

    /// <summary>How many questions were answered.</summary>
    public int Answered { get; private set; }

    /// <summary>How many were not, because the bank was left alone.</summary>
    public int NotAsked => past.Requests.Count - Answered - failed;

    /// <summary>How many answers brought days of which nothing was known.</summary>
    public int Lists { get; private set; }

    public SettledDays Settled { get; private set; }

    /// <summary>Each with bank, address and reason, in a sentence.</summary>
    public IReadOnlyList<string> Failures => failures;

    internal void Note(BankRequest request, AskedBank answer)
    {
        Add(answer);
        if (!answer.IsUnderstood)
            Fail(answer.Reason);
        else
        {
            Answered++;
            if (isUnbroken && request.AskedFor is { } day)
                backTo = day;
        }
    }

    internal void GiveUp(AskedBank answer) => Fail(answer.Reason);

    /// <summary>Takes note of lists that jumped, which were asked for again.</summary>
    internal void NoteAgain(AskedBank answer)
    {
        Add(answer);
        if (!answer.IsUnderstood)
            failures.Add(answer.Reason);
    }

    /// <summary>Writes down how far back the past is filled without a hole.</summary>
    internal void Mark(BankWatch watch)
    {
        if (isUnbroken && Answered == past.Requests.Count)
            watch.FillBackTo(past.From);
        else if (backTo is { } day)
            watch.FillBackTo(day);
    }

    private void Add(AskedBank answer)
    {
        Settled += answer.Taken.Settled;
        Lists += answer.HasNewList ? 1 : 0;
    }

    private void Fail(string reason)
    {
        failures.Add(reason);
        failed++;
        isUnbroken = false;
    }
}
