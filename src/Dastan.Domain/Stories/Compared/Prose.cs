namespace Dastan.Domain.Stories.Compared;

/// <summary>What became of a stretch of text.</summary>
public enum Fate
{
    Same,
    Removed,
    Added,
}

/// <summary>A stretch of text that one fate befell. Paragraphs end with "\n\n".</summary>
public sealed record ProsePiece(Fate Fate, string Text);

/// <summary>Two texts compared as a person reads them: by paragraphs, and within those that changed by words.</summary>
public static class Prose
{
    // Beyond this, words are no longer held against each other: a passage was replaced as a whole.
    private const int MostWords = 3000;

    /// <param name="before">Plain text, with an empty line between paragraphs.</param>
    /// <returns>All of both texts, in reading order; what was removed stands before what came in its place.</returns>
    public static IReadOnlyList<ProsePiece> Compare(string before, string after)
    {
        var pieces = new List<ProsePiece>();
        var (removed, added) = (new List<string>(), new List<string>());
        foreach (var (fate, paragraph) in Sequences.Compare(Paragraphs(before), Paragraphs(after)))
        {
            if (fate is Fate.Same)
            {
                CompareWords(removed, added, pieces);
                Add(pieces, Fate.Same, paragraph);
            }
            else
                (fate is Fate.Removed ? removed : added).Add(paragraph);
        }
        CompareWords(removed, added, pieces);
        return pieces;
    }

    private static void CompareWords(List<string> removed, List<string> added, List<ProsePiece> pieces)
    {
        var (before, after) = (Words(string.Concat(removed)), Words(string.Concat(added)));
        (removed, added).Clear();
        if (before.Count > MostWords || after.Count > MostWords)
        {
            Add(pieces, Fate.Removed, string.Concat(before));
            Add(pieces, Fate.Added, string.Concat(after));
            return;
        }
        foreach (var (fate, word) in Sequences.Compare(before, after))
            Add(pieces, fate, word);
    }

    private static void Clear(this (List<string> Removed, List<string> Added) both)
    {
        both.Removed.Clear();
        both.Added.Clear();
    }

    private static void Add(List<ProsePiece> pieces, Fate fate, string text)
    {
        if (text is "")
            return;
        if (pieces is [.., { } last] && last.Fate == fate)
            pieces[^1] = last with { Text = last.Text + text };
        else
            pieces.Add(new(fate, text));
    }

    private static List<string> Paragraphs(string text) =>
        text is "" ? [] : [.. text.Trim().Split("\n\n").Select(paragraph => paragraph + "\n\n")];

    // A word with the blanks after it.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var from = 0;
        for (var at = 1; at <= text.Length; at++)
            if (at == text.Length || (char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at])))
            {
                words.Add(text[from..at]);
                from = at;
            }
        return words;
    }
}
