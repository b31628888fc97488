using System.Net;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Notes to a writer, pinned to words of the story, without script.</summary>
public sealed class NotesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_note_is_pinned_answered_resolved_and_opened_again()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var story = await reporter.WriteStoryAsync("Hand in for review");

        await editor.VisitAsync(story);
        await PinAsync(editor, "4.2 million dollars", "Who says so?");

        Assert.StartsWith(story + "#n-", editor.Address, StringComparison.Ordinal);
        Assert.Contains("Aigul the Editor", editor.Text(".pinned .remark"), StringComparison.Ordinal);
        Assert.NotNull(editor.Page.QuerySelector(".pinned .wanting[hidden]"));
        Assert.Contains(
            "Advised Notes to the writer that are still open: 1.",
            Checks(editor),
            StringComparison.Ordinal
        );

        // Its writer answers while the editor has it, and does not resolve it.
        await reporter.VisitAsync(story);
        Assert.Null(reporter.Page.QuerySelector("#story"));
        Assert.StartsWith(
            "#b-",
            reporter.Page.QuerySelector(".quote a")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
        reporter.Fill("Answer", "The ministry.");
        await reporter.PressAsync("Send the answer");
        Assert.Equal(2, reporter.Page.QuerySelectorAll(".pinned .remark").Length);
        var resolution = editor.Page.QuerySelector("form[action$='/resolution']")!.GetAttribute("action")!;
        await reporter.PostAsync(resolution);
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Answer.StatusCode);

        await editor.VisitAsync("/newsroom");
        Assert.Contains("Open notes: 1", editor.Text(".desk tbody tr"), StringComparison.Ordinal);
        await editor.VisitAsync(story);
        await editor.PressAsync("Resolve");
        Assert.Contains("Resolved by Aigul the Editor", editor.Text(".pinned.resolved"), StringComparison.Ordinal);
        Assert.DoesNotContain("Notes to the writer that", Checks(editor), StringComparison.Ordinal);
        await editor.VisitAsync("/newsroom");
        Assert.DoesNotContain("Open notes", editor.Text(".desk tbody tr"), StringComparison.Ordinal);
        await editor.VisitAsync(story);
        await editor.PressAsync("Open again");
        Assert.Single(editor.Page.QuerySelectorAll(".pinned:not(.resolved)"));

        Assert.Equal(4, (await paper.AuditAsync()).Count(entry => entry.Act is "pin-notes"));
    }

    [Theory]
    [InlineData("5 million dollars", "Who says so?", "“5 million dollars” does not stand in the story.")]
    [InlineData("4.2 million dollars", " ", "Write what is to be done, or asked.")]
    [InlineData(" ", "Who says so?", "Say which words of the story the note is about.")]
    public async Task What_is_refused_stays_typed(string quote, string text, string told)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var story = await editor.WriteStoryAsync("Save");
        await editor.VisitAsync(story);

        await PinAsync(editor, quote, text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.StartsWith(told, editor.Text(".problem"), StringComparison.Ordinal);
        Assert.NotNull(editor.Page.QuerySelector(".pin[open]"));
        Assert.Equal(
            (quote, text),
            (
                editor.Page.QuerySelector(".pin [name=quote]")!.TextContent,
                editor.Page.QuerySelector(".pin [name=text]")!.TextContent
            )
        );
        Assert.Equal(0, await paper.CountAsync(db => db.StoryNotes));
    }

    [Fact]
    public async Task A_note_stays_when_its_words_are_changed_and_says_so()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var story = await editor.WriteStoryAsync("Save");
        await editor.VisitAsync(story);
        await PinAsync(editor, "bridge opens", "Opened?");

        editor.Fill("Headline", "A bridge is open in Osh");
        await editor.PressAsync("Save");

        Assert.Contains("bridge opens", editor.Text(".pinned .quote"), StringComparison.Ordinal);
        Assert.Equal("These words are changed or gone.", editor.Text(".pinned .wanting:not([hidden])"));
    }

    [Fact]
    public async Task Who_may_not_write_in_a_story_pins_no_note_and_who_may_not_read_it_finds_none()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Reporter);
        var story = await one.WriteStoryAsync("Save");
        await one.VisitAsync(story);
        await PinAsync(one, "dollars", "Which?");
        var note = one.Page.QuerySelector("form[action$='/answers']")!.GetAttribute("action")!;
        var others = await other.WriteStoryAsync("Save");

        await other.PostAsync(story + "/notes", ("quote", "dollars"), ("text", "Mine."));
        Assert.Equal(HttpStatusCode.NotFound, other.Answer.StatusCode);
        await other.PostAsync(note, ("text", "Mine."));
        Assert.Equal(HttpStatusCode.NotFound, other.Answer.StatusCode);
        // A note of another story is none of this one.
        await other.PostAsync(others + note[story.Length..], ("text", "Mine."));
        Assert.Equal(HttpStatusCode.NotFound, other.Answer.StatusCode);

        Assert.Equal(1, await paper.CountAsync(db => db.NoteRemarks));
    }

    [Fact]
    public async Task No_reader_and_no_preview_has_a_word_of_a_note()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var story = await editor.WriteStoryAsync("Save");
        await editor.VisitAsync(story);
        await PinAsync(editor, "dollars", "Sesquipedalian?");
        await editor.VisitAsync(story + "/preview");
        Assert.Contains("4.2 million", await TextAsync(editor.Answer), StringComparison.Ordinal);
        Assert.DoesNotContain("Sesquipedalian", await TextAsync(editor.Answer), StringComparison.Ordinal);
        await editor.VisitAsync(story);
        await editor.PressAsync("Publish now");

        var reader = paper.Visitor();
        var slug = "";
        await paper.InDatabaseAsync(db =>
        {
            slug = db.Stories.Single(one => one.BegunBy != null).Slug;
            return Task.CompletedTask;
        });
        foreach (
            var address in (string[])
                [
                    $"/2025/12/{slug}",
                    $"/2025/12/{slug}.md",
                    "/front.rss",
                    "/front.json",
                    "/search?q=sesquipedalian",
                    "/",
                ]
        )
        {
            using var answer = await reader.GetAsync(address, Stop);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.DoesNotContain("Sesquipedalian?", text, StringComparison.Ordinal);
            Assert.DoesNotContain("story-notes", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Words_that_were_typed_and_not_saved_can_be_noted_from_the_editor()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var story = await editor.WriteStoryAsync("Save");

        await editor.PostAsync(story + "/notes", ("quote", "not there yet"), ("block", "new"), ("text", "Why?"));

        Assert.Equal("These words are changed or gone.", editor.Text(".pinned .wanting:not([hidden])"));
        Assert.Equal("", editor.Page.QuerySelector(".pinned")!.GetAttribute("data-block"));
    }

    private static async Task PinAsync(StaffVisitor visitor, string quote, string text)
    {
        visitor.Fill("Words of the story", quote);
        visitor.Fill("Note", text);
        await visitor.PressAsync("Pin it");
    }

    private static string Checks(StaffVisitor visitor) =>
        string.Join('\n', visitor.Page.QuerySelectorAll(".checks li").Select(line => line.TextContent.Trim()));

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Stop);
}
