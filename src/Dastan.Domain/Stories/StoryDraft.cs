using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>
/// What somebody is writing in a story and has not saved as a revision yet, down to the last keystroke. Each writer has one of each story: two who
/// write at once do not overwrite each other.
/// </summary>
public sealed class StoryDraft
{
    private StoryDraft() { }

    /// <param name="basedOn">The number of the revision that it began from.</param>
    public StoryDraft(StoryId story, StaffId writer, int basedOn, Instant now) =>
        (StoryId, StaffId, BasedOn, ChangedAt) = (story, writer, basedOn, now);

    public StoryId StoryId { get; private set; }

    public StaffId StaffId { get; private set; }

    public int BasedOn { get; private set; }

    public string Headline { get; private set; } = "";

    public string Standfirst { get; private set; } = "";

    public string Dateline { get; private set; } = "";

    /// <summary>As the editor sent it; it becomes Story HTML when it is saved.</summary>
    public string Body { get; private set; } = "";

    public Instant ChangedAt { get; private set; }

    /// <summary>Of two windows that write one draft, the second is told.</summary>
    public int Version { get; private set; }

    public StoryText Text => new(Headline, Standfirst, Dateline, Body);

    /// <param name="seen">The version that this text goes on from.</param>
    public Refusal? Put(StoryText text, int seen, Instant now)
    {
        if (seen != Version)
            return StoryRefusals.DraftIsOlder;

        (Headline, Standfirst, Dateline, Body) = (text.Headline, text.Standfirst, text.Dateline, text.Body);
        (ChangedAt, Version) = (now, Version + 1);
        return null;
    }
}
