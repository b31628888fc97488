using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Stories;

/// <summary>Why a story's rules say no.</summary>
public static class StoryRefusals
{
    public static readonly Refusal Unfinished = new("unfinished", "The story has no headline or no body yet.");

    public static readonly Refusal AlreadyPublished = new("already-published", "The story is already published.");

    public static readonly Refusal NotPublished = new("not-published", "The story has never been published.");

    public static readonly Refusal AlreadyWithdrawn = new("already-withdrawn", "The story is already withdrawn.");

    public static readonly Refusal NoReason = new("no-reason", "A withdrawal is public: say why.");

    public static readonly Refusal TimeIsPast = new(
        "time-is-past",
        "A story is scheduled for a time that is still to come."
    );

    public static readonly Refusal NoReturnReason = new("no-return-reason", "Say what the writer should do.");

    public static readonly Refusal AddressIsPublic = new(
        "address-is-public",
        "The address of a published story stays: readers have it."
    );

    public static readonly Refusal DraftIsOlder = new(
        "draft-is-older",
        "The same draft was written elsewhere in the meantime: in another window, or on another machine."
    );

    public static readonly Refusal IsInHand = new(
        "is-in-hand",
        "Somebody else is writing in this story. Take it over to write yourself."
    );

    public static Refusal UnderEmbargo(Instant until) =>
        new("under-embargo", $"The story is under embargo until {InstantPattern.ExtendedIso.Format(until)}.");
}
