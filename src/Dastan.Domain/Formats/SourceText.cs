using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Domain.Formats;

/// <summary>Opens a file as text in the encoding that its first bytes or its XML declaration name; else as UTF-8.</summary>
public static partial class SourceText
{
    private const int HeadBytes = 1024;

    /// <summary>Starts at the beginning of <paramref name="file"/>, which must be seekable and stays open.</summary>
    public static StreamReader Open(Stream file)
    {
        file.Position = 0;
        var head = new byte[HeadBytes];
        var read = file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        file.Position = 0;
        return new StreamReader(file, EncodingOf(head.AsSpan(0, read)), true, 1 << 16, leaveOpen: true);
    }

    /// <summary>Why these bytes cannot be text; null when they can.</summary>
    public static Refusal? RefusalOf(Stream file)
    {
        file.Position = 0;
        Span<byte> head = stackalloc byte[4];
        var read = file.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        file.Position = 0;
        return head[..read] switch
        {
            [] => new Refusal("empty", "The file is empty."),
            [0x1f, 0x8b, ..] => new Refusal("compressed", "The file is compressed with gzip: unpack it first."),
            [(byte)'P', (byte)'K', 3, 4] => new Refusal("compressed", "The file is a zip archive: unpack it first."),
            _ => null,
        };
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head) =>
        head switch
        {
            [(byte)'<', 0, ..] => Encoding.Unicode,
            [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => Declared(Encoding.Latin1.GetString(head)) ?? Encoding.UTF8,
        };

    private static Encoding? Declared(string head)
    {
        if (Declaration().Match(head) is not { Success: true } declaration)
            return null;

        var name = declaration.Groups["name"].Value;
        var encoding =
            Encodings
                .FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?.GetEncoding()
            ?? CodePagesEncodingProvider.Instance.GetEncoding(name);
        // A declaration that could be read byte by byte is in no encoding of two bytes, whatever it says.
        return encoding is { IsSingleByte: false, CodePage: 1200 or 1201 or 12000 or 12001 } ? null : encoding;
    }

    private static readonly EncodingInfo[] Encodings = Encoding.GetEncodings();

    [GeneratedRegex("""^[^<]{0,8}<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z][\w.:-]*)["']""")]
    private static partial Regex Declaration();
}
