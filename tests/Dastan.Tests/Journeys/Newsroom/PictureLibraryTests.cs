using System.Net;
using Dastan.Domain.Staff;
using Dastan.Tests.Pictures;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>The library of pictures: what comes into it, what is said of a picture, how it is found.</summary>
public sealed class PictureLibraryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_of_a_plain_form_are_taken_in_or_refused_each_by_itself()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);

        var told = await visitor.SendPicturesAsync(
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
        var picture = await paper.PictureAsync("ferry.jpg");
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
    public async Task A_picture_is_described_and_of_two_the_second_is_told()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Editor);
        await visitor.SendPicturesAsync(("dam.jpg", PictureFilesMade.Jpeg()));
        var address = await paper.PictureAddressAsync("dam.jpg");
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
        var picture = await paper.PictureAsync("dam.jpg");
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
        await visitor.SendPicturesAsync(("dam.jpg", PictureFilesMade.Jpeg()));
        await visitor.VisitAsync(await paper.PictureAddressAsync("dam.jpg"));

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
        await visitor.SendPicturesAsync(("ferry.jpg", PictureFilesMade.FromAgency()));
        await other.SendPicturesAsync(("карта.png", PictureFilesMade.Png()));

        Assert.Equal((string[])["A white ferry on a grey sea", "карта.png"], await visitor.FoundPicturesAsync(""));
        Assert.Equal((string[])["A white ferry on a grey sea"], await visitor.FoundPicturesAsync("?q=ОСМОНОВА+ferry"));
        Assert.Equal((string[])["карта.png"], await visitor.FoundPicturesAsync("?q=КАРТА"));
        Assert.Equal((string[])[], await visitor.FoundPicturesAsync("?q=camel"));
        // However many words there are, and however long they are; and nothing is cut within a character.
        Assert.Equal(
            (string[])["A white ferry on a grey sea"],
            await visitor.FoundPicturesAsync("?q=" + string.Join('+', Enumerable.Repeat("f", 16)) + "+camel")
        );
        Assert.Equal(
            (string[])["A white ferry on a grey sea"],
            await visitor.FoundPicturesAsync("?q=ferry" + new string('+', 195) + "camel")
        );
        Assert.Equal((string[])[], await visitor.FoundPicturesAsync("?q=" + new string('f', 199) + "🐎"));
        Assert.Equal((string[])["A white ferry on a grey sea"], await visitor.FoundPicturesAsync("?which=mine"));
        Assert.Equal((string[])["карта.png"], await visitor.FoundPicturesAsync("?which=undescribed"));
        Assert.Equal((string[])[], await visitor.FoundPicturesAsync("?which=ending"));
    }

    [Theory]
    [InlineData("ferry.JPEG", "ferry.JPEG")]
    [InlineData("ferry.html", "ferry.html.jpg")]
    [InlineData("Mr. Osmonov", "Mr. Osmonov.jpg")]
    public async Task The_file_as_it_came_has_the_ending_of_what_it_is(string sent, string saved)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        await visitor.SendPicturesAsync((sent, PictureFilesMade.FromTelephone()));
        var picture = await paper.PictureAsync(sent);

        using var original = await visitor.SendAsync(
            new(HttpMethod.Get, $"/newsroom/pictures/{picture.Id.Value}/original")
        );

        Assert.Equal(saved, original.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Fact]
    public async Task The_file_as_it_came_is_for_the_newsroom_alone()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        using var stranger = paper.Visitor();
        var sent = PictureFilesMade.FromTelephone();
        await visitor.SendPicturesAsync(("IMG_2044.jpg", sent));
        var picture = await paper.PictureAsync("IMG_2044.jpg");

        using var original = await visitor.SendAsync(
            new(HttpMethod.Get, $"/newsroom/pictures/{picture.Id.Value}/original")
        );

        Assert.Equal(sent, await original.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("IMG_2044.jpg", original.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.GetAsync($"/pictures/{picture.OriginalHash}.jpg", Stop)).StatusCode
        );
        await paper.HaveAsync(SmallPaper.Published("ferry", paper.Now), picture);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/pictures/{picture.Hash}.jpg", Stop)).StatusCode);
        Assert.NotEqual(
            HttpStatusCode.OK,
            (await stranger.GetAsync($"/newsroom/pictures/{picture.Id.Value}/original", Stop)).StatusCode
        );
    }
}
