using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Domain.Rates.Reading;

/// <summary>Bytes of a bank as text.</summary>
/// <param name="Text">Without a byte order mark and blanks before it.</param>
/// <param name="Warning">What was odd about the encoding; null for nothing.</param>
/// <remarks>
/// The encoding is the first of these in which the bytes make sense: the HTTP header's, that of the byte order mark, the XML
/// declaration's, UTF-8. Banks declare one and send another; names then come out wrong, but figures are ASCII in all of them,
/// so no text is refused for its letters.
/// </remarks>
public sealed partial record BodyText(string Text, string? Warning)
{
    // Encodings in which ASCII stays ASCII, so that no figure can turn into another.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "utf-8",
        "us-ascii",
        "windows-1251",
        "windows-1252",
        "windows-1254",
        "iso-8859-1",
        "iso-8859-5",
        "iso-8859-9",
        "koi8-r",
    };

    public static BodyText Of(ReadOnlySpan<byte> bytes, string contentType)
    {
        bytes = bytes.TrimStart(" \t\r\n"u8);
        var said = Said(bytes, contentType).ToList();
        if (Mark(bytes) is "utf-8")
            bytes = bytes[3..];
        foreach (var name in said.Append("utf-8"))
            if (Strictly(name, bytes) is { } text)
                return new(text, name == said.FirstOrDefault("utf-8") ? null : Contradiction(said[0], name));

        return new(
            Encoding.UTF8.GetString(bytes),
            $"its bytes are not in {said.FirstOrDefault("utf-8")}; the letters that make no sense were passed over"
        );
    }

    private static IEnumerable<string> Said(ReadOnlySpan<byte> bytes, string contentType)
    {
        List<string> names = [];
        if (HeaderCharset().Match(contentType) is { Success: true } header)
            names.Add(header.Groups["name"].Value);
        if (Mark(bytes) is { } mark)
            names.Add(mark);
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        if (Declaration().Match(start) is { Success: true } declared)
            names.Add(declared.Groups["name"].Value);
        return names.Select(name => name.ToLowerInvariant()).Distinct();
    }

    private static string? Mark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => "utf-8",
            [0xFF, 0xFE, ..] => "utf-16le",
            [0xFE, 0xFF, ..] => "utf-16be",
            _ => null,
        };

    private static string? Strictly(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return EncodingOf(name, bytes)?.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? EncodingOf(string name, ReadOnlySpan<byte> bytes)
    {
        // Without its mark UTF-16 is not believed: any even number of bytes makes sense in it.
        if (Mark(bytes) is { } mark && mark.StartsWith("utf-16", StringComparison.Ordinal))
            return name.StartsWith("utf-16", StringComparison.Ordinal)
                ? new UnicodeEncoding(mark is "utf-16be", byteOrderMark: true, throwOnInvalidBytes: true)
                : null;
        if (!Known.Contains(name))
            return null;
        return CodePagesEncodingProvider.Instance.GetEncoding(
                name,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            ) ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private static string Contradiction(string said, string read) =>
        $"it says that it is in {Excerpt.Of(said)}, which its bytes are not; they were read as {read}";

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderCharset();

    [GeneratedRegex("""<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?<name>[\w.:-]+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
