namespace Dastan.Domain.Stories.Notes;

public readonly record struct NoteId(Guid Value)
{
    public static NoteId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
