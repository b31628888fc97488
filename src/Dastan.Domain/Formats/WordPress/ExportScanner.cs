namespace Dastan.Domain.Formats.WordPress;

/// <summary>A stretch of an export: one item from <c>&lt;item&gt;</c> to <c>&lt;/item&gt;</c>, or what lies between two.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Fault">What is wrong with its extent: it has no end, or is longer than we hold; null when nothing is.</param>
internal sealed record ExportPiece(bool IsItem, string Text, int Line, string? Fault = null);

/// <summary>
/// Cuts an export into its items without asking whether it is well-formed, so that one broken item costs no other. Holds one
/// piece at a time; CDATA sections and comments are respected, since stories about feeds hold <c>&lt;/item&gt;</c> too.
/// </summary>
internal sealed class ExportScanner(TextReader file, int longest = ExportScanner.LongestPiece)
{
    /// <summary>Characters of the longest piece that is held; the rest of a longer one is passed over.</summary>
    public const int LongestPiece = 32 * 1024 * 1024;

    public const string NoEnd = "The item has no end: the file is cut off or a section in it is never closed.";

    public const string TooLong = "The item is longer than 32 million characters; only its beginning was read.";

    private char[] window = new char[1 << 16];
    private int at;
    private int end;
    private int line = 1;
    private bool isOver;

    public IEnumerable<ExportPiece> Pieces()
    {
        while (true)
        {
            var start = FindTag("item", isEnd: false);
            if (at > 0)
                yield return Take(at, false);
            if (!start)
                break;

            at = "<item".Length;
            if (FindTag("item", isEnd: true))
            {
                var length = CloseOfTag();
                yield return Take(length, true);
            }
            else
                foreach (var piece in Unfinished())
                    yield return piece;
        }
    }

    // Leaves `at` on the tag's "<"; when there is none, at the end of what is held.
    private bool FindTag(string name, bool isEnd)
    {
        while (true)
        {
            var markup = window.AsSpan(at, end - at).IndexOf('<');
            at = markup < 0 ? end : at + markup;
            if (at + Lookahead > end && Fill())
                continue;
            if (at >= end)
                return false;

            var here = window.AsSpan(at, end - at);
            if (IsTag(here, name, isEnd))
                return true;

            var skipped = here switch
            {
                ['<', '!', '[', 'C', 'D', 'A', 'T', 'A', '[', ..] => SkipPast("]]>", 9),
                ['<', '!', '-', '-', ..] => SkipPast("-->", 4),
                _ => SkipPast("<", 0),
            };
            if (!skipped)
                return false;
        }
    }

    private const int Lookahead = 16;

    private static bool IsTag(ReadOnlySpan<char> here, string name, bool isEnd)
    {
        var from = isEnd ? 2 : 1;
        return here.Length > from + name.Length
            && (here[1] == '/') == isEnd
            && here[from..].StartsWith(name)
            && (here[from + name.Length] is '>' or '/' || char.IsWhiteSpace(here[from + name.Length]));
    }

    // False at the end of the file, or when the piece has become too long to hold.
    private bool SkipPast(string mark, int offset)
    {
        var from = at + offset;
        while (true)
        {
            var found = from < end ? window.AsSpan(from, end - from).IndexOf(mark) : -1;
            if (found >= 0)
            {
                at = from + found + mark.Length;
                return true;
            }
            from = Math.Max(from, end - mark.Length + 1);
            if (!Fill())
            {
                at = end;
                return false;
            }
        }
    }

    private int CloseOfTag()
    {
        var from = at;
        while (true)
        {
            var close = window.AsSpan(from, end - from).IndexOf('>');
            if (close >= 0)
                return from + close + 1;
            from = end;
            if (!Fill())
                return end;
        }
    }

    // A section that is never closed hides the ends of all items after it: look again, at the bare tags alone.
    private IEnumerable<ExportPiece> Unfinished()
    {
        var held = Take(end, true, isOver ? NoEnd : TooLong);
        var pieces = BareTags.Cut(held).ToList();
        if (isOver)
            return pieces;

        while (!SkipToBareEnd())
            if (!Fill())
                break;
        _ = Take(at, true);
        return pieces;
    }

    private bool SkipToBareEnd()
    {
        const string mark = "</item>";
        var found = window.AsSpan(0, end).IndexOf(mark);
        at = found >= 0 ? found + mark.Length : Math.Max(0, end - mark.Length);
        if (found < 0)
            _ = Take(at, true);
        return found >= 0;
    }

    private ExportPiece Take(int length, bool isItem, string? fault = null)
    {
        var piece = new ExportPiece(isItem, new string(window, 0, length), line, fault);
        line += window.AsSpan(0, length).Count('\n');
        window.AsSpan(length, end - length).CopyTo(window);
        (end, at) = (end - length, 0);
        return piece;
    }

    private bool Fill()
    {
        if (isOver || end >= longest)
            return false;
        if (end == window.Length)
            Array.Resize(ref window, Math.Min(window.Length * 2, longest + Lookahead));

        var read = file.Read(window, end, window.Length - end);
        end += read;
        isOver = read == 0;
        return !isOver;
    }
}
