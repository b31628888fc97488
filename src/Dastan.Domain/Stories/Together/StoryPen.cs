using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories.Together;

/// <summary>
/// Who writes in a story now, and in which window: the first who did since it was free. It is courtesy, not a wall: another may take it over, and nothing
/// that is typed or saved depends on it.
/// </summary>
public sealed class StoryPen
{
    private StoryPen() { }

    public StoryPen(StoryId story, StaffId writer, string window, Instant now) =>
        (StoryId, StaffId, Window, Since, SeenAt) = (story, writer, window, now, now);

    public StoryId StoryId { get; private set; }

    public StaffId StaffId { get; private set; }

    /// <summary>The name of the window that its holder last wrote in; the pen goes with it (<see cref="StoryPresence.Window"/>).</summary>
    public string Window { get; private set; } = "";

    public Instant Since { get; private set; }

    /// <summary>When its window was last heard of.</summary>
    public Instant SeenAt { get; private set; }

    /// <summary>Who had it before, and is to be told; null where nobody had.</summary>
    public StaffId? TakenFrom { get; private set; }

    /// <summary>Of two who take it at once, the second is told.</summary>
    public int Version { get; private set; }

    /// <summary>Is its holder still there?</summary>
    public bool IsHeldAt(Instant now) => SeenAt + StoryPresence.Patience > now;

    /// <summary>Its window is still there. What had lapsed is not theirs again by that, and another window of theirs, in which they only read, keeps nothing.</summary>
    public void Keep(StaffId holder, string window, Instant now)
    {
        if (StaffId == holder && Window == window && IsHeldAt(now))
            SeenAt = now;
    }

    /// <summary>Somebody begins to write: it becomes theirs, unless somebody else is at it.</summary>
    public Refusal? Write(StaffId writer, string window, Instant now)
    {
        if (!IsHeldAt(now))
            TakeOver(writer, window, now);
        else if (StaffId != writer)
            return StoryRefusals.IsInHand;

        (Window, SeenAt) = (window, now);
        return null;
    }

    /// <summary>Somebody takes it, whoever has it.</summary>
    public void TakeOver(StaffId writer, string window, Instant now)
    {
        TakenFrom = StaffId == writer ? TakenFrom : StaffId;
        (StaffId, Window, Since, SeenAt, Version) = (writer, window, now, now, Version + 1);
    }
}
