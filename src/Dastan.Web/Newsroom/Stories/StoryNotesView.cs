namespace Dastan.Web.Newsroom.Stories;

/// <summary>The notes of a story, for its page.</summary>
/// <param name="Open">The oldest first; so are <paramref name="Resolved"/>.</param>
/// <param name="MayPin">Pin notes, resolve and reopen them.</param>
/// <param name="MayAnswer">Its writer may, also while an editor has it.</param>
public sealed record StoryNotesView(
    IReadOnlyList<NoteShown> Open,
    IReadOnlyList<NoteShown> Resolved,
    bool MayPin,
    bool MayAnswer
)
{
    /// <summary>What was typed into a form that was refused; null where none was.</summary>
    public TypedNote? Typed { get; init; }
}

/// <summary>A note.</summary>
/// <param name="Block">The id of the block that its words are in; where they are not, of the one that they were in.</param>
/// <param name="Stands">The words stand in the text as they are quoted.</param>
/// <param name="Resolved">By whom and when, in words; "" while it is open.</param>
public sealed record NoteShown(
    string Id,
    string Block,
    string Quote,
    bool Stands,
    string Resolved,
    IReadOnlyList<RemarkShown> Remarks
);

/// <summary>What somebody said in a note.</summary>
public sealed record RemarkShown(string Who, string When, string Text);

/// <summary>A note, or an answer, that was typed and not taken.</summary>
/// <param name="Note">The id of the note that is answered; "" for a new one.</param>
public sealed record TypedNote(string Note, string Quote, string Block, string Text);
