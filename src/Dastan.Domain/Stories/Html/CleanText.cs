using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dastan.Domain.Stories.Html;

/// <summary>Characters that belong in a text, and those that only break what reads it.</summary>
internal static class CleanText
{
    // What XML forbids, what HTML calls a parse error, line separators of other worlds, and the byte order mark.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(FindSuspects());

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\n\r\f");

    /// <summary>Without controls, noncharacters and byte order marks; line ends as \n; a lone surrogate as U+FFFD.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        return first < 0 ? text : Clean(text, first);
    }

    /// <summary>Whether nobody would see anything of it.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                return false;
        return true;
    }

    /// <summary>Space as HTML knows it: a no-break space is not.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>Whether a text is nothing but space as HTML knows it.</summary>
    public static bool IsSpace(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Spaces) < 0;

    /// <summary>Space as HTML knows it, each run of it as one blank.</summary>
    public static string Collapse(string text)
    {
        var made = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!IsSpace(c))
                made.Append(c);
            else if (made.Length == 0 || made[^1] != ' ')
                made.Append(' ');
        return made.ToString();
    }

    /// <summary>For an attribute: clean, in one line, no longer than <paramref name="longest"/> characters.</summary>
    public static string Line(string text, int longest)
    {
        var line = Collapse(Of(text)).Trim(' ');
        if (line.Length <= longest)
            return line;
        var end = char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;
        return line[..end].TrimEnd(' ');
    }

    private static string Clean(string text, int first)
    {
        var made = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if ((char.ConvertToUtf32(c, text[++i]) & 0xFFFE) != 0xFFFE)
                    made.Append(c).Append(text[i]);
            }
            else if (c == '\r')
                made.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\u2028' or '\u2029')
                made.Append('\n');
            else if (char.IsSurrogate(c))
                made.Append('\uFFFD');
            else if (!Suspects.Contains(c))
                made.Append(c);
        }
        return made.ToString();
    }

    private static string FindSuspects()
    {
        var suspects = new StringBuilder();
        for (var c = 0; c <= 0xFFFF; c++)
            if (IsSuspect((char)c))
                suspects.Append((char)c);
        return suspects.ToString();
    }

    private static bool IsSuspect(char c) =>
        (c < ' ' && c is not ('\t' or '\n'))
        || c is >= '\u007F' and <= '\u009F'
        || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFC' or '\uFFFE' or '\uFFFF'
        || c is >= '\uFDD0' and <= '\uFDEF'
        || char.IsSurrogate(c);
}
