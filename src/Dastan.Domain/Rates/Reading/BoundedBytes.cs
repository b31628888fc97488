using System.Buffers.Binary;
using System.IO.Compression;

namespace Dastan.Domain.Rates.Reading;

/// <summary>Bytes that a stream yields, up to a limit: what unfolds to more is refused, however small it came.</summary>
public static class BoundedBytes
{
    private const int GzipTrailerBytes = 4;

    /// <summary>All that a stream has left.</summary>
    /// <exception cref="UnreadableAnswer">There is more than <paramref name="mostBytes"/>.</exception>
    public static byte[] From(Stream stream, long mostBytes)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            if (kept.Length + read > mostBytes)
                throw new UnreadableAnswer($"it unfolds to more than the {mostBytes} bytes that are allowed");
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }

    /// <summary>Does it begin as gzip does? Some servers compress without saying so in a header.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, ..];

    /// <summary>The bytes as they were before gzip.</summary>
    /// <exception cref="UnreadableAnswer">They are cut or damaged, or are too many.</exception>
    public static byte[] Gunzip(ReadOnlyMemory<byte> bytes, long mostBytes)
    {
        try
        {
            using var unfolded = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            var all = From(unfolded, mostBytes);
            return IsWhole(bytes.Span, all.Length) ? all : throw new UnreadableAnswer("its gzip bytes are cut short");
        }
        catch (InvalidDataException)
        {
            throw new UnreadableAnswer("its gzip bytes are damaged or cut short");
        }
    }

    // The last four bytes say how long the whole was. A list whose end is lost must not pass for a shorter list.
    private static bool IsWhole(ReadOnlySpan<byte> folded, int unfolded) =>
        folded.Length > GzipTrailerBytes
        && BinaryPrimitives.ReadInt32LittleEndian(folded[^GzipTrailerBytes..]) == unfolded;
}
