using System.Net;
using Dastan.Domain.Papers;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Publishers write what stands outside the news.</summary>
public sealed class StaticPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_written_published_placed_in_the_foot_taken_back_and_removed()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var address = await WriteAsync(publisher, "About  us", "<p>We are here.</p>");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(paper, "/about-us"));
        await publisher.PressAsync("Publish");
        Assert.Contains("We are here.", await ReadAsync(paper, "/about-us"), StringComparison.Ordinal);
        publisher.Fill("Place in the foot", "1");
        await publisher.PressAsync("Save");
        Assert.Contains("/about-us", await ReadAsync(paper, "/kazakhstan"), StringComparison.Ordinal);
        await publisher.VisitAsync("/newsroom/pages");
        Assert.Contains("public, in the foot", publisher.Text("tbody tr"), StringComparison.Ordinal);

        await publisher.PostAsync(address + "/removal", ("version", await VersionAsync(publisher, address)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        await publisher.VisitAsync(address);
        await publisher.PressAsync("Take back");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(paper, "/about-us"));
        Assert.DoesNotContain("/about-us", await ReadAsync(paper, "/kazakhstan"), StringComparison.Ordinal);
        await publisher.PressAsync("Remove for ever");
        Assert.Equal("/newsroom/pages", publisher.Address);
        Assert.Equal(0, await paper.CountAsync(db => db.StaticPages));
        Assert.Equal(5, (await paper.AuditAsync()).Count(entry => entry.Act == "write-static-pages"));
    }

    [Fact]
    public async Task What_would_be_left_out_is_told_before_anything_is_saved()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);
        const string Typed = "<p onclick=\"x()\">Us.</p><script>alert(1)</script>";

        await WriteAsync(publisher, "About", Typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains("script", publisher.Text(".note"), StringComparison.Ordinal);
        Assert.Equal(Typed, publisher.Text("textarea"));
        Assert.Equal(0, await paper.CountAsync(db => db.StaticPages));

        publisher.Fill("Text, as HTML", Typed + "<iframe src=\"https://else.example\"></iframe>");
        await publisher.PressAsync("Save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        await publisher.PressAsync("Save");
        Assert.Equal(HttpStatusCode.OK, publisher.Answer.StatusCode);
        Assert.DoesNotContain("script", publisher.Text("textarea"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_address_of_a_public_page_leads_to_the_new_one()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await WriteAsync(publisher, "О нас", "<p>Мы.</p>", "ru");
        await MoveAsync(publisher, "nobody-saw-it");
        Assert.Equal(0, await paper.CountAsync(db => db.Redirects));
        await publisher.PressAsync("Publish");
        Assert.Contains("Мы.", await ReadAsync(paper, "/ru/nobody-saw-it"), StringComparison.Ordinal);

        await MoveAsync(publisher, "о-газете");
        await MoveAsync(publisher, "about");

        using var reader = paper.Visitor();
        foreach (var old in new[] { "/ru/nobody-saw-it", "/ru/о-газете" })
            using (var answer = await reader.GetAsync(old, Stop))
                Assert.Equal("/ru/about", answer.Headers.Location?.ToString());
        Assert.Contains("Мы.", await ReadAsync(paper, "/ru/about"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(paper, "/about"));
    }

    [Theory]
    [InlineData("kazakhstan")]
    [InlineData("rates")]
    [InlineData("2025")]
    [InlineData("ru")]
    [InlineData("contact")]
    public async Task Where_something_of_the_paper_stands_no_page_can(string slug)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(new StaticPage(StaticPageId.New(), "en", "contact", "Contact", ""));
            await db.SaveAsync(Stop);
        });
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.VisitAsync("/newsroom/pages/new");
        publisher.Fill("Title", "About");
        publisher.Fill("Address", slug);
        await publisher.PressAsync("Save");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains("/" + slug, publisher.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal("About", publisher.Page.QuerySelector("[name=title]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("title", " ", "title")]
    [InlineData("foot", "0", "1 to 99")]
    [InlineData("foot", "first", "1 to 99")]
    [InlineData("edition", "xx", "no such edition")]
    public async Task What_can_t_be_is_refused_with_the_reason(string field, string value, string reason)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var fields = new Dictionary<string, string>
        {
            ["edition"] = "en",
            ["title"] = "About",
            [field] = value,
        };

        await publisher.PostAsync("/newsroom/pages/new", [.. fields.Select(one => (one.Key, one.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains(reason, publisher.Text(".problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_text_stays_where_it_is()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher, "ru");
        await publisher.PostAsync("/newsroom/pages/new", ("edition", "en"), ("title", "About"));

        await publisher.PressAsync("Опубликовать");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Equal("Страницу без текста нельзя опубликовать.", publisher.Text(".problem"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(paper, "/about"));
    }

    [Fact]
    public async Task Of_two_who_write_a_page_the_second_sees_both_texts()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Publisher);
        using var other = await paper.StaffAsync(Role.Administrator);
        var address = await WriteAsync(one, "About", "<p>Us.</p>");
        await other.VisitAsync(address);
        one.Fill("Text, as HTML", "<p>Ours.</p>");
        await one.PressAsync("Save");

        other.Fill("Text, as HTML", "<p>Theirs.</p>");
        await other.PressAsync("Save");
        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Contains("Theirs.", other.Text("textarea"), StringComparison.Ordinal);
        Assert.Contains("Ours.", other.Text(".note"), StringComparison.Ordinal);
        await other.PressAsync("Save");
        Assert.Equal(HttpStatusCode.OK, other.Answer.StatusCode);

        await one.PressAsync("Publish");
        Assert.Equal(HttpStatusCode.Conflict, one.Answer.StatusCode);
    }

    /// <returns>The page's address in the newsroom.</returns>
    private static async Task<string> WriteAsync(
        StaffVisitor publisher,
        string title,
        string body,
        string edition = "en"
    )
    {
        await publisher.VisitAsync("/newsroom/pages/new");
        publisher.Fill("Edition", edition);
        publisher.Fill("Title", title);
        publisher.Fill("Text, as HTML", body);
        await publisher.PressAsync("Save");
        return publisher.Address.Split('?')[0];
    }

    private static async Task MoveAsync(StaffVisitor publisher, string slug)
    {
        publisher.Fill("Address", slug);
        await publisher.PressAsync("Save");
        Assert.Equal("Saved.", publisher.Text(".done"));
    }

    private static async Task<string> VersionAsync(StaffVisitor publisher, string address)
    {
        await publisher.VisitAsync(address);
        return publisher.Page.QuerySelector("[name=version]")!.GetAttribute("value")!;
    }

    private static async Task<HttpStatusCode> StatusAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        using var answer = await reader.GetAsync(address, Stop);
        return answer.StatusCode;
    }

    private static async Task<string> ReadAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        return await reader.GetStringAsync(address, Stop);
    }
}
