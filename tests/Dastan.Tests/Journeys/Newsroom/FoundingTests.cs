using System.Net;
using AngleSharp.Html.Parser;
using Dastan.Domain.Papers;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>A new paper gets its name, its language and its sections, and later its other languages.</summary>
public sealed class FoundingTests
{
    private const string Settings = "/newsroom/settings";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_comes_first_founds_the_paper_and_begins_a_story()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.VisitAsync("/newsroom");
        Assert.Equal(Settings, publisher.Page.QuerySelector("main .empty a")!.GetAttribute("href"));
        await publisher.VisitAsync("/newsroom/stories/new");
        Assert.Equal(Settings, publisher.Page.QuerySelector("main .empty a")!.GetAttribute("href"));
        await publisher.VisitAsync(Settings);
        publisher.Fill("Name of the paper", "Құрылтай");
        publisher.Fill("Language", "kk");
        publisher.Fill("Time zone, as in Asia/Almaty", "Asia/Almaty");
        publisher.Fill("Sections, one a line", "Экономика\n\n Әлем  туралы /world ");
        await publisher.PressAsync("Found the paper");

        Assert.Equal("Saved.", publisher.Text(".done"));
        await publisher.VisitAsync("/newsroom/stories/new");
        publisher.Fill("Section", "kk/world");
        await publisher.PressAsync("Begin");
        Assert.Equal(HttpStatusCode.OK, publisher.Answer.StatusCode);
        Assert.Equal(1, await paper.CountAsync(db => db.Stories.Where(story => story.Section == "world")));
        var front = await FrontAsync(paper, "/");
        Assert.Equal("kk", front.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Құрылтай", front.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["Экономика", "Әлем туралы"],
            front.QuerySelectorAll("header nav a[href^='/']").Select(link => link.TextContent.Trim()).Where(IsSection)
        );
        Assert.Equal("change-settings", (await paper.AuditAsync()).First(told => told.Kind == "edition").Act);

        static bool IsSection(string name) => name is "Экономика" or "Әлем туралы";
    }

    [Fact]
    public async Task An_edition_in_another_language_is_added_behind_the_others()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.VisitAsync(Settings);
        Assert.Equal(
            ["kk", "ky", "uz", "tg", "tk"],
            publisher.Page.QuerySelectorAll("[name=language] option").Select(one => one.GetAttribute("value"))
        );
        await publisher.PostAsync(
            Settings + "/editions",
            ("language", "uz"),
            ("zone", "Asia/Tashkent"),
            ("sections", "Qozogʻiston /kazakhstan")
        );

        Assert.Equal("Saved.", publisher.Text(".done"));
        var front = await FrontAsync(paper, "/uz");
        Assert.Equal("uz", front.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(front.QuerySelector("header nav a[href='/uz/kazakhstan']"));
        var english = await FrontAsync(paper, "/");
        Assert.NotNull(english.QuerySelector("a[hreflang=uz]"));
        await publisher.VisitAsync("/newsroom/fronts/uz");
        Assert.Equal(HttpStatusCode.OK, publisher.Answer.StatusCode);
    }

    [Theory]
    [InlineData("ru", "Asia/Almaty", "", "already")]
    [InlineData("de", "Asia/Almaty", "", "one of the languages")]
    [InlineData("", "Asia/Almaty", "", "one of the languages")]
    [InlineData("kk", "Asia/Nowhere", "", "Asia/Nowhere")]
    [InlineData("kk", "Asia/Almaty", "Жаңалық /news\nЖаңалықтар /news", "/news")]
    [InlineData("kk", "Asia/Almaty", "Іздеу /search", "/search")]
    [InlineData("kk", "Asia/Almaty", "/world", "before its address: /world")]
    [InlineData("tk", "Asia/Almaty", "", "/tk")]
    public async Task An_edition_that_can_t_be_is_refused_and_what_was_typed_stays(
        string language,
        string zone,
        string sections,
        string reason
    )
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(new StaticPage(StaticPageId.New(), "en", "tk", "To know", ""));
            await db.SaveAsync(Stop);
        });
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.PostAsync(
            Settings + "/editions",
            ("language", language),
            ("zone", zone),
            ("sections", sections)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains(reason, publisher.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(sections, publisher.Page.QuerySelector("[name=sections]")!.TextContent);
        Assert.Equal(zone, publisher.Page.QuerySelector("[name=zone]")!.GetAttribute("value"));
        Assert.Equal(2, await paper.CountAsync(db => db.Editions));
    }

    [Theory]
    [InlineData("", "Economy", "Name of the paper")]
    [InlineData("Paper", " \n ", "Sections")]
    public async Task A_paper_without_a_name_or_a_section_is_not_founded(string name, string sections, string reason)
    {
        await using var paper = await TestPaper.OpenAsync();
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.PostAsync(
            Settings + "/editions",
            ("paperName", name),
            ("language", "en"),
            ("zone", "UTC"),
            ("sections", sections)
        );

        Assert.Contains(reason, publisher.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(0, await paper.CountAsync(db => db.Editions));
        Assert.Equal(0, await paper.CountAsync(db => db.Papers));
    }

    [Fact]
    public async Task Who_may_not_found_it_is_told_who_does()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var reporter = await paper.StaffAsync(Role.Reporter, "ru");

        await reporter.VisitAsync("/newsroom/stories/new");

        Assert.Contains("издатель в настройках", reporter.Text("main .empty"), StringComparison.Ordinal);
        Assert.Null(reporter.Page.QuerySelector("main .empty a"));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> FrontAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        return await new HtmlParser().ParseDocumentAsync(await reader.GetStringAsync(address, Stop), Stop);
    }
}
