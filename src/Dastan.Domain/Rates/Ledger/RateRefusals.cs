namespace Dastan.Domain.Rates.Ledger;

/// <summary>Why the rules of the ledger say no.</summary>
public static class RateRefusals
{
    public static readonly Refusal NoNote = new("no-note", "A decision stays for ever: say why, in a note.");

    public static readonly Refusal Nobody = new("nobody", "A decision stays for ever: say who decides.");

    public static Refusal Unknown(ObservationName name) => new("unknown-number", $"{name} is no number in the ledger.");

    public static Refusal CountsAlready(Observation said) =>
        new("counts-already", $"{ObservationName.Of(said)} counts already.");

    public static Refusal RejectedAlready(Observation said) =>
        new("rejected-already", $"{ObservationName.Of(said)} is rejected already.");

    public static Refusal Restated(Observation said) =>
        new(
            "restated",
            $"The bank itself said another price after {ObservationName.Of(said)}; that one is to be decided on."
        );
}
