namespace Dastan.Domain.Formats.WordPress;

/// <summary>Cuts text at every <c>&lt;item&gt;</c> and <c>&lt;/item&gt;</c>, wherever they stand.</summary>
internal static class BareTags
{
    private const string Start = "<item>";
    private const string End = "</item>";

    /// <summary>The items in a piece whose sections are not closed. The last keeps the fault when it has no end.</summary>
    public static IEnumerable<ExportPiece> Cut(ExportPiece piece)
    {
        var (at, line) = (0, piece.Line);
        while (at < piece.Text.Length)
        {
            var end = piece.Text.IndexOf(End, at, StringComparison.Ordinal);
            var next = piece.Text.IndexOf(Start, at + 1, StringComparison.Ordinal);
            var hasEnd = end >= 0 && (next < 0 || end < next);
            var stop =
                hasEnd ? end + End.Length
                : next >= 0 ? next
                : piece.Text.Length;

            var text = piece.Text[at..stop];
            if (text.StartsWith("<item", StringComparison.Ordinal))
                yield return new ExportPiece(true, text, line, hasEnd ? null : piece.Fault ?? ExportScanner.NoEnd);
            line += text.AsSpan().Count('\n');
            at = stop;
        }
    }
}
