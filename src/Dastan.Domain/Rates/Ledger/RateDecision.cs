using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>What a person decided of one printed price. Decisions are added and never changed; the newest counts.</summary>
public sealed class RateDecision
{
    private RateDecision() { }

    public RateDecision(Observation of, RateVerdict verdict, string by, string note, Instant at)
    {
        (Bank, List, Base, Quote, AsOf) = (of.Bank, of.List, of.Base, of.Quote, of.AsOf);
        (Units, Value) = (of.Units, of.Value);
        (Verdict, By, Note, At) = (verdict, by.Trim(), note.Trim(), at);
    }

    public long Id { get; private set; }

    public string Bank { get; private set; } = "";

    public string List { get; private set; } = "";

    public string Base { get; private set; } = "";

    public string Quote { get; private set; } = "";

    public LocalDate AsOf { get; private set; }

    /// <summary>With <see cref="Value"/>, the price that was decided on.</summary>
    public int Units { get; private set; }

    public decimal Value { get; private set; }

    public RateVerdict Verdict { get; private set; }

    /// <summary>Who decided.</summary>
    public string By { get; private set; } = "";

    /// <summary>Why, in the person's own words.</summary>
    public string Note { get; private set; } = "";

    public Instant At { get; private set; }

    /// <summary>May a person decide so of a number?</summary>
    public static Refusal? Refusing(Observation of, RateVerdict verdict, string by, string note)
    {
        if (string.IsNullOrWhiteSpace(note))
            return RateRefusals.NoNote;
        if (string.IsNullOrWhiteSpace(by))
            return RateRefusals.Nobody;

        return (of.Status, verdict) switch
        {
            (ObservationStatus.Superseded, _) => RateRefusals.Restated(of),
            (ObservationStatus.Accepted, RateVerdict.Released) => RateRefusals.CountsAlready(of),
            (ObservationStatus.Rejected, RateVerdict.Rejected) => RateRefusals.RejectedAlready(of),
            _ => null,
        };
    }

    internal bool IsOf(Observation said) =>
        (Base, Quote, AsOf) == (said.Base, said.Quote, said.AsOf) && Value * said.Units == said.Value * Units;
}

/// <summary>What a person may decide of a number.</summary>
public enum RateVerdict
{
    Released,
    Rejected,
}
