using System.Buffers;

namespace Dastan.Web.Data.Files;

/// <summary>A GIF without comments, without what programs say of themselves and of whoever used them (XMP), and without what lies behind its end.</summary>
/// <remarks>
/// Source: GIF89a, 17 to 26. It is a header, a table of colours, and blocks: pictures (0x2C) and extensions (0x21), each with its data in pieces of a length and as many
/// bytes, the last of length 0; then 0x3B. XMP is in no pieces, but ends so that whoever takes it for some comes out behind it (XMP, part 3, 1.1.2).
/// </remarks>
internal static class PlainGif
{
    private const int Header = 13;
    private const int ColoursOfFile = 10;
    private const int PictureStart = 10;
    private const int ColoursOfPicture = 9;
    private const int OfPicture = 0x2C;
    private const int OfExtension = 0x21;
    private const int NameOfProgram = 11;

    /// <summary>The file as it is to be shown: what its animation is made of is the same, byte for byte.</summary>
    public static byte[] Of(ReadOnlySpan<byte> file)
    {
        if (file.Length < Header || Header + TableOf(file[ColoursOfFile]) > file.Length)
            return file.ToArray();

        var at = Header + TableOf(file[ColoursOfFile]);
        var kept = new ArrayBufferWriter<byte>(file.Length + 1);
        kept.Write(file[..at]);
        while (at < file.Length && file[at] is OfPicture or OfExtension)
        {
            var end = EndOf(file, at);
            if (IsShown(file[at..end]))
                kept.Write(file[at..end]);
            at = end;
        }
        // A picture that was cut off has no end either.
        if (at < file.Length)
            kept.Write(";"u8);
        return kept.WrittenSpan.ToArray();
    }

    // The file's own end for a block that goes beyond it.
    private static int EndOf(ReadOnlySpan<byte> file, int at)
    {
        if (file[at] == OfExtension)
            at += 2;
        else if (at + PictureStart <= file.Length)
            at += PictureStart + TableOf(file[at + ColoursOfPicture]) + 1;
        else
            return file.Length;
        while (at < file.Length)
        {
            var length = file[at];
            at += 1 + length;
            if (length == 0)
                return at;
        }
        return file.Length;
    }

    // How long each picture stays, texts drawn over it, how often all is repeated, and its colours.
    private static bool IsShown(ReadOnlySpan<byte> block) =>
        block switch
        {
            [OfPicture, ..] or [OfExtension, 0xF9 or 0x01, ..] => true,
            [OfExtension, 0xFF, NameOfProgram, .. var program] => program.StartsWith("NETSCAPE2.0"u8)
                || program.StartsWith("ANIMEXTS1.0"u8)
                || program.StartsWith("ICCRGBG1012"u8),
            _ => false,
        };

    // Bytes of a table of colours, by the flags before it: whether there is one, and how large a power of two it is.
    private static int TableOf(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
