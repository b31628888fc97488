using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Domain.Fronts;

public readonly record struct FrontId(Guid Value)
{
    public static FrontId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// A front page as laid out: of an edition, or of one of its sections. The newest one that is public counts;
/// the older are its history. Slots left empty are filled with the newest stories.
/// </summary>
public sealed class Front
{
    private readonly List<FrontSlot> slots = [];

    private Front() { }

    public Front(FrontId id, string edition, string section, Instant publishedAt) =>
        (Id, Edition, Section, PublishedAt) = (id, edition, section, publishedAt);

    public FrontId Id { get; private set; }

    public string Edition { get; private set; } = "";

    /// <summary>The section's slug; "" for the edition's own front.</summary>
    public string Section { get; private set; } = "";

    public Instant PublishedAt { get; private set; }

    /// <summary>Slot 0 is the lead.</summary>
    public IReadOnlyList<FrontSlot> Slots => slots;

    public void Place(StoryId story, int position)
    {
        slots.RemoveAll(slot => slot.Position == position || slot.StoryId == story);
        slots.Add(new FrontSlot(Id, position, story));
    }
}

/// <summary>A place on a front, and the story that an editor put there.</summary>
public sealed class FrontSlot
{
    private FrontSlot() { }

    internal FrontSlot(FrontId front, int position, StoryId story) =>
        (FrontId, Position, StoryId) = (front, position, story);

    public FrontId FrontId { get; private set; }

    public int Position { get; private set; }

    public StoryId StoryId { get; private set; }
}
