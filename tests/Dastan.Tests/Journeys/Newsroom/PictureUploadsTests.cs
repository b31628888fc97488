using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Tests.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Pictures that come in pieces.</summary>
public sealed class PictureUploadsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_in_pieces_goes_on_where_the_line_was_cut()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        var file = PictureFilesMade.Jpeg(2000, 1500);
        var place = await BeginAsync(visitor, "dam.jpg", file.Length);
        var half = file.Length / 2;

        Assert.Equal(HttpStatusCode.NoContent, (await PieceAsync(visitor, place, 0, file[..half])).StatusCode);
        // The answer to it was lost: the browser sends it again, and is told where it stands.
        var again = await PieceAsync(visitor, place, 0, file[..half]);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(half, OffsetOf(again));
        Assert.Equal(half, OffsetOf(await visitor.SendAsync(new(HttpMethod.Head, place))));
        var last = await PieceAsync(visitor, place, half, file[half..]);
        var picture = JsonDocument.Parse(await last.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("picture");

        Assert.Equal("dam.jpg", picture.GetProperty("name").GetString());
        Assert.Equal(2000, picture.GetProperty("width").GetInt32());
        // Nor does it matter when the last answer is lost.
        var once = await PieceAsync(visitor, place, file.Length, []);
        Assert.Equal(
            picture.GetProperty("id").GetGuid(),
            JsonDocument
                .Parse(await once.Content.ReadAsStringAsync(Stop))
                .RootElement.GetProperty("picture")
                .GetProperty("id")
                .GetGuid()
        );
        Assert.Equal(1, await paper.CountAsync(db => db.Pictures.Where(one => one.Name == "dam.jpg")));
    }

    [Fact]
    public async Task What_came_whole_and_could_not_be_kept_is_kept_when_it_is_asked_for_again()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        var file = PictureFilesMade.Jpeg(2000, 1500);
        var place = await BeginAsync(visitor, "dam.jpg", file.Length);
        var pictures = Path.Combine(paper.Settings.Data, "pictures");
        if (Directory.Exists(pictures))
            Directory.Move(pictures, pictures + "-away");
        await File.WriteAllTextAsync(pictures, "No folder can be here.", Stop);

        var broken = await PieceAsync(visitor, place, 0, file);
        File.Delete(pictures);
        var stands = OffsetOf(await visitor.SendAsync(new(HttpMethod.Head, place)));
        var again = await PieceAsync(visitor, place, file.Length, []);

        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Equal(file.Length, stands);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(1, await paper.CountAsync(db => db.Pictures.Where(one => one.Name == "dam.jpg")));
        Assert.DoesNotContain(
            Directory.GetFiles(Path.Combine(paper.Settings.Data, "uploads"), "*", SearchOption.AllDirectories),
            left => !left.EndsWith(".json", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_looks_like_another_is_told_with_the_words_of_the_language_that_is_asked_for()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        await visitor.SendPicturesAsync(("steppe.jpg", PictureFilesMade.Steppe(1200, 800, "jpg")));
        await paper.InDatabaseAsync(async db =>
        {
            var known = await db.Pictures.SingleAsync(one => one.Name == "steppe.jpg", Stop);
            known.Describe(new(new Dictionary<string, string> { ["ru"] = "Степь" }), LocalText.Empty, "Aida");
            await db.SaveAsync(Stop);
        });

        var small = await AlikeAsync("small.webp", PictureFilesMade.Steppe(600, 400, "webp"), "?language=ru");
        var dark = await AlikeAsync("dark.png", PictureFilesMade.Steppe(1000, 667, "png", light: 0.8), "");

        Assert.Equal(["steppe.jpg Степь Aida"], small);
        Assert.Equal(["small.webp", "steppe.jpg  Aida"], dark.Order().Select(one => one.TrimEnd()));
        // Whose rights have ended is not offered.
        await paper.InDatabaseAsync(async db =>
        {
            foreach (var one in await db.Pictures.ToListAsync(Stop))
                one.Allow("", new LocalDate(2025, 1, 1));
            await db.SaveAsync(Stop);
        });
        Assert.Empty(await AlikeAsync("once more.png", PictureFilesMade.Steppe(900, 600, "png"), ""));

        async Task<IReadOnlyList<string>> AlikeAsync(string name, byte[] file, string query)
        {
            var place = await BeginAsync(visitor, name, file.Length);
            var answer = await PieceAsync(visitor, place + query, 0, file);
            var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
            Assert.Equal(name, told.GetProperty("picture").GetProperty("name").GetString());
            return
            [
                .. told.GetProperty("alike")
                    .EnumerateArray()
                    .Select(one => (Called: one.GetProperty("calledBy"), Picture: one.GetProperty("picture")))
                    .Select(one =>
                        $"{one.Called} {one.Picture.GetProperty("alternative")} {one.Picture.GetProperty("credit")}"
                    ),
            ];
        }
    }

    [Fact]
    public async Task Nobody_goes_on_with_what_another_sends()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var owner = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Administrator);
        var place = await BeginAsync(owner, "dam.jpg", 1000);

        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(new(HttpMethod.Head, place))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PieceAsync(other, place, 0, [1])).StatusCode);
        using var removal = new HttpRequestMessage(HttpMethod.Delete, place)
        {
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        Assert.Equal(HttpStatusCode.NoContent, (await owner.SendAsync(removal)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.SendAsync(new(HttpMethod.Head, place))).StatusCode);
    }

    [Theory]
    [InlineData("0", HttpStatusCode.UnprocessableEntity, "There is nothing in the file.")]
    [InlineData("67108865", HttpStatusCode.RequestEntityTooLarge, "The file is larger than 64 MB.")]
    [InlineData("many", HttpStatusCode.BadRequest, null)]
    public async Task A_file_that_will_not_be_taken_is_not_begun(string length, HttpStatusCode status, string? problem)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);

        using var answer = await visitor.SendAsync(Beginning("dam.jpg", length));

        Assert.Equal(status, answer.StatusCode);
        if (problem is not null)
            Assert.Equal(
                problem,
                JsonDocument
                    .Parse(await answer.Content.ReadAsStringAsync(Stop))
                    .RootElement.GetProperty("problem")
                    .GetString()
            );
    }

    [Fact]
    public async Task More_than_was_announced_is_not_kept()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        var place = await BeginAsync(visitor, "dam.jpg", 10);

        Assert.Equal(HttpStatusCode.Conflict, (await PieceAsync(visitor, place, 0, new byte[11])).StatusCode);
        Assert.Equal(0, OffsetOf(await visitor.SendAsync(new(HttpMethod.Head, place))));
    }

    private static async Task<string> BeginAsync(StaffVisitor visitor, string name, long length)
    {
        using var answer = await visitor.SendAsync(Beginning(name, length.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static HttpRequestMessage Beginning(string name, string length) =>
        new(HttpMethod.Post, "/newsroom/pictures/uploads")
        {
            Headers =
            {
                { "Sec-Fetch-Site", "same-origin" },
                { "Upload-Length", length },
                { "Upload-Metadata", "filename " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(name)) },
            },
        };

    private static async Task<HttpResponseMessage> PieceAsync(
        StaffVisitor visitor,
        string place,
        long offset,
        byte[] piece
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, place)
        {
            Content = new ByteArrayContent(piece),
            Headers =
            {
                { "Sec-Fetch-Site", "same-origin" },
                { "Upload-Offset", offset.ToString(CultureInfo.InvariantCulture) },
            },
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return await visitor.SendAsync(request);
    }

    private static long OffsetOf(HttpResponseMessage answer) =>
        long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
}
