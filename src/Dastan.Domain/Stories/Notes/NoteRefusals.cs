namespace Dastan.Domain.Stories.Notes;

/// <summary>Why the rules of notes say no.</summary>
public static class NoteRefusals
{
    public static readonly Refusal NoText = new("note-empty", "Write what is to be done, or asked.");

    public static readonly Refusal TextIsLong = new("note-long", "A note has at most 2,000 characters.");

    public static readonly Refusal NoQuote = new("note-no-quote", "Say which words of the story the note is about.");

    public static readonly Refusal IsResolved = new("note-resolved", "The note is resolved: open it again first.");

    public static readonly Refusal IsOpen = new("note-open", "The note is open already.");

    public static Refusal NotInText(string quote) =>
        new("note-not-in-text", $"“{quote}” does not stand in the story. Copy the words as they are there.")
        {
            With = [quote],
        };
}
