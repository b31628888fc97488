using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Dastan.Domain.Pictures;
using Dastan.Tests.Pictures;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace Dastan.Tests.Journeys;

/// <summary>Pictures cut round what matters most, for lists and for links.</summary>
[EitherDatabase]
public sealed partial class CutPicturesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(20, 30)]
    [InlineData(80, 30)]
    [InlineData(50, 90)]
    public async Task What_matters_most_stays_in_the_picture_for_links(int x, int y)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await ShownAsync(paper, Spot(3000, 2400, x, y), x, y);

        var address = await LinkPictureAsync(paper, picture);
        using var cut = Image.NewFromBuffer(await paper.Visitor().GetByteArrayAsync(address, Stop));

        Assert.Equal($"/pictures/{picture.Hash}-1200x630-{x}-{y}.jpg", address);
        Assert.Equal((1200, 630, "jpegload_buffer"), (cut.Width, cut.Height, cut.Get("vips-loader")));
        Assert.True(HasRed(cut), "what matters most was cut away");
    }

    [Theory]
    [InlineData("webp", "webpload_buffer")]
    [InlineData("avif", "heifload_buffer")]
    [InlineData("jpg", "jpegload_buffer")]
    public async Task A_card_is_cut_in_every_form(string ending, string loader)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await ShownAsync(paper, Spot(2000, 700, 90, 50), 90, 50);

        using var answer = await paper.Visitor().GetAsync($"/pictures/{picture.Hash}-480x320-90-50.{ending}", Stop);
        using var cut = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(Stop));

        Assert.Equal((480, 320, loader), (cut.Width, cut.Height, cut.Get("vips-loader")));
        Assert.True(HasRed(cut), "what matters most was cut away");
    }

    [Fact]
    public async Task A_list_names_cuts_that_there_are_and_none_larger_than_the_picture()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await ShownAsync(paper, Spot(2000, 700, 90, 50), 90, 50);
        var visitor = paper.Visitor();

        var html = await visitor.GetStringAsync("/kazakhstan", Stop);
        var named = Named().Matches(html).Select(match => match.Value).Distinct().ToList();

        Assert.Equal([320, 480, 640, 960], named.Select(WidthOf).Distinct().Order());
        foreach (var address in named)
        {
            Assert.Contains(picture.Hash, address, StringComparison.Ordinal);
            using var answer = await visitor.GetAsync(address, Stop);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        }
        // Of a cut 1050 wide, in which the spot lies four fifths from the left.
        Assert.Contains("class=\"fx8 fy5\"", html, StringComparison.Ordinal);
        using var larger = await visitor.GetAsync($"/pictures/{picture.Hash}-1280x853-90-50.webp", Stop);
        Assert.Equal(HttpStatusCode.NotFound, larger.StatusCode);
    }

    [Fact]
    public async Task A_cut_weighs_less_than_the_whole()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await ShownAsync(paper, PictureFilesMade.Png(1000, 2000), 50, 50);
        var renditions = paper.Services.GetRequiredService<Renditions>();

        var whole = await renditions.FindAsync(picture.Hash, 640, RenditionForm.Webp, Stop);
        var cut = await renditions.FindAsync(
            PictureName.Of(picture.Hash, new(640, 427, 50, 35), RenditionForm.Webp),
            Stop
        );

        Assert.InRange(new FileInfo(cut!).Length, 1, new FileInfo(whole!).Length / 2);
    }

    [Fact]
    public async Task A_picture_of_the_right_shape_is_not_cut()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await ShownAsync(paper, Spot(1440, 960, 50, 50), 50, 50);

        var html = await paper.Visitor().GetStringAsync("/kazakhstan", Stop);

        Assert.DoesNotMatch(Named(), html);
        Assert.Contains("-960.avif 960w", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(700, 500, "-600x315-50-35.jpg")]
    [InlineData(500, 400, ".png")]
    public async Task A_small_picture_is_shared_as_large_as_it_is(int width, int height, string ending)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await ShownAsync(paper, Spot(width, height, 50, 50), 50, 50);

        Assert.Equal($"/pictures/{picture.Hash}{ending}", await LinkPictureAsync(paper, picture));
    }

    [Fact]
    public async Task A_new_focus_is_a_new_address_and_the_others_of_a_card_are_made_ahead()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await ShownAsync(paper, Spot(2000, 700, 90, 50), 90, 50);
        var files = paper.Services.GetRequiredService<PictureFiles>();
        var visitor = paper.Visitor();
        using var early = await visitor.GetAsync($"/pictures/{picture.Hash}-320x213-10-50.webp", Stop);
        await paper.InDatabaseAsync(async db =>
        {
            Assert.Null((await db.Pictures.SingleAsync(Stop)).FocusOn(10, 50));
            await db.SaveAsync(Stop);
        });

        Assert.Contains(
            "-320x213-10-50.webp",
            await visitor.GetStringAsync("/kazakhstan", Stop),
            StringComparison.Ordinal
        );
        using var now = await visitor.GetAsync($"/pictures/{picture.Hash}-320x213-10-50.webp", Stop);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (early.StatusCode, now.StatusCode));
        var other = files.PathOfMade(PictureName.Of(picture.Hash, new(480, 320, 10, 50), RenditionForm.Avif));
        while (!File.Exists(other))
        {
            paper.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Stop);
        }
    }

    private static async Task<Picture> ShownAsync(TestPaper paper, byte[] file, int x, int y)
    {
        var picture = await paper.ShowPictureAsync(file);
        await paper.InDatabaseAsync(async db =>
        {
            Assert.Null((await db.Pictures.SingleAsync(Stop)).FocusOn(x, y));
            await db.SaveAsync(Stop);
        });
        return picture;
    }

    private static async Task<string> LinkPictureAsync(TestPaper paper, Picture picture)
    {
        var html = await paper.Visitor().GetStringAsync($"/2025/12/shows-{picture.Hash[..8]}", Stop);
        return Shared().Match(html).Groups[1].Value;
    }

    private static int WidthOf(string address) =>
        int.Parse(address.Split('-')[1].Split('x')[0], CultureInfo.InvariantCulture);

    // Grey, with a red spot where the focus is.
    private static byte[] Spot(int width, int height, int x, int y)
    {
        using var grey = (Image.Black(width, height, bands: 3) + 90).Cast(Enums.BandFormat.Uchar);
        using var drawn = grey.Mutate(picture =>
            picture.DrawCircle([255, 0, 0], width * x / 100, height * y / 100, Math.Min(width, height) / 15, fill: true)
        );
        using var coloured = drawn.Copy(interpretation: Enums.Interpretation.Srgb);
        return coloured.PngsaveBuffer();
    }

    private static bool HasRed(Image picture)
    {
        using var red = picture[0];
        using var green = picture[1];
        return red.Max() > 200 && green.Min() < 60;
    }

    [GeneratedRegex(@"/pictures/[0-9a-f]{64}-\d+x\d+-\d+-\d+\.[a-z]+")]
    private static partial Regex Named();

    [GeneratedRegex("property=\"og:image\" content=\"https://paper.example([^\"]*)\"")]
    private static partial Regex Shared();
}
