using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories.Together;

/// <summary>
/// Who writes in a story now: the first who did since it was free. It is courtesy, not a wall: another may take it over, and nothing that is typed or
/// saved depends on it.
/// </summary>
public sealed class StoryPen
{
    private StoryPen() { }

    public StoryPen(StoryId story, StaffId writer, Instant now) =>
        (StoryId, StaffId, Since, SeenAt) = (story, writer, now, now);

    public StoryId StoryId { get; private set; }

    public StaffId StaffId { get; private set; }

    public Instant Since { get; private set; }

    /// <summary>When its holder was last heard of.</summary>
    public Instant SeenAt { get; private set; }

    /// <summary>Who had it before, and is to be told; null where nobody had.</summary>
    public StaffId? TakenFrom { get; private set; }

    /// <summary>Of two who take it at once, the second is told.</summary>
    public int Version { get; private set; }

    /// <summary>Is its holder still there?</summary>
    public bool IsHeldAt(Instant now) => SeenAt + StoryPresence.Patience > now;

    /// <summary>The holder is still there. What had lapsed is not theirs again by that.</summary>
    public void Keep(StaffId holder, Instant now)
    {
        if (StaffId == holder && IsHeldAt(now))
            SeenAt = now;
    }

    /// <summary>Somebody begins to write: it becomes theirs, unless somebody else is at it.</summary>
    public Refusal? Write(StaffId writer, Instant now)
    {
        if (!IsHeldAt(now))
            TakeOver(writer, now);
        else if (StaffId != writer)
            return StoryRefusals.IsInHand;

        SeenAt = now;
        return null;
    }

    /// <summary>Somebody takes it, whoever has it.</summary>
    public void TakeOver(StaffId writer, Instant now)
    {
        TakenFrom = StaffId == writer ? TakenFrom : StaffId;
        (StaffId, Since, SeenAt, Version) = (writer, now, now, Version + 1);
    }
}
