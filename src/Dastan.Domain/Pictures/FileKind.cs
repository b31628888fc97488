using System.Buffers.Binary;

namespace Dastan.Domain.Pictures;

/// <summary>What a file is by its first bytes, whatever it is called.</summary>
public static class FileKind
{
    /// <summary>What telephones write that think of no browser.</summary>
    public const string Heic = "HEIC";

    // Bytes; a file names some five brands of four each.
    private const int MostOfBrands = 512;

    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["jpe"] = "image/jpeg",
        ["jfif"] = "image/jpeg",
        ["png"] = "image/png",
        ["gif"] = "image/gif",
        ["webp"] = "image/webp",
        ["avif"] = "image/avif",
    };

    /// <summary>The name of a kind of file that people send and that is no picture for a page; null for one that is not known.</summary>
    public static string? OfOther(ReadOnlySpan<byte> file)
    {
        var text = file.TrimStart(" \t\r\n\uFEFF"u8);
        return file.Length >= 12 && file[4..].StartsWith("ftyp"u8) ? OfBoxes(file[8..12])
            : file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) ? "TIFF"
            : file.StartsWith("BM"u8) ? "BMP"
            : file.StartsWith("8BPS"u8) ? "Photoshop"
            : file.StartsWith("%PDF"u8) ? "PDF"
            : file.StartsWith("PK\u0003\u0004"u8) ? "ZIP"
            : file.StartsWith("\u007fELF"u8) || file.StartsWith("MZ"u8) ? "program"
            : text.StartsWith("<svg"u8) || text.StartsWith("<?xml"u8) ? "SVG"
            : text.StartsWith("<"u8) ? "HTML"
            : null;
    }

    /// <summary>The type that a file's name promises; null where it promises no picture that is kept.</summary>
    public static string? PromisedBy(string name) => Endings.GetValueOrDefault(EndingOf(name));

    /// <summary>The ending without its point, "" for none.</summary>
    public static string EndingOf(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name[(dot + 1)..] : "";

    /// <summary>As people call a type: <c>JPEG</c> for <c>image/jpeg</c>.</summary>
    public static string NameOf(string mediaType) =>
        mediaType is "image/webp" ? "WebP" : mediaType[(mediaType.IndexOf('/') + 1)..].ToUpperInvariant();

    /// <summary>
    /// Is it an AVIF, whatever its first brand is? Some programs name the container first, <c>mif1</c>, as telephones do for what HEVC has coded: then it goes by
    /// the brands that follow.
    /// </summary>
    /// <remarks>Sources: ISO 14496-12 4.3, AV1 Image File Format 1.1 section 6.</remarks>
    public static bool IsAvif(ReadOnlySpan<byte> file)
    {
        if (file.Length < 16 || !file[4..].StartsWith("ftyp"u8))
            return false;
        var major = file[8..12];
        if (major.StartsWith("avi"u8))
            return true;
        if (!major.SequenceEqual("mif1"u8) && !major.SequenceEqual("msf1"u8))
            return false;

        var length = (int)
            Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file), (uint)Math.Min(file.Length, MostOfBrands));
        var isAvif = false;
        for (var at = 16; at + 4 <= length; at += 4)
        {
            var brand = file[at..(at + 4)];
            // What may be either is taken for what nobody else reads.
            if (brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8))
                return false;
            isAvif |= brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8);
        }
        return isAvif;
    }

    // ISO 14496-12: what a file of boxes is says its brand.
    private static string OfBoxes(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("hei"u8)
        || brand.StartsWith("hev"u8)
        || brand.StartsWith("mif1"u8)
        || brand.StartsWith("msf1"u8)
            ? Heic
            : "video";
}
