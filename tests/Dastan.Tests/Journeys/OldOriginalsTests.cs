using System.Net;
using System.Text;
using Dastan.Domain.Staff;
using Dastan.Tests.Journeys.Newsroom;
using Dastan.Tests.Pictures;
using Dastan.Web.Data.Files;
using NetVips;

namespace Dastan.Tests.Journeys;

/// <summary>Pictures that lie in the data folder as an import left them before everything was looked at: with what their cameras wrote.</summary>
[EitherDatabase]
public sealed class OldOriginalsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_reader_gets_what_a_camera_wrote()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var file = PictureFilesMade.FromTelephone();
        Assert.NotEmpty(SaidBy(file));
        var picture = await paper.ShowPictureAsync(file, "image/jpeg");
        using var reader = paper.Visitor();

        foreach (
            var address in new[]
            {
                $"/pictures/{picture.Hash}.jpg",
                $"/pictures/{picture.Hash}.jpg",
                $"/pictures/{picture.Hash}-320.jpg",
                $"/pictures/{picture.Hash}-320.webp",
            }
        )
        {
            using var answer = await reader.GetAsync(address, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Empty(SaidBy(await answer.Content.ReadAsByteArrayAsync(Stop)));
        }

        // As upright as the camera was held, and for the newsroom there is all of it.
        using var shown = Image.NewFromBuffer(await reader.GetByteArrayAsync($"/pictures/{picture.Hash}.jpg", Stop));
        Assert.Equal((480, 640), (shown.Width, shown.Height));
        using var staff = await paper.StaffAsync(Role.Reporter);
        using var original = await staff.SendAsync(
            new(HttpMethod.Get, $"/newsroom/pictures/{picture.Id.Value}/original")
        );
        Assert.Equal(file, await original.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task Who_keeps_one_from_before_gets_the_other()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var picture = await paper.ShowPictureAsync(PictureFilesMade.FromTelephone(), "image/jpeg");
        var old = new PictureName(picture.Hash, null, "jpg").Tag;
        using var reader = paper.Visitor();
        using var kept = new HttpRequestMessage(HttpMethod.Get, $"/pictures/{picture.Hash}.jpg");
        kept.Headers.TryAddWithoutValidation("If-None-Match", $"\"{old}\"");

        using var answer = await reader.SendAsync(kept, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/pictures/{picture.Hash}.jpg");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await reader.SendAsync(again, Stop);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task What_is_clean_is_given_as_it_lies_there_and_not_written_twice()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var file = PictureFilesMade.Png();
        var picture = await paper.ShowPictureAsync(file);
        using var staff = await paper.StaffAsync(Role.Reporter);
        await staff.SendPicturesAsync(("telephone.jpg", PictureFilesMade.FromTelephone()));
        var brought = await paper.PictureAsync("telephone.jpg");
        using var reader = paper.Visitor();

        Assert.Equal(file, await reader.GetByteArrayAsync($"/pictures/{picture.Hash}.png", Stop));
        using var own = await staff.SendAsync(new(HttpMethod.Get, $"/pictures/{brought.Hash}.jpg"));

        Assert.Equal(brought.Hash, PictureFiles.HashOf(await own.Content.ReadAsByteArrayAsync(Stop)));
        Assert.Empty(Directory.GetFiles(paper.Settings.Data, "*-clean.*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task No_reader_gets_what_lies_behind_the_end()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        var file = PictureFilesMade.Png();
        var picture = await paper.ShowPictureAsync([.. file, .. "the rest of a larger picture"u8]);
        using var reader = paper.Visitor();

        Assert.Equal(file, await reader.GetByteArrayAsync($"/pictures/{picture.Hash}.png", Stop));
    }

    [Fact]
    public async Task What_cannot_be_cleaned_is_not_given()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        // A beginning that a program for Exif reads, and nothing that can be decoded.
        var picture = await paper.ShowPictureAsync(PictureFilesMade.FromTelephone()[..600], "image/jpeg");
        using var reader = paper.Visitor();

        using var answer = await reader.GetAsync($"/pictures/{picture.Hash}.jpg", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // The names of what a camera wrote, and the words where they stand in the bytes themselves.
    private static IReadOnlyList<string> SaidBy(byte[] file)
    {
        using var picture = Image.NewFromBuffer(file);
        return
        [
            .. picture
                .GetFields()
                .Where(name => name.StartsWith("exif-", StringComparison.Ordinal) || name == "exif-data"),
            .. new[] { "Camera of a telephone", "Exif" }.Where(word =>
                file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(word)) >= 0
            ),
        ];
    }
}
