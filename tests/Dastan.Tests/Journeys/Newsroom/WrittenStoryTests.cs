using System.Net;
using Dastan.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>A story on its way from its writer to its readers, and back.</summary>
public sealed class WrittenStoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_goes_from_its_writer_by_an_editor_to_readers()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);

        await reporter.BeginStoryAsync();
        reporter.Fill("Headline", "A bridge opens in Osh");
        reporter.Fill("Text", "<p>It cost <b onclick=x()>4.2</b> million dollars.</p>");
        await reporter.PressAsync("Hand in for review");

        await editor.VisitAsync("/newsroom?state=inreview");
        Assert.Contains("A bridge opens in Osh", editor.Text(".desk"), StringComparison.Ordinal);
        await editor.VisitAsync(editor.Page.QuerySelector(".desk a")!.GetAttribute("href")!);
        await editor.PressAsync("Publish now");

        using var reader = paper.Visitor();
        var page = await reader.GetStringAsync("/2025/12/a-bridge-opens-in-osh", Stop);
        Assert.Contains("It cost <strong>4.2</strong> million dollars.", page, StringComparison.Ordinal);
        Assert.Equal(
            ["write-own-story", "write-own-story", "publish-story"],
            (await paper.AuditAsync()).Where(entry => entry.Kind is "story").Select(entry => entry.Act)
        );
    }

    [Fact]
    public async Task What_is_handed_in_is_its_editors_until_it_is_sent_back()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await reporter.WriteStoryAsync("Hand in for review");

        await reporter.VisitAsync(address);
        Assert.Null(reporter.Page.QuerySelector("#story"));
        await reporter.PostAsync(address, ("headline", "Another"), ("basedOn", "1"));
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Answer.StatusCode);

        await editor.VisitAsync(address);
        editor.Fill("What the writer should do", "Who paid?");
        await editor.PressAsync("Send back");

        await reporter.VisitAsync(address);
        Assert.Contains("Who paid?", reporter.Text(".note"), StringComparison.Ordinal);
        Assert.NotNull(reporter.Page.QuerySelector("#story"));
    }

    [Theory]
    [InlineData("Byline", "Nobody Known", "Nobody Known")]
    [InlineData("Topics", "Trade, Unheard of", "Unheard of")]
    [InlineData("Address", "story-1", "story-1")]
    public async Task What_can_t_be_is_told_and_what_was_written_stays(string field, string value, string told)
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("story-1", now - Duration.FromDays(1))])
        );
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.BeginStoryAsync();
        editor.Fill("Headline", "A bridge opens in Osh");
        editor.Fill(field, value);
        await editor.PressAsync("Save");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains(told, editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal("A bridge opens in Osh", editor.Text("textarea[name=headline]"));
        Assert.Equal(0, await paper.CountAsync(db => db.StoryRevisions.Where(revision => revision.StaffId != null)));
    }

    [Fact]
    public async Task What_is_withdrawn_answers_with_its_reason()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var address = await publisher.WriteStoryAsync("Publish now");
        await publisher.VisitAsync(address);
        publisher.Fill("Why, as readers will see it", "The sum was wrong.");
        await publisher.PressAsync("Withdraw");

        using var reader = paper.Visitor();
        using var gone = await reader.GetAsync("/2025/12/a-bridge-opens-in-osh", Stop);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("The sum was wrong.", await gone.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await publisher.VisitAsync("/newsroom?state=withdrawn");
        Assert.Contains("Withdrawn", publisher.Text(".desk tbody tr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_without_words_is_not_published()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.BeginStoryAsync();
        await editor.PressAsync("Publish now");

        Assert.Equal("The story is not published yet: see what is required below.", editor.Text(".problem"));
        Assert.Equal(
            ["Required The headline is missing.", "Required There is no text."],
            editor.Page.QuerySelectorAll(".checks .wanting").Select(line => line.TextContent)
        );
        Assert.Equal(0, await paper.CountAsync(db => db.Stories.Where(story => story.PublishedAt != null)));
    }

    [Fact]
    public async Task A_preview_is_the_readers_page_that_nobody_else_finds()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var stranger = paper.Visitor();
        var address = await editor.WriteStoryAsync("Save");

        await editor.VisitAsync(address + "/preview");

        Assert.Equal("A bridge opens in Osh", editor.Text("h1"));
        Assert.Equal("no-store", editor.Answer.Headers.CacheControl!.ToString());
        Assert.Equal(["noindex"], editor.Answer.Headers.GetValues("X-Robots-Tag"));
        using var answer = await stranger.GetAsync(address + "/preview", Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var guessed = await stranger.GetAsync("/2025/12/a-bridge-opens-in-osh", Stop);
        Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
    }
}
