using System.IO.Compression;

namespace Dastan.Domain.Rates.Reading;

/// <summary>A file in a zip, unfolded up to a limit.</summary>
public static class ZippedFile
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Does it begin as a zip does?</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [0x50, 0x4B, 0x03, 0x04, ..];

    /// <summary>The bytes of the one file in a zip.</summary>
    /// <exception cref="UnreadableAnswer">It is damaged, holds more or less than one file, or more bytes than are allowed.</exception>
    public static byte[] Only(ReadOnlyMemory<byte> zip, long mostBytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip.ToArray()), ZipArchiveMode.Read);
            if (archive.Entries is not [var file])
                throw new UnreadableAnswer($"its zip holds {archive.Entries.Count} files, not one");

            using var unfolded = file.Open();
            var bytes = BoundedBytes.From(unfolded, mostBytes);
            // A damaged zip can unfold to other figures without a word.
            return Checksum(bytes) == file.Crc32
                ? bytes
                : throw new UnreadableAnswer("its zip is damaged: the file in it is not what was put in");
        }
        catch (Exception broken)
            when (broken is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException)
        {
            throw new UnreadableAnswer($"its zip is damaged or cut short: {broken.Message.TrimEnd('.')}");
        }
    }

    // CRC-32 of ISO 3309, as in APPNOTE.TXT 4.4.7.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ (Polynomial & (uint)-(int)(sum & 1));
        }
        return ~sum;
    }
}
