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
}
