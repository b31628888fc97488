using System.Net;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
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
    [InlineData(
        "Headline",
        "headline",
        401,
        "The headline has 401 characters. Shorten it to 400: until then the story is not saved."
    )]
    [InlineData(
        "Standfirst",
        "standfirst",
        2001,
        "The standfirst has 2001 characters. Shorten it to 2000: until then the story is not saved."
    )]
    [InlineData(
        "Dateline",
        "dateline",
        201,
        "The dateline has 201 characters. Shorten it to 200: until then the story is not saved."
    )]
    [InlineData(
        "What was changed, and why",
        "why",
        301,
        "What is said of the change has 301 characters. Shorten it to 300: until then the story is not saved."
    )]
    public async Task What_is_too_long_is_said_at_its_field_and_shown_again_whole(
        string label,
        string field,
        int characters,
        string problem
    )
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        await writer.BeginStoryAsync();
        var typed = new string('ә', characters);
        writer.Fill("Headline", "A bridge opens in Osh");
        writer.Fill("Text", "<p>It cost 4.2 million dollars.</p>");
        writer.Fill(label, typed);

        await writer.PressAsync("Save");

        var at = writer.Page.QuerySelector($"#story [name={field}]")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, writer.Answer.StatusCode);
        Assert.Equal("true", at.GetAttribute("aria-invalid"));
        Assert.Equal(problem, writer.Text($"#{at.GetAttribute("aria-describedby")}"));
        Assert.Equal(typed, at.GetAttribute("value") ?? at.TextContent);
        Assert.Contains("4.2 million", writer.Text("textarea[name=body]"), StringComparison.Ordinal);
        Assert.Single(writer.Page.QuerySelectorAll("#story [aria-invalid]"));
        Assert.Equal(0, await paper.CountAsync(db => db.StoryRevisions));

        writer.Fill(label, typed[1..]);
        await writer.PressAsync("Save");
        Assert.Equal(HttpStatusCode.OK, writer.Answer.StatusCode);
        Assert.Equal(1, await paper.CountAsync(db => db.StoryRevisions));
    }

    [Fact]
    public async Task Who_publishes_or_corrects_is_held_to_the_same_lengths()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.BeginStoryAsync();
        editor.Fill("Headline", new string('h', 401));
        editor.Fill("Text", "<p>It cost 4.2 million dollars.</p>");
        await editor.PressAsync("Publish now");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Equal(0, await paper.CountAsync(db => db.StoryRevisions));

        editor.Fill("Headline", "A bridge opens in Osh");
        await editor.PressAsync("Publish now");
        await editor.VisitAsync(address);
        editor.Fill("Standfirst", new string('s', 2001));
        editor.Fill("What was wrong", "The sum.");
        editor.Fill("What it says now", "It cost 4.3 million.");
        await editor.PressAsync("Correct");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.NotEqual("", editor.Text("#standfirst-problem"));
        Assert.Equal(0, await paper.CountAsync(db => db.Corrections));
        Assert.Equal(1, await paper.CountAsync(db => db.StoryRevisions));
    }

    [Fact]
    public async Task A_headline_that_was_brought_in_longer_stays_while_something_else_is_mended()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.WriteStoryAsync("Save");
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(Stop);
            story.Write(story.Text with { Headline = new string('h', 500) }, null, paper.Now, "imported");
            await db.SaveAsync(Stop);
        });
        await editor.VisitAsync(address);
        editor.Fill("Text", "<p>It cost five million dollars.</p>");
        await editor.PressAsync("Save");

        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
        Assert.Contains("five million", (await RevisionsAsync(paper))[^1], StringComparison.Ordinal);
        Assert.Equal(new string('h', 500), editor.Text("textarea[name=headline]"));
    }

    [Fact]
    public async Task Of_two_who_save_the_second_sees_both_texts_and_loses_none()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Publisher);
        var address = await one.WriteStoryAsync("Save");
        await other.VisitAsync(address);
        await one.VisitAsync(address);
        one.Fill("Text", "<p>It cost 4.2 million euros.</p>");
        await one.PressAsync("Save");

        other.Fill("Text", "<p>It cost five million dollars.</p>");
        await other.PressAsync("Save");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Equal(["4.2", "euros."], Parts(other, "del"));
        Assert.Equal(["five", "dollars."], Parts(other, "ins"));
        await other.PressAsync("Save");
        Assert.Equal(HttpStatusCode.OK, other.Answer.StatusCode);
        Assert.Equal(
            ["It cost 4.2 million dollars.", "It cost 4.2 million euros.", "It cost five million dollars."],
            await RevisionsAsync(paper)
        );
    }

    [Fact]
    public async Task An_old_revision_comes_back_as_a_new_one()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.WriteStoryAsync("Save");
        editor.Fill("Text", "<p>Something else.</p>");
        editor.Fill("What was changed, and why", "A slip");
        await editor.PressAsync("Save");

        await editor.VisitAsync(address + "/revisions");
        Assert.Equal("Something else.", editor.Text(".difference ins"));
        Assert.Contains("A slip", editor.Text(".list"), StringComparison.Ordinal);
        await editor.PressAsync("Restore this one");

        Assert.Equal(
            ["It cost 4.2 million dollars.", "Something else.", "It cost 4.2 million dollars."],
            await RevisionsAsync(paper)
        );
        Assert.Contains("Restored revision 1", editor.Text(".list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_revision_does_not_come_back_over_what_was_saved_since_its_list_was_shown()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Editor);
        var address = await editor.WriteStoryAsync("Save");
        editor.Fill("Text", "<p>Something else.</p>");
        await editor.PressAsync("Save");
        await editor.VisitAsync(address + "/revisions");
        await other.VisitAsync(address);
        other.Fill("Text", "<p>Put right.</p>");
        await other.PressAsync("Save");

        await editor.PressAsync("Restore this one");

        Assert.Equal(HttpStatusCode.Conflict, editor.Answer.StatusCode);
        Assert.Equal("Put right.", editor.Text(".difference ins"));
        Assert.Equal(3, (await RevisionsAsync(paper)).Count);
        await editor.PostAsync(address + "/revisions", ("number", "1"), ("newest", "3"));
        Assert.Equal(4, (await RevisionsAsync(paper)).Count);
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

    private static IEnumerable<string> Parts(StaffVisitor visitor, string kind) =>
        visitor
            .Page.QuerySelectorAll($".difference {kind}")
            .Select(part => part.TextContent.Trim())
            .Where(text => text is not "");

    private static async Task<List<string>> RevisionsAsync(TestPaper paper)
    {
        List<string> bodies = [];
        await paper.InDatabaseAsync(async db =>
            bodies = await db
                .StoryRevisions.Where(revision => revision.StaffId != null)
                .OrderBy(revision => revision.Number)
                .Select(revision => revision.Body)
                .ToListAsync(Stop)
        );
        return [.. bodies.Select(StoryHtml.PlainText)];
    }
}
