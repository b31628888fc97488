namespace Dastan.Domain.Formats.WordPress;

/// <summary>What was left out, mended or guessed while a story was made; the same thing often is said once, with a count.</summary>
internal sealed class ImportNotes
{
    private readonly Dictionary<string, int> counts = [];

    public IReadOnlyList<string> All =>
        [.. counts.Select(note => note.Value == 1 ? note.Key : $"{note.Key} ({note.Value} times)")];

    public void Add(string note) => counts[note] = counts.GetValueOrDefault(note) + 1;
}
