namespace Dastan.Domain.Stories.Money;

/// <summary>Finds a piece of HTML that something may be put around.</summary>
internal static class Whole
{
    /// <summary>
    /// The piece widened to the tags right beside it until each that begins in it also ends in it; where that does not help, what of it
    /// lies after its last tag.
    /// </summary>
    public static (int From, int To) Piece(string html, (int From, int To) piece)
    {
        var (from, to) = piece;
        while (true)
        {
            var (ends, begins) = Loose(html, from, to);
            if (ends is 0 && begins is 0)
                return (from, to);
            if (ends > 0 && StartTagBefore(html, from) is { } start)
                from = start;
            else if (begins > 0 && EndTagAfter(html, to) is { } end)
                to = end;
            else
                return (html.LastIndexOf('>', piece.To - 1, piece.To - piece.From) + 1, piece.To);
        }
    }

    // How many tags end in it that began before, and how many begin that end after.
    private static (int Ends, int Begins) Loose(string html, int from, int to)
    {
        var (ends, begins) = (0, 0);
        for (var at = html.IndexOf('<', from, to - from); at >= 0; at = html.IndexOf('<', at + 1, to - at - 1))
            if (html.AsSpan(at).StartsWith("<br>", StringComparison.Ordinal))
                continue;
            else if (html[at + 1] is not '/')
                begins++;
            else if (begins > 0)
                begins--;
            else
                ends++;
        return (ends, begins);
    }

    private static int? StartTagBefore(string html, int from) =>
        from > 0
        && html[from - 1] is '>'
        && html.LastIndexOf('<', from - 1) is >= 0 and var start
        && html[start + 1] is not '/'
            ? start
            : null;

    private static int? EndTagAfter(string html, int to) =>
        to + 1 < html.Length && html[to] is '<' && html[to + 1] is '/' ? html.IndexOf('>', to) + 1 : null;
}
