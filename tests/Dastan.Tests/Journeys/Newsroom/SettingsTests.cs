using System.Net;
using AngleSharp.Html.Parser;
using Dastan.Domain.Papers;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Publishers say what the paper, its editions and its sections are called.</summary>
public sealed class SettingsTests
{
    private const string Settings = "/newsroom/settings";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_set_readers_see_at_the_next_page()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);
        Assert.Contains("The Small Paper", await ReadAsync(paper, "/"), StringComparison.Ordinal);

        await publisher.VisitAsync(Settings);
        publisher.Fill("Name", "The Larger Paper");
        publisher.Fill("Line under the name, Русский", "Каждый  день");
        publisher.Fill("Section /kazakhstan: name", "Steppe");
        await publisher.PressAsync("Save");

        Assert.Equal("Saved.", publisher.Text(".done"));
        var front = await ReadAsync(paper, "/");
        Assert.Contains("The Larger Paper", front, StringComparison.Ordinal);
        Assert.Contains("Steppe", front, StringComparison.Ordinal);
        Assert.DoesNotContain("The Small Paper", front, StringComparison.Ordinal);
        Assert.Equal("Каждый день", publisher.Page.QuerySelector("[name='strapline[ru]']")!.GetAttribute("value"));
        var told = (await paper.AuditAsync())[^1];
        Assert.Equal(("change-settings", "paper"), (told.Act, told.Kind));
        Assert.Contains("The Small Paper", told.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_is_added_at_the_end_and_sections_are_put_in_order()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.VisitAsync(Settings);
        publisher.Fill("Edition", "en");
        publisher.Fill("Name of the section", "Money & markets");
        await publisher.PressAsync("Add the section");
        Assert.Equal("Saved.", publisher.Text(".done"));
        Assert.Equal(["/kazakhstan", "/money-markets"], await SectionsAsync(paper));

        publisher.Fill("Section /kazakhstan: place", "2");
        await publisher.PressAsync("Save");
        Assert.Equal("Saved.", publisher.Text(".done"));
        Assert.Equal(["/money-markets", "/kazakhstan"], await SectionsAsync(paper));
    }

    [Theory]
    [InlineData("name", "", "can’t be empty: Name")]
    [InlineData("edition[en].zone", "Asia/Nowhere", "Asia/Nowhere")]
    [InlineData("section[en/kazakhstan].position", "first", "first")]
    [InlineData("section[ru/kazakhstan].position", "1000", "1000")]
    [InlineData("section[en/kazakhstan].name", " ", "Section /kazakhstan: name")]
    public async Task What_can_t_be_is_refused_and_nothing_is_changed(string field, string value, string reason)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.PostAsync(Settings, ("version", "0"), ("contact", "desk@paper.example"), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains(reason, publisher.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal("desk@paper.example", publisher.Page.QuerySelector("[name=contact]")!.GetAttribute("value"));
        Assert.Equal(1, await paper.CountAsync(db => db.Papers.Where(one => one.Version == 0)));
    }

    [Theory]
    [InlineData("en", "Kazakhstan", "", "/kazakhstan")]
    [InlineData("en", "Rates", "rates", "/rates")]
    [InlineData("en", "About", "about", "/about")]
    [InlineData("en", "Russian", "ru", "/ru")]
    [InlineData("xx", "Money", "", "no such edition")]
    [InlineData("en", " ", "money", "can’t be empty")]
    public async Task A_section_that_can_t_be_is_refused(string edition, string name, string slug, string reason)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(new StaticPage(StaticPageId.New(), "en", "about", "About", ""));
            await db.SaveAsync(Stop);
        });
        using var publisher = await paper.StaffAsync(Role.Publisher);

        await publisher.PostAsync(Settings + "/sections", ("edition", edition), ("sectionName", name), ("slug", slug));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Answer.StatusCode);
        Assert.Contains(reason, publisher.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(name, publisher.Page.QuerySelector("[name=sectionName]")!.GetAttribute("value"));
        Assert.Equal(2, await paper.CountAsync(db => db.Sections));
    }

    [Fact]
    public async Task Of_two_who_change_the_settings_the_second_sees_both()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Publisher);
        using var other = await paper.StaffAsync(Role.Administrator, "ru");
        await one.VisitAsync(Settings);
        await other.VisitAsync(Settings);
        one.Fill("Where readers may write to", "one@paper.example");
        await one.PressAsync("Save");

        other.Fill("Куда могут писать читатели", "other@paper.example");
        await other.PressAsync("Сохранить");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Contains("one@paper.example", other.Text(".note"), StringComparison.Ordinal);
        Assert.Equal("other@paper.example", other.Page.QuerySelector("[name=contact]")!.GetAttribute("value"));
        await other.PressAsync("Сохранить");
        Assert.Equal("Сохранено.", other.Text(".done"));
    }

    // As the head of the front names them.
    private static async Task<IReadOnlyList<string>> SectionsAsync(TestPaper paper)
    {
        var front = await new HtmlParser().ParseDocumentAsync(await ReadAsync(paper, "/"), Stop);
        string[] sections = ["/kazakhstan", "/money-markets"];
        return
        [
            .. front
                .QuerySelectorAll("header nav a")
                .Select(link => link.GetAttribute("href") ?? "")
                .Where(sections.Contains),
        ];
    }

    private static async Task<string> ReadAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        return await reader.GetStringAsync(address, Stop);
    }
}
