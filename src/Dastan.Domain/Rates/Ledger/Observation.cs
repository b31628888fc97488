using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>One number a bank said, as the ledger keeps it for ever: unique by bank, list, pair, day and revision.</summary>
public sealed class Observation
{
    private Observation() { }

    internal Observation(PrintedRate printed, long answer, Instant at)
    {
        (Base, Units, Quote, Value, Text) = (printed.Base, printed.Units, printed.Quote, printed.Value, printed.Text);
        (AsOf, ValidUntil, Flags) = (printed.AsOf, printed.ValidUntil, printed.Flags);
        (AnswerId, ObservedAt) = (answer, at);
    }

    /// <summary>The bank's code: <c>NBK</c>.</summary>
    public string Bank { get; internal set; } = "";

    /// <summary>Which of the bank's lists; "" where it has one.</summary>
    public string List { get; internal set; } = "";

    public string Base { get; private set; } = "";

    /// <summary>So many units of the base cost <see cref="Value"/> of the quote.</summary>
    public int Units { get; private set; }

    public string Quote { get; private set; } = "";

    /// <summary>With the bank's own digits, zeros at the end too; not turned round, not divided.</summary>
    public decimal Value { get; private set; }

    /// <summary>As printed, with the bank's decimal sign.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The day it is for, in the bank's zone.</summary>
    public LocalDate AsOf { get; private set; }

    public LocalDate? ValidUntil { get; private set; }

    /// <summary>1 for what was said of the day first, one more for each restatement.</summary>
    public int Revision { get; internal set; } = 1;

    public ObservationStatus Status { get; private set; }

    /// <summary>Why it is held, rejected or was released, in a sentence; "" where there is nothing to say.</summary>
    public string Reason { get; private set; } = "";

    public RateFlags Flags { get; private set; }

    /// <summary>The answer in which it stood first.</summary>
    public long AnswerId { get; private set; }

    /// <summary>When that answer came.</summary>
    public Instant ObservedAt { get; private set; }

    /// <summary>The price of one unit, to compare with; never kept.</summary>
    public decimal Price => Value / Units;

    /// <summary>May it be served, once accepted? A number for a currency that is no more is kept and not served.</summary>
    public bool IsServed => Status is ObservationStatus.Accepted && !Flags.HasFlag(RateFlags.Defunct);

    internal bool CostsAsMuchAs(Observation other) => Value * other.Units == other.Value * Units;

    /// <summary>Sets what became of it; true when that is new.</summary>
    internal bool Stand(ObservationStatus status, string reason, RateFlags flags = RateFlags.None)
    {
        var marks = (Flags & ~(RateFlags.AwaitsConfirmation | RateFlags.ConfirmedShock)) | flags;
        if ((status, reason, marks) == (Status, Reason, Flags))
            return false;

        (Status, Reason, Flags) = (status, reason, marks);
        return true;
    }
}

/// <summary>What became of a number that a bank said.</summary>
public enum ObservationStatus
{
    /// <summary>It counts: of a pair and a day at most one does.</summary>
    Accepted,

    /// <summary>Kept back for a confirmation or a person; what counted before goes on.</summary>
    Held,

    /// <summary>A person said no.</summary>
    Rejected,

    /// <summary>It counted until the bank restated it.</summary>
    Superseded,
}
