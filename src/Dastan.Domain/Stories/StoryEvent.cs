using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>
/// Something that became of a story, written with the change itself and never changed. A story's events are numbered from 1: story and number are
/// the key by which whoever is told can tell a repetition.
/// </summary>
public sealed class StoryEvent
{
    private StoryEvent() { }

    internal StoryEvent(StoryId story, int number, StoryEventKind kind, Instant at, StaffId? by) =>
        (StoryId, Number, Kind, At, By) = (story, number, kind, at, by);

    public StoryId StoryId { get; private set; }

    public int Number { get; private set; }

    public StoryEventKind Kind { get; private set; }

    /// <summary>When it was done.</summary>
    public Instant At { get; private set; }

    /// <summary>Who did it; null for the clockwork.</summary>
    public StaffId? By { get; private set; }

    /// <summary>The time that it is about: the promised one, or the end of an embargo; null for none.</summary>
    public Instant? For { get; internal init; }

    /// <summary>A reason, a source, the code of a refusal; "" for none.</summary>
    public string Note { get; internal init; } = "";
}
