namespace Dastan.Domain.Fronts;

/// <summary>Why a front's rules say no.</summary>
public static class FrontRefusals
{
    public static readonly Refusal LaidOut = new(
        "front-laid-out",
        "A front stays as it was laid out: lay out another one."
    );

    public static readonly Refusal NoSuchSlot = new("no-such-slot", "A front has no such slot.");

    public static readonly Refusal PinEndsBefore = new(
        "pin-ends-before",
        "A pin ends after the front comes out, not before."
    );

    public static readonly Refusal TimeIsPast = new(
        "front-time-is-past",
        "A front comes out now, or at a time to come."
    );

    public static readonly Refusal AlreadyPublic = new(
        "front-is-public",
        "Readers have seen this front. Lay out another one, or undo it."
    );

    public static readonly Refusal NothingBefore = new("nothing-before", "There is no front before this one.");
}
