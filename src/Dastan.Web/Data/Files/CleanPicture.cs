using NetVips;

namespace Dastan.Web.Data.Files;

/// <summary>
/// A picture without what a camera wrote into it (place, time, owner) and without what lies behind its end, upright, in the colours of screens.
/// </summary>
internal static class CleanPicture
{
    // By eye the same as what it is made of.
    private const int Quality = 92;
    private const int AvifQuality = 70;
    private const int AvifEffort = 2;

    // What libvips calls them: Exif, XMP, IPTC, comments. Of a GIF: see PlainGif.
    private static readonly string[] Personal = ["exif", "xmp-", "iptc-", "photoshop-", "png-comment", "jpeg-comment"];

    /// <summary>Decodes a picture to its end, and writes it anew where something has to be taken out or turned.</summary>
    /// <param name="strictness">What is wrong enough with a file to refuse it.</param>
    /// <returns>False where the file is fine as it is; then nothing is written.</returns>
    /// <exception cref="VipsException">It can't be read to its end, or was stopped.</exception>
    public static bool Write(
        string path,
        string mediaType,
        string clean,
        CancellationToken stop,
        Enums.FailOn strictness = Enums.FailOn.Warning
    )
    {
        Vips.Limit();
        using var picture = Image.NewFromFile(path, access: Enums.Access.Sequential, failOn: strictness);
        picture.SetProgress(null, stop);
        if (mediaType is "image/gif" || !HasToChange(picture))
        {
            _ = picture.Avg();
            return WriteTrimmed(path, mediaType, clean, strictness, stop);
        }

        using var upright = Upright(picture);
        using var shown =
            upright.Interpretation is Enums.Interpretation.Cmyk ? upright.IccTransform("srgb") : upright.Copy();
        shown.SetProgress(null, stop);
        Save(shown, mediaType, clean);
        return true;
    }

    /// <summary>Has something to be taken out of a file, or turned? It is not decoded for that.</summary>
    /// <exception cref="VipsException">It can't be read.</exception>
    public static bool HasToChange(string path, string mediaType)
    {
        Vips.Limit();
        using (var picture = Image.NewFromFile(path, access: Enums.Access.Sequential))
            if (mediaType is not "image/gif" && HasToChange(picture))
                return true;
        return HasToBeTrimmed(path, mediaType);
    }

    /// <summary>Lies something behind its end, or between the parts of a GIF? Nothing is decoded for that.</summary>
    public static bool HasToBeTrimmed(string path, string mediaType)
    {
        var file = File.ReadAllBytes(path);
        return Trimmed(file, mediaType).Length < file.Length;
    }

    /// <summary>Width and height in pixels of a file that was written here.</summary>
    public static (int Width, int Height) SizeOf(string path)
    {
        using var picture = Image.NewFromFile(path);
        return (picture.Width, picture.Height);
    }

    // Not a pixel is touched: of an animation each picture stays as it is.
    private static bool WriteTrimmed(
        string path,
        string mediaType,
        string clean,
        Enums.FailOn strictness,
        CancellationToken stop
    )
    {
        var file = File.ReadAllBytes(path);
        var trimmed = Trimmed(file, mediaType);
        if (trimmed.Length == file.Length)
            return false;

        File.WriteAllBytes(clean, trimmed);
        using var written = Image.NewFromFile(clean, access: Enums.Access.Sequential, failOn: strictness);
        written.SetProgress(null, stop);
        _ = written.Avg();
        return true;
    }

    private static ReadOnlySpan<byte> Trimmed(byte[] file, string mediaType) =>
        mediaType is "image/gif" ? PlainGif.Of(file) : file.AsSpan(0, PictureEnd.Of(file, mediaType));

    private static bool HasToChange(Image picture) =>
        picture.Interpretation is Enums.Interpretation.Cmyk
        || picture.GetFields().Any(field => Personal.Any(part => field.StartsWith(part, StringComparison.Ordinal)))
        || IsTurned(picture);

    private static bool IsTurned(Image picture) =>
        picture.Contains("orientation") && picture.Get("orientation") is int and > 1;

    // A turned picture is read from its end: it has to be whole in memory, which its pixels are bounded for.
    private static Image Upright(Image picture)
    {
        if (!IsTurned(picture))
            return picture.Copy();
        using var whole = picture.CopyMemory();
        return whole.Autorot();
    }

    private static void Save(Image picture, string mediaType, string path)
    {
        const Enums.ForeignKeep colours = Enums.ForeignKeep.Icc;
        switch (mediaType)
        {
            case "image/png":
                picture.Pngsave(path, keep: colours);
                break;
            case "image/webp":
                picture.Webpsave(path, q: Quality, keep: colours);
                break;
            case "image/avif":
                const Enums.ForeignHeifCompression av1 = Enums.ForeignHeifCompression.Av1;
                picture.Heifsave(path, q: AvifQuality, compression: av1, effort: AvifEffort, keep: colours);
                break;
            default:
                picture.Jpegsave(path, q: Quality, interlace: true, optimizeCoding: true, keep: colours);
                break;
        }
    }
}
