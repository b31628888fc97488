using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Dastan.Web.Data.Files;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace Dastan.Tests.Journeys;

[EitherDatabase]
public sealed class PictureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_comes_in_the_widths_that_pages_ask_for_and_never_larger_than_it_is()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
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

    [Fact]
    public async Task A_picture_that_stands_upright_is_as_wide_as_it_is_called()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var hash = await KeepAsync(paper, Painted(500, 1000), "image/png");

        using var decoded = Image.NewFromBuffer(
            await paper.Visitor().GetByteArrayAsync($"/pictures/{hash}-480.webp", Stop)
        );

        Assert.Equal((480, 960), (decoded.Width, decoded.Height));
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
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
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
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var hash = await KeepAsync(paper, Painted(800, 600), "image/png");
        var renditions = paper.Services.GetRequiredService<Renditions>();

        var found = await Task.WhenAll(
            Enumerable.Range(0, 1000).Select(_ => renditions.FindAsync(hash, 320, RenditionForm.Webp, Stop))
        );

        Assert.Single(found.Distinct());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(found[0])!));
        Assert.Equal(1, renditions.Made);
    }

    [Fact]
    public async Task A_thousand_readers_who_ask_for_a_new_form_cost_one_making()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var hash = await KeepAsync(paper, Painted(800, 600), "image/png");
        var visitor = paper.Visitor();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 1000).Select(_ => visitor.GetByteArrayAsync($"/pictures/{hash}-640.avif", Stop))
        );

        Assert.All(answers, bytes => Assert.Equal(answers[0], bytes));
        Assert.Equal(1, paper.Services.GetRequiredService<Renditions>().Made);
    }

    [Fact]
    public async Task The_forms_that_pages_name_are_made_before_they_are_asked_for()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var files = paper.Services.GetRequiredService<PictureFiles>();
        var hash = await KeepAsync(paper, Painted(500, 300), "image/png");

        foreach (var form in (RenditionForm[])[RenditionForm.Webp, RenditionForm.Avif])
        foreach (var width in (int[])[320, 480])
            while (!File.Exists(files.PathOfRendition(hash, width, form)))
            {
                paper.Clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(5, Stop);
            }

        await using var other = await paper.OpenBesideAsync();
        using var given = await other.Visitor().GetAsync($"/pictures/{hash}-480.avif", Stop);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        Assert.Equal(0, other.Services.GetRequiredService<Renditions>().Made);
        Assert.False(File.Exists(files.PathOfRendition(hash, 640, RenditionForm.Webp)), "nothing is made larger");
    }

    [Theory]
    [InlineData("{0}.png", "image/png")]
    [InlineData("{0}-320.webp", "image/webp")]
    [InlineData("{0}-320.avif", "image/avif")]
    [InlineData("{0}-320.jpg", "image/jpeg")]
    public async Task A_picture_is_given_whole_in_part_or_not_again(string name, string type)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var hash = await KeepAsync(paper, Painted(640, 480), "image/png");
        var address = "/pictures/" + string.Format(CultureInfo.InvariantCulture, name, hash);
        var visitor = paper.Visitor();

        using var whole = await visitor.GetAsync(address, Stop);
        var bytes = await whole.Content.ReadAsByteArrayAsync(Stop);
        using var head = await visitor.SendAsync(new(HttpMethod.Head, address), Stop);
        using var part = await visitor.SendAsync(Part(address, 10, 19, whole.Headers.ETag), Stop);
        using var beyond = await visitor.SendAsync(Part(address, bytes.Length, null), Stop);
        using var known = await visitor.SendAsync(
            new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { whole.Headers.ETag! } } },
            Stop
        );

        Assert.Equal((HttpStatusCode.OK, type), (whole.StatusCode, whole.Content.Headers.ContentType?.MediaType));
        Assert.Equal("public, max-age=31536000, s-maxage=0, immutable", whole.Headers.CacheControl?.ToString());
        Assert.Empty(whole.Headers.Vary);
        Assert.Equal((HttpStatusCode.OK, (long?)bytes.Length), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal($"bytes 10-19/{bytes.Length}", part.Content.Headers.ContentRange?.ToString());
        Assert.Equal(bytes[10..20], await part.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        Assert.Equal((HttpStatusCode.NotModified, whole.Headers.ETag), (known.StatusCode, known.Headers.ETag));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='900' height='900'/>")]
    [InlineData("no picture at all")]
    public async Task What_only_says_that_it_is_a_picture_is_not_decoded(string text)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var hash = await KeepAsync(paper, System.Text.Encoding.UTF8.GetBytes(text), "image/png");

        using var answer = await paper.Visitor().GetAsync($"/pictures/{hash}-320.webp", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static HttpRequestMessage Part(string address, int from, int? to, EntityTagHeaderValue? ifSame = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new(from, to);
        request.Headers.IfRange = ifSame is null ? null : new(ifSame);
        return request;
    }

    private static async Task<string> KeepAsync(TestPaper paper, byte[] picture, string mediaType) =>
        (await paper.ShowPictureAsync(picture, mediaType)).Hash;

    private static byte[] Painted(int width, int height)
    {
        using var picture = Image.Black(width, height, bands: 3) + new double[] { 31, 68, 149 };
        using var bytes = picture.Cast(Enums.BandFormat.Uchar);
        return bytes.PngsaveBuffer();
    }
}
