using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories.Corrections;

/// <summary>
/// A public note on a story: what was wrong, and what it says now. Its words never change: one that was itself wrong is followed by another, or
/// taken back, and then it stays in the newsroom's log alone.
/// </summary>
public sealed class Correction
{
    private Correction() { }

    internal Correction(Story story, CorrectionText text, Instant publishedAt, Instant writtenAt, StaffId? by)
    {
        (Id, StoryId, Edition) = (CorrectionId.New(), story.Id, story.Edition);
        (Kind, Place) = (text.Kind, text.Place);
        (Wrong, Now) = (StoryPassage.Plain(text.Wrong), StoryPassage.Plain(text.Now));
        (PublishedAt, WrittenAt, By) = (publishedAt, writtenAt, by);
    }

    public CorrectionId Id { get; private set; }

    public StoryId StoryId { get; private set; }

    /// <summary>The story's edition, by which lists find it.</summary>
    public string Edition { get; private set; } = "";

    public CorrectionKind Kind { get; private set; }

    public CorrectionPlace Place { get; private set; }

    /// <summary>What was wrong, in plain text; "" where nothing was.</summary>
    public string Wrong { get; private set; } = "";

    /// <summary>What it says now, in plain text.</summary>
    public string Now { get; private set; } = "";

    /// <summary>From when on readers see it. Who may see it is decided by <see cref="CorrectionScopes"/> alone.</summary>
    public Instant PublishedAt { get; private set; }

    /// <summary>The time that was set and of which nobody was told yet; null for none.</summary>
    public Instant? DueAt { get; private set; }

    public Instant WrittenAt { get; private set; }

    /// <summary>Who wrote it, for the newsroom: to readers the paper speaks. Null for an act of the program.</summary>
    public StaffId? By { get; private set; }

    public Instant? TakenBackAt { get; private set; }

    public StaffId? TakenBackBy { get; private set; }

    /// <summary>Why, for the newsroom; "" while it stands.</summary>
    public string TakenBackReason { get; private set; } = "";

    internal void Wait() => DueAt = PublishedAt;

    internal void Told() => DueAt = null;

    internal void TakeBack(string reason, StaffId by, Instant now) =>
        (TakenBackAt, TakenBackBy, TakenBackReason, DueAt) = (now, by, reason, null);
}
