using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories.Html;

/// <summary>Writes the text of one block as CommonMark.</summary>
internal static partial class MarkdownText
{
    public static string Of(List<Piece> pieces)
    {
        var text = new StringBuilder();
        Add(text, pieces, 0, pieces.Count, 0);
        return LineStart().Replace(text.ToString(), "$1\\$2");
    }

    /// <summary>Text in which nothing means anything to Markdown, inside a line.</summary>
    public static string Escaped(string text) => Special().Replace(text, "\\$0");

    public static string Address(string address)
    {
        var safe = Entity().Replace(address, "&amp;");
        return safe.AsSpan().ContainsAny("() ") ? $"<{safe}>" : safe;
    }

    /// <summary>Pieces from <paramref name="from"/> to <paramref name="to"/>, of whose marks the outer ones are written.</summary>
    private static void Add(StringBuilder text, List<Piece> pieces, int from, int to, int level)
    {
        for (var i = from; i < to; )
        {
            var marks = MarksOf(pieces[i]);
            if (marks.Length <= level)
            {
                text.Append(pieces[i] is Run run ? Escaped(run.Text) : "\\\n");
                i++;
                continue;
            }
            var end = i + 1;
            while (
                end < to && MarksOf(pieces[end]) is var next && next.Length > level && next[level].Equals(marks[level])
            )
                end++;
            AddMarked(text, pieces, (i, end), level);
            i = end;
        }
    }

    private static void AddMarked(StringBuilder text, List<Piece> pieces, (int From, int To) part, int level)
    {
        var mark = MarksOf(pieces[part.From])[level];
        if (mark.Name == "code")
        {
            text.Append(Code(pieces[part.From..part.To]));
            return;
        }
        var (open, close) = Tags(mark, IsBare(text, pieces, part, level));
        // "Hurrah!" before a link would make a picture of it.
        if (open is "[" && text.Length > 0 && text[^1] is '!')
            text.Insert(text.Length - 1, '\\');
        text.Append(open);
        Add(text, pieces, part.From, part.To, level + 1);
        text.Append(close);
    }

    private static (string Open, string Close) Tags(Mark mark, bool isBare) =>
        mark.Name switch
        {
            "em" or "cite" => isBare ? ("*", "*") : ("<em>", "</em>"),
            "strong" => isBare ? ("**", "**") : ("<strong>", "</strong>"),
            "s" or "del" => isBare ? ("~~", "~~") : ("<s>", "</s>"),
            "sub" or "sup" or "kbd" => ($"<{mark.Name}>", $"</{mark.Name}>"),
            "q" => ("“", "”"),
            "a" => ("[", $"]({Address(mark["href"] ?? "")})"),
            _ => ("", ""),
        };

    // Asterisks mean emphasis only where they lean on the text, and not next to the asterisks of others.
    private static bool IsBare(StringBuilder text, List<Piece> pieces, (int From, int To) part, int level)
    {
        var (first, last) = (pieces[part.From] as Run, pieces[part.To - 1] as Run);
        var before = part.From > 0 && pieces[part.From - 1] is Run left ? left.Text[^1] : ' ';
        var after = part.To < pieces.Count && pieces[part.To] is Run right ? right.Text[0] : ' ';
        var isAfterMark = part.From > 0 && text.Length > 0 && text[^1] is '*' or '~' && before is not ('*' or '~');
        return first is not null
            && last is not null
            && !isAfterMark
            && Leans(SignOf(first, level) ?? first.Text[0], before)
            && Leans(SignOf(last, level) ?? last.Text[^1], after);
    }

    // What really stands there, where another mark begins within: the bracket of a link, the tick of code.
    private static char? SignOf(Run run, int level) =>
        run.Marks.Length > level + 1 && run.Marks[level + 1].Name is "a" or "code" or "q" or "sub" or "sup" or "kbd"
            ? '['
            : null;

    private static bool Leans(char inside, char outside) =>
        !char.IsWhiteSpace(inside) && (!IsPunctuation(inside) || char.IsWhiteSpace(outside) || IsPunctuation(outside));

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    private static string Code(List<Piece> pieces)
    {
        var code = string.Concat(pieces.Select(piece => piece is Run run ? run.Text : " "));
        var longest = Ticks().Matches(code).Select(m => m.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', longest + 1);
        var room = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        return fence + room + code + room + fence;
    }

    private static Mark[] MarksOf(Piece piece) =>
        piece switch
        {
            Run run => run.Marks,
            LineBreak end => end.Marks,
            _ => [],
        };

    [GeneratedRegex(@"[\\`*_\[\]<~|]|&(?=[#A-Za-z])")]
    private static partial Regex Special();

    [GeneratedRegex(@"(?m)^((?:[0-9]{1,9}(?=[.)]))?)([#>+=.)-])")]
    private static partial Regex LineStart();

    [GeneratedRegex("&(?=[#A-Za-z][A-Za-z0-9]*;)")]
    private static partial Regex Entity();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();
}
