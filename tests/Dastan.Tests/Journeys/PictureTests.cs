using System.Net;
using Dastan.Web.Data.Files;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace Dastan.Tests.Journeys;

public sealed class PictureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_comes_in_the_widths_that_pages_ask_for_and_never_larger_than_it_is()
    {
        await using var paper = await TestPaper.OpenAsync();
        var hash = await KeepAsync(paper, Painted(1000, 500), "image/png");
        var visitor = paper.Visitor();

        var small = await visitor.GetByteArrayAsync($"/pictures/{hash}-480.webp", Stop);
        using var large = await visitor.GetAsync($"/pictures/{hash}-1280.webp", Stop);
        using var odd = await visitor.GetAsync($"/pictures/{hash}-481.webp", Stop);

        using var decoded = Image.NewFromBuffer(small);
        Assert.Equal((480, 240), (decoded.Width, decoded.Height));
        Assert.Equal(HttpStatusCode.NotFound, large.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, odd.StatusCode);
    }

    [Theory]
    [InlineData("webp", "image/webp", "webpload_buffer")]
    [InlineData("avif", "image/avif", "heifload_buffer")]
    [InlineData("jpg", "image/jpeg", "jpegload_buffer")]
    public async Task A_smaller_picture_comes_in_the_form_that_its_address_says(
        string ending,
        string type,
        string loader
    )
    {
        await using var paper = await TestPaper.OpenAsync();
        var hash = await KeepAsync(paper, Painted(400, 300), "image/png");

        using var answer = await paper.Visitor().GetAsync($"/pictures/{hash}-320.{ending}", Stop);
        using var odd = await paper.Visitor().GetAsync($"/pictures/{hash}-320.{ending}x", Stop);

        using var decoded = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((320, 240, loader), (decoded.Width, decoded.Height, decoded.Get("vips-loader")));
        Assert.True(answer.Headers.CacheControl?.Extensions.Any(e => e.Name == "immutable"));
        Assert.Equal(HttpStatusCode.NotFound, odd.StatusCode);
    }

    [Fact]
    public async Task A_thousand_readers_of_a_new_picture_cost_one_making()
    {
        await using var paper = await TestPaper.OpenAsync();
        var hash = await KeepAsync(paper, Painted(800, 600), "image/png");
        var renditions = paper.Services.GetRequiredService<Renditions>();

        var found = await Task.WhenAll(
            Enumerable.Range(0, 1000).Select(_ => renditions.FindAsync(hash, 320, RenditionForm.Webp, Stop))
        );

        Assert.Single(found.Distinct());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(found[0])!));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='900' height='900'/>")]
    [InlineData("no picture at all")]
    public async Task What_only_says_that_it_is_a_picture_is_not_decoded(string text)
    {
        await using var paper = await TestPaper.OpenAsync();
        var hash = await KeepAsync(paper, System.Text.Encoding.UTF8.GetBytes(text), "image/png");

        using var answer = await paper.Visitor().GetAsync($"/pictures/{hash}-320.webp", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Task<string> KeepAsync(TestPaper paper, byte[] picture, string mediaType) =>
        paper.Services.GetRequiredService<PictureFiles>().KeepAsync(picture, mediaType, Stop);

    private static byte[] Painted(int width, int height)
    {
        using var picture = Image.Black(width, height, bands: 3) + new double[] { 31, 68, 149 };
        using var bytes = picture.Cast(Enums.BandFormat.Uchar);
        return bytes.PngsaveBuffer();
    }
}
