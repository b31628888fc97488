using System.IO.Compression;
using System.Text;

namespace Dastan.Web.Press;

/// <summary>In which coding an answer travels.</summary>
public enum Coding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Codings by their names in HTTP, and how bytes are brought into them.</summary>
public static class Codings
{
    /// <summary>Below this a compressed answer saves no packet.</summary>
    public const int WorthCompressing = 1000;

    /// <summary>While a reader waits.</summary>
    public const int QuickQuality = 5;

    /// <summary>While nobody does: a tenth smaller, for fifty times the work.</summary>
    public const int BestQuality = 11;

    // The largest window that every decoder has to take (RFC 7932).
    private const int BrotliWindow = 22;

    public static string? NameOf(Coding coding) =>
        coding switch
        {
            Coding.Brotli => "br",
            Coding.Gzip => "gzip",
            _ => null,
        };

    /// <summary>The best coding that a reader's program takes.</summary>
    public static Coding Best(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding;
        return header.Count == 0
            ? Coding.Identity
            : Best(Encoding.Latin1.GetBytes(header.Count == 1 ? header[0]! : string.Join(',', [.. header])));
    }

    /// <param name="accepted">An Accept-Encoding (RFC 9110, 12.5.3); a part of it that can't be read counts for nothing.</param>
    public static Coding Best(ReadOnlySpan<byte> accepted)
    {
        var best = Coding.Identity;
        foreach (var range in accepted.Split((byte)','))
        {
            var choice = accepted[range].Trim(" \t"u8);
            var end = choice.IndexOf((byte)';');
            var name = (end < 0 ? choice : choice[..end]).TrimEnd(" \t"u8);
            var coding =
                Ascii.EqualsIgnoreCase(name, "br"u8) ? Coding.Brotli
                : Ascii.EqualsIgnoreCase(name, "gzip"u8) ? Coding.Gzip
                : Coding.Identity;
            if (coding > best && (end < 0 || !IsRefused(choice[(end + 1)..])))
                best = coding;
        }
        return best;
    }

    // "q=0", "q=0.0", "q=0.000": not this one.
    private static bool IsRefused(ReadOnlySpan<byte> parameter)
    {
        var quality = parameter.Trim(" \t"u8);
        return quality.Length >= 3
            && Ascii.EqualsIgnoreCase(quality[..2], "q="u8)
            && quality[2..].IndexOfAnyExcept("0."u8) < 0;
    }

    /// <param name="quality">Of Brotli; gzip has but one.</param>
    public static byte[] Packed(ReadOnlySpan<byte> body, Coding coding, int quality = QuickQuality) =>
        coding is Coding.Brotli ? Brotli(body, quality) : Gzip(body);

    /// <summary>Packs into a stream, which it leaves open.</summary>
    public static Stream Packer(Stream into, Coding coding) =>
        coding is Coding.Brotli
            ? new BrotliStream(into, new BrotliCompressionOptions { Quality = QuickQuality }, leaveOpen: true)
            : new GZipStream(into, CompressionLevel.Optimal, leaveOpen: true);

    /// <param name="length">Of the body once it is unpacked.</param>
    public static byte[] Unpacked(byte[] packed, Coding coding, int length)
    {
        var body = new byte[length];
        using Stream unpacker =
            coding is Coding.Brotli
                ? new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress)
                : new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        unpacker.ReadExactly(body);
        return unpacker.ReadByte() < 0 ? body : throw new InvalidDataException("A kept answer is damaged.");
    }

    private static byte[] Brotli(ReadOnlySpan<byte> body, int quality)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        if (!BrotliEncoder.TryCompress(body, packed, out var written, quality, BrotliWindow))
            throw new InvalidOperationException("An answer could not be compressed.");
        return packed[..written];
    }

    private static byte[] Gzip(ReadOnlySpan<byte> body)
    {
        var packed = new MemoryStream(body.Length / 3);
        using (var gzip = Packer(packed, Coding.Gzip))
            gzip.Write(body);
        return packed.ToArray();
    }
}
