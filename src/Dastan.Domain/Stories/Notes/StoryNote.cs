using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories.Notes;

/// <summary>
/// What somebody in the newsroom says to a story's writer of some of its words. It belongs to the newsroom alone, and stands beside the story, never in
/// it; it stays when the words are changed.
/// </summary>
public sealed class StoryNote
{
    /// <summary>Longest passage that is quoted, in characters.</summary>
    public const int LongestQuote = 1000;

    private readonly List<NoteRemark> remarks = [];

    private StoryNote() { }

    /// <param name="block">The id of the block that the passage begins in; "" where it has none yet.</param>
    /// <param name="quote">The passage as it stood.</param>
    public StoryNote(NoteId id, StoryId story, string block, string quote)
    {
        var words = StoryPassage.Plain(quote);
        (Id, StoryId, Block) = (id, story, block);
        Quote = words.Length > LongestQuote ? words[..LongestQuote].TrimEnd() : words;
    }

    public NoteId Id { get; private set; }

    public StoryId StoryId { get; private set; }

    public string Block { get; private set; } = "";

    /// <summary>With one space wherever there is any.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>Who is done with it; null while it is open.</summary>
    public StaffId? ResolvedBy { get; private set; }

    public Instant? ResolvedAt { get; private set; }

    public int RemarkNumber { get; private set; }

    /// <summary>Of two people who change one note, the second is told.</summary>
    public int Version { get; private set; }

    /// <summary>What is said in it, and answered, in its order.</summary>
    public IReadOnlyList<NoteRemark> Remarks => remarks;

    /// <summary>Says something in it: first what the note is about, then each answer.</summary>
    public Refusal? Say(string text, StaffId by, Instant now)
    {
        if (ResolvedAt is not null)
            return NoteRefusals.IsResolved;
        if (string.IsNullOrWhiteSpace(text))
            return NoteRefusals.NoText;
        if (text.Trim().Length > NoteRemark.LongestText)
            return NoteRefusals.TextIsLong;

        remarks.Add(new(Id, ++RemarkNumber, by, now, text.Trim()));
        Version++;
        return null;
    }

    public Refusal? Resolve(StaffId by, Instant now)
    {
        if (ResolvedAt is not null)
            return NoteRefusals.IsResolved;

        (ResolvedBy, ResolvedAt, Version) = (by, now, Version + 1);
        return null;
    }

    public Refusal? Reopen()
    {
        if (ResolvedAt is null)
            return NoteRefusals.IsOpen;

        (ResolvedBy, ResolvedAt, Version) = (null, null, Version + 1);
        return null;
    }
}
