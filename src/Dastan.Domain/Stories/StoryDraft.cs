using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>
/// What somebody is writing in a story and has not saved as a revision yet, down to the last keystroke; once it is saved, which window did that, and after
/// how many changes. Each writer has one of each story: two who write at once do not overwrite each other.
/// </summary>
public sealed class StoryDraft
{
    // A number that no draft of the story had before: a window takes longer than this from one change to the next. It lasts until 2059.
    private static readonly Duration Step = Duration.FromMilliseconds(500);

    private static readonly Instant FirstOfAll = Instant.FromUtc(2025, 1, 1, 0, 0);

    // As many changes as no draft has.
    private const int Reserve = 1_000_000;

    private StoryDraft() { }

    public StoryDraft(StoryId story, StaffId writer, Instant now) =>
        (StoryId, StaffId, ChangedAt) = (story, writer, now);

    public StoryId StoryId { get; private set; }

    public StaffId StaffId { get; private set; }

    /// <summary>The number of the revision that it began from.</summary>
    public int BasedOn { get; private set; }

    public string Headline { get; private set; } = "";

    public string Standfirst { get; private set; } = "";

    public string Dateline { get; private set; } = "";

    /// <summary>As the editor sent it; it becomes Story HTML when it is saved.</summary>
    public string Body { get; private set; } = "";

    public Instant ChangedAt { get; private set; }

    /// <summary>
    /// Of two windows that write one draft, the second is told; 0 where nothing is written that is not saved. It begins by the clock: a draft that ended with
    /// a save is not taken for the next one.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>The window that wrote or saved last, by a name that it gave itself; "" before anything was written.</summary>
    public string Window { get; private set; } = "";

    /// <summary>How many changes that window had made.</summary>
    public int Sequence { get; private set; }

    public StoryText Text => new(Headline, Standfirst, Dateline, Body);

    /// <summary>The words as they may be shown: what is no Story HTML is left out.</summary>
    public StoryText Read => Text with { Body = StoryHtml.Read(Body).Html };

    /// <summary>Does it hold words that are not the story's?</summary>
    /// <param name="saved">The story's words as they were saved last.</param>
    public bool IsUnsaved(StoryText saved) => Version > 0 && !Read.Says(saved);

    /// <summary>
    /// Begins from what another has typed and not saved, on the revision that they had; theirs stays as it is. What was typed here and not saved is never
    /// overwritten so.
    /// </summary>
    /// <param name="saved">The story's words as they were saved last.</param>
    public Refusal? BeginFrom(StoryDraft other, StoryText saved, Instant now)
    {
        if (IsUnsaved(saved) && !Read.Says(other.Read))
            return StoryRefusals.HasOwnDraft;

        (Headline, Standfirst, Dateline, Body) = (other.Headline, other.Standfirst, other.Dateline, other.Read.Body);
        // Its own window: one that wrote before is told that it is behind.
        (Window, Sequence, BasedOn, ChangedAt, Version) = (
            $"from-{other.StaffId.Value:N}",
            Version,
            other.BasedOn,
            now,
            NextVersion(now)
        );
        return null;
    }

    /// <summary>
    /// Takes what a window has. What it sent before and is late, or is sent again because its answer was lost, changes nothing; what another window wrote
    /// meanwhile is not overwritten.
    /// </summary>
    public Refusal? Put(StoryText text, DraftTurn turn, Instant now)
    {
        if (turn.Window == Window && turn.Sequence <= Sequence)
            return null;
        if (turn.Window != Window && turn.Seen != Version && Version > 0)
            return StoryRefusals.DraftIsOlder;

        if (Version is 0)
            BasedOn = turn.BasedOn;
        (Headline, Standfirst, Dateline, Body) = (text.Headline, text.Standfirst, text.Dateline, text.Body);
        (Window, Sequence, ChangedAt, Version) = (turn.Window, turn.Sequence, now, NextVersion(now));
        return null;
    }

    /// <summary>Its words were saved: what that window sent before, and comes late, changes nothing.</summary>
    /// <param name="sequence">How many changes the window had made when it saved.</param>
    public void End(string window, int sequence, Instant now)
    {
        var last = window == Window ? Math.Max(Sequence, sequence) : sequence;
        (Headline, Standfirst, Dateline, Body) = ("", "", "", "");
        (Window, Sequence, ChangedAt, Version) = (window, last, now, 0);
    }

    private int NextVersion(Instant now) =>
        Version > 0 ? Version + 1 : (int)Math.Clamp((now - FirstOfAll) / Step, 1, int.MaxValue - Reserve);
}

/// <summary>When in the life of a draft a window wrote.</summary>
/// <param name="Window">A name that it gave itself, and that no other has.</param>
/// <param name="Sequence">How many changes it had made; more with each.</param>
/// <param name="Seen">The version of the draft that it goes on from.</param>
/// <param name="BasedOn">The number of the revision that its page began from.</param>
public readonly record struct DraftTurn(string Window, int Sequence, int Seen, int BasedOn);
