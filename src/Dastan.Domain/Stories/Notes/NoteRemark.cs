using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories.Notes;

/// <summary>What one person says in a note. Remarks are numbered from 1 and never change.</summary>
public sealed class NoteRemark
{
    /// <summary>In characters.</summary>
    public const int LongestText = 2000;

    private NoteRemark() { }

    internal NoteRemark(NoteId note, int number, StaffId by, Instant at, string text) =>
        (NoteId, Number, By, At, Text) = (note, number, by, at, text);

    public NoteId NoteId { get; private set; }

    public int Number { get; private set; }

    public StaffId By { get; private set; }

    public Instant At { get; private set; }

    public string Text { get; private set; } = "";
}
