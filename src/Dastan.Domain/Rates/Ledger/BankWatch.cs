using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>How the asking of one bank goes: what was had last, what failed, when to ask next, how far the past is filled.</summary>
public sealed class BankWatch
{
    private BankWatch() { }

    public BankWatch(string bank) => Bank = bank;

    public string Bank { get; private set; } = "";

    public Instant? LastFetchAt { get; private set; }

    /// <summary>When an answer was understood last, also one that said nothing new.</summary>
    public Instant? LastSuccessAt { get; private set; }

    /// <summary>When a list came that was not known before.</summary>
    public Instant? LastNewListAt { get; private set; }

    /// <summary>Failures in a row; 0 after a success.</summary>
    public int Failures { get; private set; }

    /// <summary>The last failure in a sentence; kept after a success, for whoever asks.</summary>
    public string LastFailure { get; private set; } = "";

    public Instant? LastFailureAt { get; private set; }

    /// <summary>Windows in a row that ended without the list that was waited for.</summary>
    public int MissedWindows { get; private set; }

    /// <summary>The window that was counted last, by its end.</summary>
    public Instant? WindowCountedUntil { get; private set; }

    public Instant? NextAt { get; private set; }

    /// <summary>The last days are read again from here on, for restatements.</summary>
    public Instant? WeekReadAt { get; private set; }

    public Instant? MonthReadAt { get; private set; }

    /// <summary>The past is wanted from this day on; null where nobody asked for it.</summary>
    public LocalDate? BackfillFrom { get; private set; }

    /// <summary>The past is filled back to this day.</summary>
    public LocalDate? BackfilledTo { get; private set; }

    /// <summary>Who asks this bank now, of several nodes; "" for nobody.</summary>
    public string LeaseOwner { get; private set; } = "";

    public Instant? LeaseUntil { get; private set; }

    /// <summary>The bank was asked, and all of its answers were understood.</summary>
    /// <param name="hasNewList">A list came that was not known.</param>
    /// <returns>The failures in a row that this ended.</returns>
    public int Succeed(bool hasNewList, Instant now)
    {
        var ended = Failures;
        Note(hasNewList, isUnderstood: true, now);
        Failures = 0;
        return ended;
    }

    /// <summary>The bank was asked, and an answer did not come or could not be understood.</summary>
    /// <param name="reason">With bank and address, in a sentence.</param>
    /// <param name="hasNewList">Another answer brought a list that was not known.</param>
    /// <param name="isUnderstood">Another answer was understood.</param>
    public void Fail(string reason, bool hasNewList, bool isUnderstood, Instant now)
    {
        Note(hasNewList, isUnderstood, now);
        Failures++;
        (LastFailure, LastFailureAt) = (reason, now);
    }

    /// <summary>A window of hours ended: was the list there that was waited for? Each window counts once.</summary>
    /// <returns>Whether it counted.</returns>
    public bool EndWindow(Instant end, bool isThere)
    {
        if (end <= WindowCountedUntil)
            return false;

        WindowCountedUntil = end;
        MissedWindows = isThere ? 0 : MissedWindows + 1;
        return true;
    }

    /// <summary>Windows count from now on; what ended before the bank was first asked was not missed.</summary>
    public void CountWindowsFrom(Instant now) => WindowCountedUntil ??= now;

    /// <summary>The last days were read again.</summary>
    public void WasReadAgain(Reread reread, Instant now)
    {
        WeekReadAt = now;
        if (reread is Reread.Month)
            MonthReadAt = now;
    }

    public void AskAgain(Instant at) => NextAt = at;

    /// <summary>The past is wanted from a day on; what was wanted before from an earlier one still is.</summary>
    public void WantPast(LocalDate from)
    {
        if (BackfillFrom is null || from < BackfillFrom)
            BackfillFrom = from;
    }

    /// <summary>The past is filled without a hole from now back to a day.</summary>
    public void FillBackTo(LocalDate day)
    {
        if (BackfilledTo is null || day < BackfilledTo)
            BackfilledTo = day;
    }

    private void Note(bool hasNewList, bool isUnderstood, Instant now)
    {
        LastFetchAt = now;
        if (isUnderstood)
            LastSuccessAt = now;
        if (hasNewList)
            (LastNewListAt, MissedWindows) = (now, 0);
    }
}
