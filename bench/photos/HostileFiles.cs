using System.Buffers.Binary;
using System.Text;
using NetVips;

namespace Dastan.Bench.Photos;

/// <summary>Files that are no pictures, are cut off, lie about what they are, or are made to exhaust whoever opens them. The same each time.</summary>
internal static class HostileFiles
{
    private static readonly string[] Texts =
    [
        "",
        "<!doctype html><script>alert(1)</script>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]><svg>&c;</svg>",
        "%PDF-1.7\n1 0 obj<</Type/Catalog>>",
        "%!PS-Adobe-3.0\n(run) file",
        "push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://127.0.0.1/x|ls)'\npop graphic-context",
        "MZ\u0090\0",
        "\u007fELF\u0002\u0001",
        "PK\u0003\u0004",
        "BM\u0036",
        "II*\0\b\0\0\0",
        "GIF89a",
        "\u00ff\u00d8\u00ff",
        "\u0089PNG\r\n\u001a\n",
        "RIFF\u00ff\u00ff\u00ff\u00ffWEBPVP8X",
        "\0\0\0\u001cftypavif",
        "\0\0\0\u0018ftypheic\0\0\0\0mif1heic",
        "just words",
    ];

    public static void WritePhotograph(string path, int width, int height)
    {
        using var scene = Scene(width, height);
        using var told = scene.Mutate(picture =>
        {
            picture.Set(GValue.GIntType, "orientation", 6);
            picture.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "42/1 52/1 29/1");
        });
        told.Jpegsave(path, q: 90);
    }

    public static IEnumerable<(string Name, byte[] Bytes)> All(int count)
    {
        var random = new Random(20261126);
        string[] endings = ["jpg", "png", "webp", "gif", "avif"];
        byte[][] whole = [Saved("jpg"), Saved("png"), Saved("webp"), Saved("gif")];
        foreach (var text in Texts)
            yield return ($"text.{endings[random.Next(endings.Length)]}", Encoding.Latin1.GetBytes(text));
        foreach (
            var (width, height) in ((int, int)[])
                [(65_535, 65_535), (20_001, 10), (1 << 30, 1), (int.MaxValue, int.MaxValue), (0, 0)]
        )
            yield return ("bomb.png", Sized(whole[1], width, height));
        // Small to send, and 64 million pixels and one column more to open.
        using (var flat = Image.Black(8001, 8001))
            yield return ("flat.png", flat.PngsaveBuffer(compression: 9));
        foreach (var (kind, file) in endings.Zip(whole))
        {
            yield return ($"called.{endings[(Array.IndexOf(endings, kind) + 1) % endings.Length]}", file);
            foreach (var part in new[] { 0.02, 0.25, 0.5, 0.75, 0.9 })
                yield return ($"cut.{kind}", file[..(int)(file.Length * part)]);
        }
        var made = Texts.Length + 5 + 1 + whole.Length * 6;
        for (; made < count; made++)
        {
            // The header stays, so that the decoder is reached; the rest is noise.
            var file = whole[made % 3].ToArray();
            var header = Math.Min(file.Length / 4, 700);
            random.NextBytes(file.AsSpan(header, file.Length - header));
            yield return ($"noise.{endings[made % 3]}", file);
        }
    }

    private static byte[] Sized(byte[] png, int width, int height)
    {
        var sized = png.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(sized.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(sized.AsSpan(20), height);
        return sized;
    }

    private static byte[] Saved(string kind)
    {
        using var scene = Scene(320, 240);
        return scene.WriteToBuffer("." + kind);
    }

    private static Image Scene(int width, int height)
    {
        using var noise = Image.Gaussnoise(width, height, sigma: 20, mean: 120, seed: 5);
        using var soft = noise.Gaussblur(2);
        using var grey = soft.Cast(Enums.BandFormat.Uchar);
        using var other = grey.Flip(Enums.Direction.Horizontal);
        return grey.Bandjoin(other, grey).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
