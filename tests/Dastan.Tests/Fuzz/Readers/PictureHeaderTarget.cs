using Dastan.Domain.Pictures;
using Dastan.Tests.Pictures;

namespace Dastan.Tests.Fuzz.Readers;

/// <summary>The first bytes of pictures: a header of one of five kinds with a size, or none; nothing throws, and nothing of the size is allocated.</summary>
internal sealed class PictureHeaderTarget(Random random)
    : ReaderTarget<(PictureHeader? Header, string? Other)>(random, Seeds, Shards, (32_768, 0))
{
    private static readonly string[] Shards =
    [
        "ftyp",
        "ftypavif",
        "ftypmif1",
        "heic",
        "avis",
        "ispe",
        "meta",
        "RIFF",
        "WEBP",
        "VP8 ",
        "VP8L",
        "VP8X",
        "GIF89a",
        "IHDR",
        "IDAT",
        "IEND",
        "Exif\0\0",
        "\0\0\0\0",
        "\u007F",
        "<svg",
        "<?xml",
        "%PDF",
        "PK\u0003\u0004",
        "MZ",
        "\uFEFF",
    ];

    /// <summary>Small pictures of every kind, with what cameras and agencies write.</summary>
    public static IReadOnlyList<Entry> Seeds =>
        [
            new("jpeg", PictureFilesMade.Jpeg(64, 48)),
            new("png", PictureFilesMade.Png(64, 48)),
            new("webp", PictureFilesMade.Webp(64, 48)),
            new("gif", PictureFilesMade.Gif(32, 24)),
            new("avif", PictureFilesMade.Avif()),
            new("mif1", PictureFilesMade.Avif("mif1")),
            new("heic", PictureFilesMade.Heic()),
            new("telephone", PictureFilesMade.FromTelephone()),
            new("agency", PictureFilesMade.FromAgency()),
            new("vp8", Convert.FromHexString("52494646240000005745425056503820180000003001009D012A2C0165000000")),
            new("vp8l", Convert.FromHexString("5249464624000000574542505650384C0D0000002F2B0119000000000000")),
            new("svg", [.. "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"u8]),
        ];

    // What tells of a picture stands in its first bytes.
    protected override byte[] Spoil(byte[] whole) =>
        base.Spoil(Random.Next(4) == 0 ? whole : whole[..Math.Min(whole.Length, 16 + Random.Next(200))]);

    protected override (PictureHeader? Header, string? Other) Read(byte[] body) =>
        (PictureHeader.Read(body), FileKind.OfOther(body));

    protected override (string Outcome, string? Fault) Judge(
        (PictureHeader? Header, string? Other) reading,
        byte[] body
    )
    {
        if (reading.Header is not { } header)
            return (reading.Other ?? "none", null);
        var isSound =
            header is { Width: > 0, Height: > 0 }
            && header.MediaType is "image/jpeg" or "image/png" or "image/gif" or "image/webp" or "image/avif";
        return (header.MediaType, isSound ? null : $"is no header: {header}");
    }
}
