using System.Globalization;
using System.Text;

namespace Dastan.Domain.Stories.Html;

/// <summary>How the characters of an address are written.</summary>
internal static class AddressText
{
    /// <summary>
    /// Letters of every script stay readable; what would end an address or hide in it becomes %XX. Doing it twice
    /// changes nothing.
    /// </summary>
    public static string Escaped(string text)
    {
        StringBuilder? made = null;
        for (var i = 0; i < text.Length; )
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var stays = rune.Value == '%' ? IsEscape(text, i) : Stays(rune);
            if (!stays && made is null)
                made = new StringBuilder(text.Length + 16).Append(text, 0, i);
            if (stays)
                made?.Append(text, i, length);
            else
                AppendEscape(made!, rune);
            i += length;
        }
        return made?.ToString() ?? text;
    }

    /// <summary>Browsers read \ as / up to the query.</summary>
    public static string WithForwardSlashes(string text)
    {
        var end = text.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? text.Replace('\\', '/') : text[..end].Replace('\\', '/') + text[end..];
    }

    private static bool IsEscape(string text, int at) =>
        at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);

    private static bool Stays(Rune rune) =>
        rune.IsAscii
            ? rune.Value > ' ' && rune.Value < 0x7F && !"\"<>\\^`{|}".Contains((char)rune.Value)
            : Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
                        or UnicodeCategory.DashPunctuation;

    private static void AppendEscape(StringBuilder made, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            made.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
    }
}
