using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Domain.Fronts;

public readonly record struct FrontId(Guid Value)
{
    public static FrontId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// A front page as laid out: of an edition, or of one of its sections. The newest one that is public counts; the older are its history, and what was
/// laid out once is never changed. Slots left empty are filled with the newest stories.
/// </summary>
public sealed class Front
{
    /// <summary>Slots of a front: the lead, and those beside it.</summary>
    public const int Places = 5;

    /// <summary>Longest note, in characters.</summary>
    public const int NoteLength = 300;

    private readonly List<FrontSlot> slots = [];

    private Front() { }

    public Front(FrontId id, string edition, string section, Instant publishedAt) =>
        (Id, Edition, Section, PublishedAt) = (id, edition, section, publishedAt);

    public FrontId Id { get; private set; }

    public string Edition { get; private set; } = "";

    /// <summary>The section's slug; "" for the edition's own front.</summary>
    public string Section { get; private set; } = "";

    /// <summary>From when on it counts; it may be still to come.</summary>
    public Instant PublishedAt { get; private set; }

    /// <summary>Who laid it out; null for what came in from elsewhere.</summary>
    public StaffId? LaidOutBy { get; private set; }

    /// <summary>When the newsroom laid it out; null for what came in from elsewhere, and until it is laid out.</summary>
    public Instant? LaidOutAt { get; private set; }

    /// <summary>
    /// Among those that the newsroom laid out for this place, in the order of their laying out, from 1. Two can't have one, so that of two who lay
    /// out at once the second is told.
    /// </summary>
    public int? Number { get; private set; }

    /// <summary>Why, in the newsroom's words; "" for nothing.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Slot 0 is the lead.</summary>
    public IReadOnlyList<FrontSlot> Slots => slots;

    /// <summary>Puts a story into a slot, out of any other.</summary>
    /// <param name="pinnedUntil">From then on the slot fills itself; null for as long as the front counts.</param>
    public Refusal? Place(StoryId story, int position, Instant? pinnedUntil = null)
    {
        if (LaidOutAt is not null)
            return FrontRefusals.LaidOut;
        if (position is < 0 or >= Places)
            return FrontRefusals.NoSuchSlot;
        if (pinnedUntil <= PublishedAt)
            return FrontRefusals.PinEndsBefore;

        slots.RemoveAll(slot => slot.Position == position || slot.StoryId == story);
        slots.Add(new FrontSlot(Id, position, story, pinnedUntil));
        return null;
    }

    /// <summary>Finishes it: from here on it stays as it is.</summary>
    /// <param name="number">The next one of this place.</param>
    public Refusal? LayOut(StaffId by, int number, string note, Instant now)
    {
        if (LaidOutAt is not null)
            return FrontRefusals.LaidOut;
        if (PublishedAt < now)
            return FrontRefusals.TimeIsPast;

        var words = note.Trim();
        (LaidOutBy, LaidOutAt, Number) = (by, now, number);
        Note = words.Length > NoteLength ? words[..NoteLength] : words;
        return null;
    }

    /// <summary>
    /// A front like an earlier one, to count from now on, without the pins that have ended since.
    /// </summary>
    public static Front Again(FrontId id, Front earlier, Instant now)
    {
        var front = new Front(id, earlier.Edition, earlier.Section, now);
        foreach (var slot in earlier.Slots.Where(slot => slot.HoldsAt(now)))
            _ = front.Place(slot.StoryId, slot.Position, slot.PinnedUntil);
        return front;
    }

    /// <summary>Why it can't be taken back; null where it may be, because nobody saw it yet.</summary>
    public Refusal? TakeBack(Instant now) => PublishedAt <= now ? FrontRefusals.AlreadyPublic : null;
}
