namespace Dastan.Domain.Stories.Compared;

/// <summary>What changed between two texts, with a few words around it.</summary>
public static class Excerpts
{
    // A line or two on each side: enough to find the place.
    private const int Around = 160;
    private const string Left = " … ";

    /// <summary>The same pieces, of which those that did not change are cut in the middle, or at the end that no change touches.</summary>
    public static IReadOnlyList<ProsePiece> Of(IReadOnlyList<ProsePiece> whole) =>
        [
            .. whole.Select(
                (piece, at) =>
                    piece.Fate is Fate.Same
                        ? piece with
                        {
                            Text = Cut(piece.Text, at > 0, at < whole.Count - 1),
                        }
                        : piece
            ),
        ];

    private static string Cut(string text, bool isAfterChange, bool isBeforeChange)
    {
        var (head, tail) = (isAfterChange ? Head(text) : "", isBeforeChange ? Tail(text) : "");
        return head.Length + tail.Length + Left.Length >= text.Length ? text : head + Left + tail;
    }

    private static string Head(string text)
    {
        if (text.Length <= Around)
            return text;
        var end = Around;
        while (end > 0 && !char.IsWhiteSpace(text[end]))
            end--;
        return text[..end].TrimEnd();
    }

    private static string Tail(string text)
    {
        if (text.Length <= Around)
            return text;
        var from = text.Length - Around;
        while (from < text.Length && !char.IsWhiteSpace(text[from]))
            from++;
        return text[from..].TrimStart();
    }
}
