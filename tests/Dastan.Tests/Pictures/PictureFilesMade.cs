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

    /// <summary>Something to recognise: a sky over a dark steppe, with a sun in it.</summary>
    /// <param name="light">How much of its light there is, of 1.</param>
    /// <param name="sunAt">How far from the left, of 1.</param>
    public static byte[] Steppe(int width, int height, string ending, double light = 1, double sunAt = 0.7)
    {
        var svg = FormattableString.Invariant(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 1200 800" preserveAspectRatio="none">
            <defs><linearGradient id="a"><stop offset="0" stop-color="#147"/><stop offset="{sunAt}" stop-color="#fda"/><stop offset="1" stop-color="#258"/></linearGradient></defs>
            <rect width="1200" height="800" fill="url(#a)"/><circle cx="{1200 * sunAt}" cy="300" r="120" fill="#fff"/>
            <path d="M0 500 L{900 * sunAt} 350 L1200 620 V800 H0 Z" fill="#321"/><rect y="700" width="{700
                * sunAt}" height="60" fill="#ddd"/></svg>
            """
        );
        using var drawn = Image.SvgloadBuffer(System.Text.Encoding.UTF8.GetBytes(svg));
        using var flat = drawn.Flatten();
        using var scene = (flat * light).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return scene.WriteToBuffer("." + ending);
    }

    /// <summary>One colour and nothing else.</summary>
    public static byte[] Plain(int width, int height)
    {
        using var plain = (Image.Black(width, height, bands: 3) + 100).Cast(Enums.BandFormat.Uchar);
        return plain.PngsaveBuffer();
    }

    /// <summary>
    /// A photograph as an iPhone writes it, HEIC: the boxes of ISO 23008-12 round a picture that HEVC has coded, of which the first bytes are enough for
    /// whoever can't decode it.
    /// </summary>
    public static byte[] Heic(string brand = "heic", params string[] others)
    {
        byte[] Box(string type, params byte[][] parts)
        {
            var content = parts.SelectMany(part => part).ToArray();
            var size = BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(content.Length + 8));
            return [.. size, .. System.Text.Encoding.ASCII.GetBytes(type), .. content];
        }
        byte[] version = [0, 0, 0, 0];
        byte[] Text(string text) => System.Text.Encoding.ASCII.GetBytes(text);
        byte[] size = [0, 0, 0x0F, 0xC0, 0, 0, 0x0B, 0xD0];
        return
        [
            .. Box("ftyp", Text(brand), version, Text("mif1"), Text("heic"), Text(string.Concat(others))),
            .. Box(
                "meta",
                version,
                Box("hdlr", version, version, Text("pict"), new byte[13]),
                Box("pitm", version, [0, 1]),
                Box("iinf", version, [0, 1], Box("infe", [2, 0, 0, 0, 0, 1, 0, 0], Text("hvc1"), [0])),
                Box("iprp", Box("ipco", Box("ispe", version, size), Box("hvcC", [1, 3, 0x70, 0, 0, 0])))
            ),
            .. Box("mdat", [0, 0, 0, 4, 0x26, 1, 0xAF, 0x09]),
        ];
    }

    /// <summary>An AVIF whose first brand is another, with the brands that libheif writes behind it.</summary>
    public static byte[] Avif(string brand = "avif")
    {
        using var scene = Scene(120, 80);
        var file = scene.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, keep: Enums.ForeignKeep.None);
        System.Text.Encoding.ASCII.GetBytes(brand).CopyTo(file, 8);
        return file;
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
