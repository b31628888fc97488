using System.Buffers.Binary;
using System.Text;
using Dastan.Domain.Pictures;
using Dastan.Web.Data.Files;
using Dastan.Web.Newsroom.Texts;
using NetVips;

namespace Dastan.Tests.Pictures;

/// <summary>What is taken in of the files that people send, what readers get of it, and what is refused.</summary>
public sealed class PictureIntakeTests : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly string data = Directory.CreateTempSubdirectory("dastan-pictures-").FullName;
    private readonly PictureFiles files;
    private readonly PictureIntake intake;

    public PictureIntakeTests()
    {
        files = new(data);
        intake = new(files);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task A_picture_with_nothing_to_take_out_stays_as_it_is()
    {
        var sent = PictureFilesMade.Jpeg();

        var (taken, no) = await TakeAsync(sent, "dam.jpg");

        Assert.Null(no);
        Assert.Equal(PictureFiles.HashOf(sent), taken!.Hash);
        Assert.Equal(taken.Hash, taken.OriginalHash);
        Assert.Equal(
            ("image/jpeg", 640, 480, (long)sent.Length),
            (taken.MediaType, taken.Width, taken.Height, taken.Bytes)
        );
        Assert.Equal(sent, await File.ReadAllBytesAsync(files.FindOriginal(taken.Hash)!, Stop));
    }

    [Fact]
    public async Task Where_and_by_what_it_was_taken_stays_out_of_what_readers_get()
    {
        var sent = PictureFilesMade.FromTelephone();
        Assert.Contains("GPSLatitude", string.Join(' ', FieldsOf(sent)), StringComparison.Ordinal);

        var (taken, _) = await TakeAsync(sent, "IMG_2044.JPG");

        var shown = await File.ReadAllBytesAsync(files.FindOriginal(taken!.Hash)!, Stop);
        Assert.DoesNotContain(FieldsOf(shown), field => field.StartsWith("exif", StringComparison.Ordinal));
        Assert.DoesNotContain("Camera of a telephone", Encoding.Latin1.GetString(shown), StringComparison.Ordinal);
        Assert.Equal((480, 640), (taken.Width, taken.Height));
        Assert.Equal(
            sent,
            await File.ReadAllBytesAsync(files.FindAsItCame(taken.OriginalHash, taken.MediaType)!, Stop)
        );
        Assert.Null(files.Find(PictureFiles.NameOf(taken.OriginalHash, taken.MediaType)));
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    public async Task What_lies_behind_the_end_of_a_picture_stays_out_of_what_readers_get(string kind)
    {
        var picture = kind switch
        {
            "jpg" => PictureFilesMade.Jpeg(),
            "png" => PictureFilesMade.Png(),
            _ => PictureFilesMade.Webp(),
        };
        // What is there may be a whole picture too, as in a photograph that moves.
        byte[] sent = [.. picture, .. PictureFilesMade.Jpeg(100, 80)];

        var (taken, no) = await TakeAsync(sent, "screen." + kind);

        Assert.Null(no);
        Assert.Equal(PictureFiles.HashOf(picture), taken!.Hash);
        Assert.Equal((640, 480, (long)picture.Length), (taken.Width, taken.Height, taken.Bytes));
        Assert.Equal(PictureFiles.HashOf(sent), taken.OriginalHash);
        Assert.Equal(
            sent,
            await File.ReadAllBytesAsync(files.FindAsItCame(taken.OriginalHash, taken.MediaType)!, Stop)
        );
    }

    [Fact]
    public async Task A_picture_that_comes_in_several_scans_and_has_a_smaller_one_within_ends_where_it_ends()
    {
        using var scene = PictureFilesMade.Scene();
        var plain = scene.JpegsaveBuffer(interlace: true, keep: Enums.ForeignKeep.None);
        // A segment of a kind that no library reads, with what would be an end if it were no segment.
        byte[] picture = [.. plain[..2], 0xFF, 0xEB, 0x00, 0x06, 0xFF, 0xD9, 0xFF, 0xD9, .. plain[2..]];
        byte[] sent = [.. picture, .. "the rest"u8];

        var (taken, no) = await TakeAsync(sent, "steppe.jpg");

        Assert.Null(no);
        Assert.Equal(PictureFiles.HashOf(picture), taken!.Hash);
    }

    [Fact]
    public async Task A_GIF_that_moves_stays_as_it_is()
    {
        using var frames = PictureFilesMade.Scene(64, 96);
        using var film = frames.Mutate(set => set.Set(GValue.GIntType, "page-height", 48));
        var sent = film.GifsaveBuffer();

        var (taken, no) = await TakeAsync(sent, "map.gif");

        Assert.Null(no);
        Assert.Contains("NETSCAPE2.0", Encoding.Latin1.GetString(sent), StringComparison.Ordinal);
        Assert.Equal(PictureFiles.HashOf(sent), taken!.Hash);
        Assert.Equal(taken.Hash, taken.OriginalHash);
    }

    [Fact]
    public async Task Of_a_GIF_what_programs_wrote_into_it_is_taken_out_and_no_pixel_is_touched()
    {
        var picture = PictureFilesMade.Gif();
        var colours = (picture[10] & 0x80) == 0 ? 0 : 3 << ((picture[10] & 7) + 1);
        // XMP is in no pieces of a length; it ends so that a reader of pieces comes out behind it.
        byte[] sent =
        [
            .. picture[..(13 + colours)],
            .. (byte[])[0x21, 0xFE, 5],
            .. "Aigul"u8,
            .. (byte[])[0, 0x21, 0xFF, 11],
            .. "XMP DataXMP<x:xmpmeta>in Osh, by a telephone</x:xmpmeta>"u8,
            1,
            .. Enumerable.Range(0, 256).Select(one => (byte)(255 - one)),
            0,
            .. picture[(13 + colours)..],
            .. "the rest of a longer film"u8,
        ];

        var (taken, no) = await TakeAsync(sent, "map.gif");

        Assert.Null(no);
        Assert.Equal(PictureFiles.HashOf(picture), taken!.Hash);
        Assert.Equal(PictureFiles.HashOf(sent), taken.OriginalHash);
        Assert.Equal(picture, await File.ReadAllBytesAsync(files.FindOriginal(taken.Hash)!, Stop));
    }

    [Fact]
    public async Task What_an_agency_says_of_its_picture_is_read()
    {
        var (taken, _) = await TakeAsync(PictureFilesMade.FromAgency(), "ferry.jpg");

        Assert.Equal(
            new SaidInPicture(
                "A ferry leaves Aktau.",
                "A white ferry on a grey sea",
                "Айгүл Осмонова / Steppe Photos",
                "One use, 2026"
            ),
            taken!.Said
        );
    }

    [Theory]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    public async Task Every_kind_that_pages_show_is_taken(string kind)
    {
        var (taken, no) = await TakeAsync(
            kind switch
            {
                "png" => PictureFilesMade.Png(),
                "webp" => PictureFilesMade.Webp(),
                _ => PictureFilesMade.Gif(),
            },
            "map." + kind
        );

        Assert.Null(no);
        Assert.Equal("image/" + kind, taken!.MediaType);
    }

    public static TheoryData<string, string, string> Refused =>
        new()
        {
            { "empty.jpg", "", "picture-empty" },
            { "page.jpg", "<!doctype html><script>alert(1)</script>", "picture-kind" },
            {
                "drawing.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "picture-kind"
            },
            {
                "drawing.png",
                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg/>",
                "picture-kind"
            },
            { "paper.pdf", "%PDF-1.7 …", "picture-kind" },
            { "setup.png", "MZ\u0090\0", "picture-kind" },
            { "words.gif", "GIF-files are nice", "picture-none" },
            { "noise.jpg", "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r", "picture-none" },
        };

    [Theory]
    [InlineData("IMG_2044.HEIC", "heic")]
    [InlineData("IMG_2044.heic", "heix")]
    [InlineData("IMG_2044.jpg", "mif1")]
    [InlineData("live.heic", "msf1")]
    [InlineData("burst.heics", "hevc")]
    public async Task What_telephones_write_is_refused_with_what_to_do(string name, string brand)
    {
        var (taken, no) = await TakeAsync(PictureFilesMade.Heic(brand), name);

        Assert.Null(taken);
        Assert.Equal(PictureRefusals.IsHeic, no);
        Assert.Contains("JPEG", no!.Reason, StringComparison.Ordinal);
        Assert.Contains("JPEG", NewsroomTexts.For("ru").Of(no), StringComparison.Ordinal);
        Assert.Contains("HEIC", NewsroomTexts.For("ru").Of(no), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("avif")]
    [InlineData("mif1")]
    [InlineData("msf1")]
    public async Task An_AVIF_is_one_whatever_its_first_brand(string brand)
    {
        var (taken, no) = await TakeAsync(PictureFilesMade.Avif(brand), "dam.avif");

        Assert.Null(no);
        Assert.Equal(("image/avif", 120, 80), (taken!.MediaType, taken.Width, taken.Height));
    }

    [Fact]
    public async Task What_names_both_kinds_behind_the_container_is_what_no_browser_reads()
    {
        var (_, no) = await TakeAsync(PictureFilesMade.Heic("mif1", "avif"), "dam.avif");
        var (_, cut) = await TakeAsync(PictureFilesMade.Avif("mif1")[..14], "dam.avif");

        Assert.Equal(PictureRefusals.IsHeic, no);
        Assert.Equal(PictureRefusals.IsHeic, cut);
    }

    [Fact]
    public async Task A_file_in_memory_is_taken_as_one_that_was_sent_and_leaves_nothing_behind()
    {
        var sent = PictureFilesMade.FromTelephone();

        var (taken, _) = await intake.TakeAsync(sent, Stop);
        var (none, no) = await intake.TakeAsync("no picture at all"u8.ToArray(), Stop);

        Assert.Equal((480, 640), (taken!.Width, taken.Height));
        Assert.NotEqual(taken.Hash, taken.OriginalHash);
        Assert.Equal((null, PictureRefusals.NoPicture), (none, no));
        Assert.Empty(Directory.GetFiles(Path.Combine(data, "pictures", "coming")));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_picture_is_refused_with_the_reason(string name, string file, string code)
    {
        var (taken, no) = await TakeAsync(Encoding.Latin1.GetBytes(file), name);

        Assert.Null(taken);
        Assert.Equal(code, no!.Code);
        Assert.Empty(Directory.GetFiles(data, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_that_is_called_otherwise_than_it_is_is_refused()
    {
        var (_, no) = await TakeAsync(PictureFilesMade.Png(), "photo.jpeg");

        Assert.Equal("picture-name", no!.Code);
        Assert.Equal(["jpeg", "PNG"], no.With);
    }

    [Fact]
    public async Task A_picture_that_is_cut_off_is_refused_at_any_length()
    {
        foreach (var whole in new[] { PictureFilesMade.Jpeg(), PictureFilesMade.Png(), PictureFilesMade.Webp() })
        foreach (var part in new[] { 0.1, 0.5, 0.9 })
            Assert.Contains(
                (await TakeAsync(whole[..(int)(whole.Length * part)], "")).No!.Code,
                "picture-damaged picture-none"
            );
    }

    [Fact]
    public async Task A_bomb_is_refused_before_it_is_opened()
    {
        var bomb = PictureFilesMade.Png();
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 60_000);

        var (_, no) = await TakeAsync(bomb, "small.png");

        Assert.Equal("picture-pixels", no!.Code);
        Assert.Equal(["60000", "60000", "64"], no.With);
    }

    /// <summary>Bytes changed at random places: whatever is taken can be decoded, whatever can't be is refused, and nothing breaks.</summary>
    [Fact]
    public async Task Of_damaged_files_none_is_kept_that_can_not_be_shown()
    {
        var random = new Random(20261126);
        var (kept, refused) = (0, 0);
        foreach (
            var whole in new[]
            {
                PictureFilesMade.Jpeg(96, 64),
                PictureFilesMade.Png(96, 64),
                PictureFilesMade.Webp(96, 64),
                PictureFilesMade.Gif(),
            }
        )
            for (var tried = 0; tried < 50; tried++)
            {
                var damaged = whole.ToArray();
                for (var changed = 0; changed < 8; changed++)
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                var (taken, no) = await TakeAsync(damaged, "");
                Assert.True(taken is null != no is null);
                if (taken is null)
                {
                    refused++;
                    continue;
                }
                kept++;
                using var shown = Image.NewFromFile(files.FindOriginal(taken.Hash)!);
                Assert.InRange(shown.Avg(), 0, 255);
            }
        Assert.True(refused > 100 && kept > 0, $"{refused} refused, {kept} kept");
    }

    /// <summary>What reads the words in a file trips over its noise too, and is not to take the program with it. Noise may be a picture of noise.</summary>
    [Fact]
    public async Task Noise_behind_a_good_beginning_breaks_nothing()
    {
        var random = new Random(7);
        var refused = 0;
        foreach (var whole in new[] { PictureFilesMade.FromAgency(), PictureFilesMade.Png(), PictureFilesMade.Webp() })
            for (var tried = 0; tried < 20; tried++)
            {
                var noise = whole.ToArray();
                random.NextBytes(noise.AsSpan(Math.Min(noise.Length / 4, 700)));
                var (taken, no) = await TakeAsync(noise, "");
                Assert.True(taken is null != no is null);
                refused += no is null ? 0 : 1;
            }
        Assert.True(refused >= 40, $"{refused} of 60");
    }

    private async Task<(TakenPicture? Taken, Domain.Refusal? No)> TakeAsync(byte[] file, string name)
    {
        var path = Path.Combine(data, $"{Guid.CreateVersion7():N}.whole");
        await File.WriteAllBytesAsync(path, file, Stop);
        try
        {
            return await intake.TakeAsync(path, name, Stop);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string[] FieldsOf(byte[] picture)
    {
        using var read = Image.NewFromBuffer(picture);
        return read.GetFields();
    }
}
