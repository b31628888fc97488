using System.Buffers.Binary;

namespace Dastan.Web.Data.Files;

/// <summary>
/// Where a picture ends within its file. Behind it may lie what nobody sees and anybody reads: a film of the moment, or the rest of a larger picture
/// that was cut and written over it.
/// </summary>
/// <remarks>Sources: ISO 10918-1 B.1.1 and B.2.1, PNG 5.3, RFC 9649 2.4. AVIF does not say where it ends.</remarks>
internal static class PictureEnd
{
    private const int PngSignature = 8;
    private const int PngChunk = 12;
    private const int RiffHeader = 8;

    /// <summary>How many bytes of the file are the picture; all of them where its format does not tell, or where it is broken.</summary>
    public static int Of(ReadOnlySpan<byte> file, string mediaType) =>
        mediaType switch
        {
            "image/jpeg" => OfJpeg(file),
            "image/png" => OfPng(file),
            "image/webp" => OfWebp(file),
            _ => file.Length,
        };

    // Chunks of a length, a name of four letters, data and a checksum.
    private static int OfPng(ReadOnlySpan<byte> file)
    {
        long at = PngSignature;
        while (at + PngChunk <= file.Length)
        {
            var chunk = file[(int)at..];
            at += PngChunk + (long)BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk[4..].StartsWith("IEND"u8))
                return (int)Math.Min(at, file.Length);
        }
        return file.Length;
    }

    // Of an odd length a byte more, so that it is even.
    private static int OfWebp(ReadOnlySpan<byte> file)
    {
        if (file.Length < RiffHeader)
            return file.Length;
        long size = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        return (int)Math.Min(RiffHeader + size + (size & 1), file.Length);
    }

    // Segments of a marker, a length and data. Behind the header of a scan comes what it codes, of no said length.
    private static int OfJpeg(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 1 < file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xD9)
                return at + 2;
            if (marker == 0xFF)
                at++;
            else if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
                at += 2;
            else if (at + 4 > file.Length)
                return file.Length;
            else
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker == 0xDA)
                at = EndOfScan(file, at);
        }
        return file.Length;
    }

    // At the next marker that is none within a scan.
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        for (; at + 1 < file.Length; at++)
            if (file[at] == 0xFF && file[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
        return file.Length;
    }
}
