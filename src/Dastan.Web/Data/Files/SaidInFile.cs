using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Xmp;
using Directory = MetadataExtractor.Directory;

namespace Dastan.Web.Data.Files;

/// <summary>Reads caption, credit and rights that photographers and agencies write into their files.</summary>
/// <remarks>
/// In the order in which they are believed: XMP and IPTC-IIM as the IPTC Photo Metadata Standard maps them to each other
/// (https://iptc.org/std/photometadata/specification), then Exif. What a camera says of place and time is not read.
/// </remarks>
internal static class SaidInFile
{
    private const int LongestCaption = 2000;
    private const int LongestLine = 400;

    public static SaidInPicture Read(string path)
    {
        try
        {
            return Of(ImageMetadataReader.ReadMetadata(path));
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // Whatever the library makes of a file that was written to break it: the picture is decoded without it, and what is said beside it is a convenience.
            return SaidInPicture.Nothing;
        }
    }

    /// <summary>May a camera or a program have written into the file? Read without libvips; true where it can't be read.</summary>
    public static bool MayHoldMore(string path)
    {
        try
        {
            return ImageMetadataReader
                .ReadMetadata(path)
                .Any(part => part is ExifDirectoryBase or IptcDirectory or XmpDirectory);
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // Whatever the library makes of a broken file: what can't be looked into is not given away.
            return true;
        }
    }

    private static SaidInPicture Of(IReadOnlyList<Directory> parts)
    {
        var xmp = parts
            .OfType<XmpDirectory>()
            .SelectMany(part => part.GetXmpProperties())
            .ToLookup(one => one.Key, one => one.Value);
        string Xmp(string name) =>
            xmp[name].Concat(xmp[name + "[1]"]).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
        string Iptc(int tag) => First<IptcDirectory>(parts, tag);
        string Exif(int tag) => First<ExifIfd0Directory>(parts, tag);

        var maker = Any(Xmp("dc:creator"), Iptc(IptcDirectory.TagByLine), Exif(ExifDirectoryBase.TagArtist));
        var credit = Any(
            Xmp("photoshop:Credit"),
            Iptc(IptcDirectory.TagCredit),
            Xmp("photoshop:Source"),
            Iptc(IptcDirectory.TagSource)
        );
        return new(
            Cut(
                Any(Xmp("dc:description"), Iptc(IptcDirectory.TagCaption), Exif(ExifDirectoryBase.TagImageDescription)),
                LongestCaption
            ),
            Cut(Xmp("Iptc4xmpCore:AltTextAccessibility"), LongestCaption),
            Cut(
                maker == credit || maker is "" || credit is "" ? Any(maker, credit) : $"{maker} / {credit}",
                LongestLine
            ),
            Cut(
                Any(
                    Xmp("xmpRights:UsageTerms"),
                    Xmp("dc:rights"),
                    Iptc(IptcDirectory.TagCopyrightNotice),
                    Exif(ExifDirectoryBase.TagCopyright)
                ),
                LongestLine
            )
        );
    }

    private static string First<T>(IReadOnlyList<Directory> parts, int tag)
        where T : Directory =>
        parts.OfType<T>().Select(part => part.GetString(tag)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
        ?? "";

    private static string Any(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            if (!string.IsNullOrWhiteSpace(text))
                return Line(text);
        return "";
    }

    private static string Line(string text) =>
        string.Join(
            ' ',
            new string([.. text.Select(one => char.IsControl(one) ? ' ' : one)]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    private static string Cut(string text, int longest) => text.Length <= longest ? Line(text) : Line(text[..longest]);
}
