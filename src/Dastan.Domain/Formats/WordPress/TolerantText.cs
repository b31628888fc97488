using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>The text of a broken export: entities of XML and of HTML, and characters that XML does not allow.</summary>
internal static class TolerantText
{
    private const int LongestEntity = 32;

    public static string Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        AppendDecoded(decoded, text);
        return decoded.ToString();
    }

    /// <summary>Appends text with its entities decoded; an &amp; that begins none stays.</summary>
    public static void AppendDecoded(StringBuilder decoded, ReadOnlySpan<char> text)
    {
        while (text.IndexOf('&') is >= 0 and var start)
        {
            AppendClean(decoded, text[..start]);
            text = text[start..];
            var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
            if (end > 1 && Entity(text[1..end]) is { } meant)
            {
                AppendClean(decoded, meant);
                text = text[(end + 1)..];
            }
            else
            {
                decoded.Append('&');
                text = text[1..];
            }
        }
        AppendClean(decoded, text);
    }

    /// <summary>Appends text without the control characters that XML does not allow.</summary>
    public static void AppendClean(StringBuilder clean, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (character >= ' ' ? character is not ('\uFFFE' or '\uFFFF') : character is '\n' or '\r' or '\t')
                clean.Append(character);
    }

    private static string? Entity(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
            return HtmlEntityProvider.Resolver.GetSymbol($"{name};");

        var isHex = name.Length > 1 && name[1] is 'x' or 'X';
        return
            int.TryParse(
                name[(isHex ? 2 : 1)..],
                isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var code
            ) && Rune.TryCreate(code, out var rune)
            ? rune.ToString()
            : null;
    }
}
