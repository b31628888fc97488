using NetVips;

namespace Dastan.Tests.Pictures;

/// <summary>Picture files, made when a test needs them, with what cameras and agencies write into theirs.</summary>
internal static class PictureFilesMade
{
    /// <summary>A picture with something in it, so that it does not come out as a few bytes.</summary>
    public static Image Scene(int width = 640, int height = 480)
    {
        using var noise = Image.Gaussnoise(width, height, sigma: 30, mean: 120, seed: 7);
        using var grey = noise.Cast(Enums.BandFormat.Uchar);
        using var other = grey.Flip(Enums.Direction.Horizontal);
        return grey.Bandjoin(other, grey).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width = 640, int height = 480)
    {
        using var scene = Scene(width, height);
        return scene.JpegsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    public static byte[] Png(int width = 640, int height = 480)
    {
        using var scene = Scene(width, height);
        return scene.PngsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    public static byte[] Webp(int width = 640, int height = 480)
    {
        using var scene = Scene(width, height);
        return scene.WebpsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    public static byte[] Gif(int width = 64, int height = 48)
    {
        using var scene = Scene(width, height);
        return scene.GifsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    /// <summary>A JPEG as a telephone held upright writes it: lying on its side, with where it was taken.</summary>
    public static byte[] FromTelephone()
    {
        using var scene = Scene();
        using var told = scene.Mutate(picture =>
        {
            picture.Set(GValue.GIntType, "orientation", 6);
            picture.Set(GValue.GStrType, "exif-ifd0-Make", "Camera of a telephone");
            picture.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "42/1 52/1 29/1");
            picture.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
        });
        return told.JpegsaveBuffer();
    }

    /// <summary>A JPEG as an agency sends it, with IPTC fields in XMP.</summary>
    public static byte[] FromAgency()
    {
        const string xmp = """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="Steppe Photos">
            <dc:creator><rdf:Seq><rdf:li>Айгүл Осмонова</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">A ferry leaves Aktau.</rdf:li></rdf:Alt></dc:description>
            <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">One use, 2026</rdf:li></rdf:Alt></dc:rights>
            <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A white ferry on a grey sea</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
        using var scene = Scene();
        using var told = scene.Mutate(picture =>
            picture.Set(GValue.BlobType, "xmp-data", System.Text.Encoding.UTF8.GetBytes(xmp))
        );
        return told.JpegsaveBuffer();
    }
}
