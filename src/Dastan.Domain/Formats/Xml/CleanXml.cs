using System.Text;
using System.Xml;

namespace Dastan.Domain.Formats.Xml;

/// <summary>Text and streams as every XML reader takes them.</summary>
public static class CleanXml
{
    // "\r" is left out of the result: readers turn it into "\n", and a signature or ETag must not depend on that.
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
        CloseOutput = false,
    };

    /// <summary>A writer of UTF-8 without a byte order mark; the stream stays open.</summary>
    public static XmlWriter Writer(Stream to) => XmlWriter.Create(to, Settings);

    /// <summary>
    /// The text without what XML 1.0 (section 2.2, Char) cannot hold: control characters, U+FFFE and U+FFFF, and half
    /// surrogate pairs.
    /// </summary>
    public static string Text(string text)
    {
        var bad = FirstBad(text);
        if (bad < 0)
            return text;

        var clean = new StringBuilder(text.Length);
        clean.Append(text, 0, bad);
        for (var at = bad; at < text.Length; at++)
            if (IsPairAt(text, at))
                clean.Append(text[at]).Append(text[++at]);
            else if (IsGood(text[at]))
                clean.Append(text[at]);
        return clean.ToString();
    }

    /// <summary>The text as one line: cleaned, every run of white space a single space, none at the ends.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in Text(text))
            if (!char.IsWhiteSpace(character) || character is '\u00A0' or '\u202F')
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return line.ToString().TrimEnd();
    }

    /// <summary>Plain text as HTML, for the places where a reader expects HTML.</summary>
    public static string AsHtml(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static int FirstBad(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (IsPairAt(text, at))
                at++;
            else if (!IsGood(text[at]))
                return at;
        return -1;
    }

    private static bool IsPairAt(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);

    private static bool IsGood(char character) => character != '\r' && XmlConvert.IsXmlChar(character);
}
