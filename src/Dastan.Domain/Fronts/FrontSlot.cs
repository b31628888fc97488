using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Domain.Fronts;

/// <summary>A place on a front, and the story that an editor put there.</summary>
public sealed class FrontSlot
{
    private FrontSlot() { }

    internal FrontSlot(FrontId front, int position, StoryId story, Instant? pinnedUntil) =>
        (FrontId, Position, StoryId, PinnedUntil) = (front, position, story, pinnedUntil);

    public FrontId FrontId { get; private set; }

    public int Position { get; private set; }

    public StoryId StoryId { get; private set; }

    /// <summary>From then on the slot fills itself; null for as long as the front counts.</summary>
    public Instant? PinnedUntil { get; private set; }

    public bool HoldsAt(Instant now) => PinnedUntil is null || PinnedUntil > now;
}
