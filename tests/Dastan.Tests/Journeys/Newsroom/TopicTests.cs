using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Domain.Topics;
using Dastan.Tests.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Editors say what topics are called, where they stand, and which are one.</summary>
public sealed class TopicTests
{
    private static readonly string Trade = $"/newsroom/topics/{SmallPaper.Trade.Id.Value}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_topic_is_made_with_names_in_several_languages_and_found_by_any_of_them()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);

        await editor.VisitAsync("/newsroom/topics/new");
        editor.Fill("Name, English", "Dried  fruit");
        editor.Fill("Name, Русский", "Сухофрукты");
        editor.Fill("Other forms of the name", "Quritilgan meva\nDry fruit");
        await editor.PressAsync("Save");

        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
        Assert.Equal("Dried fruit", editor.Text("h1"));
        Assert.Equal("dried-fruit", editor.Page.QuerySelector("[name=slug]")!.GetAttribute("value"));
        foreach (var sought in new[] { "СУХОФР", "meva", "dried-f", "dry fruit" })
        {
            await editor.VisitAsync($"/newsroom/topics?q={Uri.EscapeDataString(sought)}");
            Assert.StartsWith("Dried fruit", Assert.Single(editor.Page.QuerySelectorAll("tbody th")).TextContent);
        }
        await editor.VisitAsync("/newsroom/topics?q=barley");
        Assert.Empty(editor.Page.QuerySelectorAll("tbody th"));
        Assert.Contains((await paper.AuditAsync()), entry => entry is { Act: "arrange-topics", Kind: "topic" });
    }

    [Fact]
    public async Task The_old_address_of_a_topic_leads_to_the_new_one_in_every_edition_and_in_one_hop()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var reader = paper.Visitor();
        await RenameAsync(editor, "commerce");
        await RenameAsync(editor, "business");

        foreach (var old in new[] { "trade", "commerce" })
        foreach (var (prefix, ending) in new[] { ("", ""), ("/ru", ""), ("", ".rss"), ("/ru", ".json") })
        {
            using var answer = await reader.GetAsync($"{prefix}/topics/{old}{ending}", Stop);
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal($"{prefix}/topics/business{ending}", answer.Headers.Location!.ToString());
        }
        using (var now = await reader.GetAsync("/topics/business", Stop))
            Assert.Equal(HttpStatusCode.OK, now.StatusCode);

        await RenameAsync(editor, "trade");
        using (var back = await reader.GetAsync("/topics/trade", Stop))
            Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        using (var left = await reader.GetAsync("/topics/commerce", Stop))
            Assert.Equal("/topics/trade", left.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_address_that_is_taken_or_leads_to_another_topic_is_refused()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        await RenameAsync(editor, "commerce");
        await paper.InDatabaseAsync(async db =>
        {
            db.Add(new Topic(TopicId.New(), "bread", TopicKind.Subject, LocalText.Of("en", "Bread")));
            await db.SaveAsync(Stop);
        });

        await RenameAsync(editor, "bread");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("bread", editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal("bread", editor.Page.QuerySelector("[name=slug]")!.GetAttribute("value"));

        await editor.VisitAsync("/newsroom/topics/new");
        editor.Fill("Name, English", "Trade");
        await editor.PressAsync("Save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("/topics/commerce", editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(2, await paper.CountAsync(db => db.Topics));
    }

    [Fact]
    public async Task A_topic_without_a_name_is_refused_and_what_was_typed_stays()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor, "ru");

        await editor.VisitAsync(Trade);
        editor.Fill("Название, English", " ");
        editor.Fill("Другие формы", "Сауда");
        await editor.PressAsync("Сохранить");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Equal("Дайте имя хотя бы на одном языке.", editor.Text(".problem"));
        Assert.Equal("Сауда", editor.Text("textarea[name=forms]"));
    }

    [Fact]
    public async Task Of_two_who_change_a_topic_the_second_sees_both_texts()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Editor);
        await one.VisitAsync(Trade);
        await other.VisitAsync(Trade);
        one.Fill("Name, English", "Commerce");
        await one.PressAsync("Save");

        other.Fill("Name, English", "Business");
        await other.PressAsync("Save");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Equal("Business", other.Page.QuerySelector("[name='names[en]']")!.GetAttribute("value"));
        Assert.Contains("Commerce", other.Text("section.note"), StringComparison.Ordinal);
        await other.PressAsync("Save");
        Assert.Equal("Business", other.Text("h1"));
    }

    [Fact]
    public async Task A_topic_is_known_by_any_form_of_its_name_when_it_is_typed_for_a_story_and_in_the_search()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [FoundIn.Story("wheat", "It is dear.", now, "Wheat")])
        );
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.VisitAsync(Trade);
        editor.Fill("Other forms of the name", "Сауда\nBarter");
        await editor.PressAsync("Save");

        Assert.Equal(["wheat"], await FoundIn.SlugsAsync(paper, "barter"));
        await editor.BeginStoryAsync();
        editor.Fill("Headline", "Markets");
        editor.Fill("Topics", "сауда");
        await editor.PressAsync("Save");
        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
        Assert.Equal("Trade", editor.Page.QuerySelector("[name=topics]")!.GetAttribute("value"));
    }

    private static async Task RenameAsync(StaffVisitor editor, string slug)
    {
        await editor.VisitAsync(Trade);
        editor.Fill("End of the address", slug);
        await editor.PressAsync("Save");
    }
}
