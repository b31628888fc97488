using System.Buffers.Binary;

namespace Dastan.Domain.Pictures;

/// <summary>What the first bytes of a picture say of it. Nothing is decoded, so that no size can hurt.</summary>
/// <param name="MediaType">For example <c>image/jpeg</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureHeader(string MediaType, int Width, int Height)
{
    /// <summary>The header of a JPEG, PNG, GIF, WebP or AVIF; null for anything else, and for one without a size.</summary>
    /// <remarks>Sources: ISO 10918-1 B.2.2, PNG 11.2.2, GIF89a 18, RFC 9649, ISO 23008-12 6.5.3.</remarks>
    public static PictureHeader? Read(ReadOnlySpan<byte> picture)
    {
        var header =
            picture is [0xFF, 0xD8, 0xFF, ..] ? Jpeg(picture)
            : picture is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] && picture.Length >= 24
                ? new("image/png", BigEndian(picture[16..]), BigEndian(picture[20..]))
            : picture.StartsWith("GIF8"u8) && picture.Length >= 10
                ? new("image/gif", LittleEndian16(picture[6..]), LittleEndian16(picture[8..]))
            : picture.StartsWith("RIFF"u8) && picture.Length >= 30 && picture[8..].StartsWith("WEBP"u8) ? WebP(picture)
            : FileKind.IsAvif(picture) ? Avif(picture)
            : null;
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }

    // Segments of a marker, a length and data; the size stands in the one that begins a frame.
    private static PictureHeader? Jpeg(ReadOnlySpan<byte> picture)
    {
        var at = 2;
        while (at + 9 < picture.Length)
        {
            if (picture[at] != 0xFF)
                return null;
            var marker = picture[at + 1];
            if (marker is 0xFF)
                at++;
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new("image/jpeg", BigEndian16(picture[(at + 7)..]), BigEndian16(picture[(at + 5)..]));
            else
                at += marker is >= 0xD0 and <= 0xD8 or 0x01 ? 2 : 2 + BigEndian16(picture[(at + 2)..]);
        }
        return null;
    }

    // Three forms: with loss, without, and extended; each writes its size otherwise.
    private static PictureHeader? WebP(ReadOnlySpan<byte> picture)
    {
        var form = picture[12..16];
        if (form.SequenceEqual("VP8 "u8))
            return new("image/webp", LittleEndian16(picture[26..]) & 0x3FFF, LittleEndian16(picture[28..]) & 0x3FFF);
        if (form.SequenceEqual("VP8X"u8))
            return new("image/webp", 1 + LittleEndian24(picture[24..]), 1 + LittleEndian24(picture[27..]));
        if (!form.SequenceEqual("VP8L"u8))
            return null;

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(picture[21..]);
        return new("image/webp", 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    // The size is a property of the picture; thumbnails have theirs too, and are smaller.
    private static PictureHeader? Avif(ReadOnlySpan<byte> picture)
    {
        var (width, height) = (0, 0);
        var rest = picture[..Math.Min(picture.Length, 64 * 1024)];
        while (rest.IndexOf("ispe"u8) is >= 0 and var at && at + 16 <= rest.Length)
        {
            width = Math.Max(width, BigEndian(rest[(at + 8)..]));
            height = Math.Max(height, BigEndian(rest[(at + 12)..]));
            rest = rest[(at + 4)..];
        }
        return new("image/avif", width, height);
    }

    private static int BigEndian(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    private static int BigEndian16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static int LittleEndian16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int LittleEndian24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
