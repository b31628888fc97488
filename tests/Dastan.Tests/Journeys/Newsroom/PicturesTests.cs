using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Dastan.Domain.Pictures;
using Dastan.Domain.Staff;
using Dastan.Tests.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

public sealed class PicturesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_of_a_plain_form_are_taken_in_or_refused_each_by_itself()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);

        var told = await SendAsync(
            visitor,
            ("ferry.jpg", PictureFilesMade.FromAgency()),
            ("map.png", PictureFilesMade.Png()),
            ("page.jpg", "<html>"u8.ToArray()),
            ("again.png", PictureFilesMade.Png())
        );

        Assert.Equal(
            [
                "ferry.jpg: taken in.",
                "map.png: taken in.",
                "page.jpg: not taken. HTML files are not taken: send the picture as JPEG, PNG, WebP, AVIF or GIF.",
                "again.png: it is here already.",
            ],
            told
        );
        var picture = await OneAsync(paper, "ferry.jpg");
        Assert.Equal("A white ferry on a grey sea", picture.Alternative.In("en"));
        Assert.Equal("Айгүл Осмонова / Steppe Photos", picture.Credit);
        Assert.Equal(paper.Now, picture.BroughtAt);
        Assert.Equal(
            ["bring-pictures", "bring-pictures"],
            (await paper.AuditAsync()).Where(entry => entry.Kind == "picture").Select(entry => entry.Act)
        );
        Assert.Empty(
            Directory.GetFiles(Path.Combine(paper.Settings.Data, "uploads"), "*", SearchOption.AllDirectories)
        );
    }

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

    [Fact]
    public async Task A_picture_is_described_and_of_two_the_second_is_told()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Editor);
        await SendAsync(visitor, ("dam.jpg", PictureFilesMade.Jpeg()));
        var address = await AddressAsync(paper, "dam.jpg");
        await visitor.VisitAsync(address);
        await other.VisitAsync(address);

        visitor.Fill("Alternative text", "A dam in the mountains");
        visitor.Fill("Credit", "Gulnara Bek");
        visitor.Fill("May be shown until", "2026-12-31");
        visitor.Fill("From the left", "20");
        await visitor.PressAsync("Save");
        other.Fill("Alternative text", "Water");
        await other.PressAsync("Save");

        Assert.Equal("Saved.", visitor.Text(".done"));
        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.StartsWith(
            "Somebody described the picture meanwhile.",
            other.Text(".problem"),
            StringComparison.Ordinal
        );
        Assert.Equal("Water", other.Text("textarea[name='alternative-en']"));
        var picture = await OneAsync(paper, "dam.jpg");
        Assert.Equal("A dam in the mountains", picture.Alternative.In("en"));
        Assert.Equal((20, 50), (picture.FocusX, picture.FocusY));
        Assert.Equal(new LocalDate(2026, 12, 31), picture.RightsUntil);
        Assert.Contains(
            await paper.AuditAsync(),
            entry => entry.Kind == "picture" && entry.After.Contains("Gulnara Bek", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_no_day_is_said_and_nothing_typed_is_lost()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        await SendAsync(visitor, ("dam.jpg", PictureFilesMade.Jpeg()));
        await visitor.VisitAsync(await AddressAsync(paper, "dam.jpg"));

        visitor.Fill("Credit", "Gulnara Bek");
        visitor.Fill("May be shown until", "soon");
        await visitor.PressAsync("Save");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Answer.StatusCode);
        Assert.Equal("“soon” is no day: write it as 2026-12-31.", visitor.Text(".problem"));
        Assert.Equal("Gulnara Bek", visitor.Page.QuerySelector("input[name='credit']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_library_answers_what_is_where()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Editor);
        await SendAsync(visitor, ("ferry.jpg", PictureFilesMade.FromAgency()));
        await SendAsync(other, ("карта.png", PictureFilesMade.Png()));

        Assert.Equal((string[])["A white ferry on a grey sea", "карта.png"], await FoundAsync(visitor, ""));
        Assert.Equal((string[])["A white ferry on a grey sea"], await FoundAsync(visitor, "?q=ОСМОНОВА+ferry"));
        Assert.Equal((string[])["карта.png"], await FoundAsync(visitor, "?q=КАРТА"));
        Assert.Equal((string[])[], await FoundAsync(visitor, "?q=camel"));
        Assert.Equal((string[])["A white ferry on a grey sea"], await FoundAsync(visitor, "?which=mine"));
        Assert.Equal((string[])["карта.png"], await FoundAsync(visitor, "?which=undescribed"));
        Assert.Equal((string[])[], await FoundAsync(visitor, "?which=ending"));
    }

    [Fact]
    public async Task A_story_leads_with_a_picture_and_the_picture_knows_where_it_is_shown()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Publisher);
        await SendAsync(visitor, ("ferry.jpg", PictureFilesMade.FromAgency()));
        var picture = await OneAsync(paper, "ferry.jpg");
        var story = await visitor.WriteStoryAsync("Save");

        await visitor.VisitAsync(story);
        await visitor.VisitAsync(visitor.Page.QuerySelector(".lead-picture a")!.GetAttribute("href")!);
        await visitor.PressAsync("Make it the lead picture");

        Assert.Equal(story, visitor.Address);
        Assert.Equal(
            "A white ferry on a grey sea",
            visitor.Page.QuerySelector(".lead-picture img")!.GetAttribute("alt")
        );
        await visitor.VisitAsync($"/newsroom/pictures/{picture.Id.Value}");
        Assert.Equal("A bridge opens in Osh", visitor.Text("#uses + ul a"));
        Assert.Equal((string[])[], await FoundAsync(visitor, "?which=unused&q=ferry"));
        await visitor.PostAsync($"/newsroom/pictures/{picture.Id.Value}/removal");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Answer.StatusCode);

        await visitor.VisitAsync(story);
        await visitor.PressAsync("Without a lead picture");
        await visitor.PostAsync($"/newsroom/pictures/{picture.Id.Value}/removal");
        Assert.Equal("/newsroom/pictures", visitor.Address);
        Assert.Equal(0, await paper.CountAsync(db => db.Pictures.Where(one => one.Id == picture.Id)));
    }

    [Fact]
    public async Task A_picture_in_the_text_is_a_use_until_it_is_taken_out()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Publisher);
        await SendAsync(visitor, ("ferry.jpg", PictureFilesMade.FromAgency()));
        var picture = await OneAsync(paper, "ferry.jpg");
        var story = await visitor.WriteStoryAsync("Save");
        await visitor.VisitAsync($"/newsroom/pictures?story={story.Split('/')[^1]}");
        var html = visitor.Text(".shelf textarea");

        await visitor.VisitAsync(story);
        visitor.Fill("Text", "<p>It leaves at noon.</p>" + html);
        await visitor.PressAsync("Save");
        Assert.Equal(1, await paper.CountAsync(db => db.PictureUses.Where(use => use.PictureId == picture.Id)));
        Assert.Contains("alt=\"A white ferry on a grey sea\"", html, StringComparison.Ordinal);
        Assert.Contains("<cite>Айгүл Осмонова / Steppe Photos</cite>", html, StringComparison.Ordinal);

        await visitor.VisitAsync(story);
        visitor.Fill("Text", "<p>It leaves at noon.</p>");
        await visitor.PressAsync("Save");
        Assert.Equal(0, await paper.CountAsync(db => db.PictureUses.Where(use => use.PictureId == picture.Id)));
    }

    [Fact]
    public async Task The_file_as_it_came_is_for_the_newsroom_alone()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        using var stranger = paper.Visitor();
        var sent = PictureFilesMade.FromTelephone();
        await SendAsync(visitor, ("IMG_2044.jpg", sent));
        var picture = await OneAsync(paper, "IMG_2044.jpg");

        using var original = await visitor.SendAsync(
            new(HttpMethod.Get, $"/newsroom/pictures/{picture.Id.Value}/original")
        );

        Assert.Equal(sent, await original.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.GetAsync($"/pictures/{picture.OriginalHash}.jpg", Stop)).StatusCode
        );
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/pictures/{picture.Hash}.jpg", Stop)).StatusCode);
        Assert.NotEqual(
            HttpStatusCode.OK,
            (await stranger.GetAsync($"/newsroom/pictures/{picture.Id.Value}/original", Stop)).StatusCode
        );
    }

    private static async Task<IReadOnlyList<string>> SendAsync(
        StaffVisitor visitor,
        params (string Name, byte[] File)[] files
    )
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, file) in files)
            form.Add(new ByteArrayContent(file), "files", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/newsroom/pictures")
        {
            Content = form,
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        using var answer = await visitor.SendAsync(request);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. page.QuerySelectorAll(".told li").Select(line => line.TextContent)];
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

    private static async Task<string[]> FoundAsync(StaffVisitor visitor, string query)
    {
        await visitor.VisitAsync("/newsroom/pictures" + query);
        return
        [
            .. visitor
                .Page.QuerySelectorAll(".shelf img")
                .Select(image => image.GetAttribute("alt")!)
                .Where(text =>
                    text.Contains("ferry", StringComparison.Ordinal) || text.EndsWith(".png", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<string> AddressAsync(TestPaper paper, string name) =>
        $"/newsroom/pictures/{(await OneAsync(paper, name)).Id.Value}";

    private static async Task<Picture> OneAsync(TestPaper paper, string name)
    {
        Picture? picture = null;
        await paper.InDatabaseAsync(async db =>
            picture = await db.Pictures.AsNoTracking().SingleAsync(one => one.Name == name, Stop)
        );
        return picture!;
    }
}
