using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Domain.Staff;
using Dastan.Domain.Topics;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Where a story stands, who signs it and what it is about, as several people say it.</summary>
public sealed class FiledStoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_saves_words_leaves_what_others_filed_meanwhile()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Publisher);
        var address = await one.WriteStoryAsync("Save");
        await other.VisitAsync(address);
        await one.VisitAsync(address);
        one.Fill("Topics", "Trade");
        one.Fill("Address", "a-bridge");
        await one.PressAsync("Save");

        other.Fill("Text", "<p>It cost five million dollars.</p>");
        await other.PressAsync("Save");

        Assert.Equal(HttpStatusCode.OK, other.Answer.StatusCode);
        Assert.Equal("Trade", other.Page.QuerySelector("[name=topics]")!.GetAttribute("value"));
        Assert.Equal("a-bridge", other.Page.QuerySelector("[name=slug]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Of_two_who_file_a_story_the_second_is_told()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Publisher);
        var address = await one.WriteStoryAsync("Save");
        await other.VisitAsync(address);
        await one.VisitAsync(address);
        one.Fill("Address", "a-bridge");
        await one.PressAsync("Save");

        other.Fill("Address", "the-bridge");
        await other.PressAsync("Save");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Answer.StatusCode);
        Assert.Contains("“a-bridge”", other.Text(".problem"), StringComparison.Ordinal);
        await other.PressAsync("Save");
        Assert.Equal("the-bridge", other.Page.QuerySelector("[name=slug]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_saves_once_more_after_a_clash_of_words_takes_back_nothing_of_what_others_filed()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Publisher);
        var address = await one.WriteStoryAsync("Save");
        await other.VisitAsync(address);
        await one.VisitAsync(address);
        one.Fill("Text", "<p>It cost 4.2 million euros.</p>");
        one.Fill("Topics", "Trade");
        one.Fill("Address", "a-bridge");
        await one.PressAsync("Save");

        other.Fill("Text", "<p>It cost five million dollars.</p>");
        other.Fill("Byline", "Economy desk");
        await other.PressAsync("Save");
        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Null(other.Page.QuerySelector(".problem:not(.meanwhile .problem)"));
        await other.PressAsync("Save");

        Assert.Equal(HttpStatusCode.OK, other.Answer.StatusCode);
        Assert.Equal(("Trade", "a-bridge", "Economy desk"), FilingOf(other));
    }

    [Fact]
    public async Task Who_files_what_others_filed_too_is_told_with_the_clash_of_words()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Publisher);
        var address = await one.WriteStoryAsync("Save");
        await other.VisitAsync(address);
        await one.VisitAsync(address);
        one.Fill("Text", "<p>It cost 4.2 million euros.</p>");
        one.Fill("Address", "a-bridge");
        await one.PressAsync("Save");

        other.Fill("Text", "<p>It cost five million dollars.</p>");
        other.Fill("Address", "the-bridge");
        await other.PressAsync("Save");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Contains("“a-bridge”", other.Text(".problem"), StringComparison.Ordinal);
        await other.PressAsync("Save");
        Assert.Equal("the-bridge", FilingOf(other).Slug);
    }

    [Fact]
    public async Task A_form_that_is_refused_shows_what_others_filed_meanwhile()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Publisher);
        var address = await one.WriteStoryAsync("Save");
        await other.VisitAsync(address);
        await one.VisitAsync(address);
        one.Fill("Topics", "Trade");
        await one.PressAsync("Save");

        other.Fill("Byline", "Nobody Known");
        await other.PressAsync("Save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Answer.StatusCode);
        Assert.Equal(("Trade", "a-bridge-opens-in-osh", "Nobody Known"), FilingOf(other));
        other.Fill("Byline", "Economy desk");
        await other.PressAsync("Save");

        Assert.Equal(("Trade", "a-bridge-opens-in-osh", "Economy desk"), FilingOf(other));
    }

    [Fact]
    public async Task Names_with_commas_are_names_like_others()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            foreach (var (slug, name) in new[] { ("oil", "Oil"), ("mining", "Oil, gas and mining"), ("gas", "Gas") })
                db.Add(new Topic(TopicId.New(), slug, TopicKind.Subject, LocalText.Of("en", name)));
            db.Add(new Person(PersonId.New(), "serikova", LocalText.Of("en", "Serikova,Reuters")));
            await db.SaveAsync(Stop);
        });
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.WriteStoryAsync("Save");
        await editor.VisitAsync(address);
        editor.Fill("Topics", "oil,  gas and mining");
        editor.Fill("Byline", "Serikova, Reuters, Economy desk");
        await editor.PressAsync("Save");
        Assert.Equal(
            ("Oil, gas and mining", "Serikova,Reuters, Economy desk"),
            (FilingOf(editor).Topics, FilingOf(editor).Byline)
        );

        editor.Fill("Topics", "Oil, gas, Oil, gas and mining, Trade");
        await editor.PressAsync("Save");

        Assert.Equal("Oil, Gas, Oil, gas and mining, Trade", FilingOf(editor).Topics);
        editor.Fill("Topics", "Oil, gas and coal");
        await editor.PressAsync("Save");
        Assert.Contains("“gas and coal”", editor.Text(".problem"), StringComparison.Ordinal);
    }

    private static (string Topics, string Slug, string Byline) FilingOf(StaffVisitor visitor)
    {
        string Field(string name) => visitor.Page.QuerySelector($"#story [name={name}]")!.GetAttribute("value") ?? "";
        return (Field("topics"), Field("slug"), Field("byline"));
    }
}
