using System.Net;
using System.Net.Http.Json;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Who takes a story over goes on from what was saved, or from what the one before typed and did not save.</summary>
public sealed class OthersDraftsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_begins_from_anothers_draft_and_theirs_stays_theirs()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await reporter.WriteStoryAsync("Save");
        await editor.VisitAsync(address);
        Assert.Null(editor.Page.QuerySelector(".others-drafts form"));
        await TypeAsync(reporter, address, "<p>It cost 5.1 million dollars.</p><script>alert(1)</script>");

        await editor.VisitAsync(address);
        Assert.Equal(
            "Aigul the Reporter typed in this story and did not save it, last at 12 December 2025, 12:00 UTC+5.",
            StoryPassage.Plain(editor.Text(".others-drafts form p"))
        );
        // Until one chooses, it is what was saved.
        Assert.Contains("4.2 million", editor.Text("textarea[name=body]"), StringComparison.Ordinal);
        var draft = editor.Page.QuerySelector(".others-drafts a")!.GetAttribute("href")!;
        await editor.VisitAsync(draft);
        Assert.Equal("What Aigul the Reporter typed and did not save", editor.Text("h1"));
        Assert.Equal(("4.2", "5.1"), (editor.Text(".difference del").Trim(), editor.Text(".difference ins").Trim()));
        Assert.Null(editor.Page.QuerySelector("main script"));

        await editor.PressAsync("Begin from their draft");
        Assert.Equal(address, editor.Address);
        Assert.Contains("5.1 million", editor.Text("textarea[name=body]"), StringComparison.Ordinal);
        await editor.PressAsync("Save");
        await reporter.VisitAsync(address);
        Assert.Contains("5.1 million", reporter.Text("textarea[name=body]"), StringComparison.Ordinal);
        Assert.Equal(1, await paper.CountAsync(db => db.StoryDrafts));
    }

    [Fact]
    public async Task What_was_saved_after_the_draft_is_not_undone_by_it()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var address = await reporter.WriteStoryAsync("Save");
        await TypeAsync(reporter, address, "<p>From the reporter.</p>");
        await editor.VisitAsync(address);
        editor.Fill("Text", "<p>From the editor.</p>");
        await editor.PressAsync("Save");

        await publisher.VisitAsync(address);
        await publisher.PressAsync("Begin from their draft");
        await publisher.PressAsync("Save");

        Assert.Equal(HttpStatusCode.Conflict, publisher.Answer.StatusCode);
        Assert.Contains("From the editor.", publisher.Text(".meanwhile .read"), StringComparison.Ordinal);
        Assert.Contains("From the reporter.", publisher.Text("textarea[name=body]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_typed_oneself_is_saved_first()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await reporter.WriteStoryAsync("Save");
        await TypeAsync(reporter, address, "<p>From the reporter.</p>");
        await TypeAsync(editor, address, "<p>From the editor.</p>");

        await editor.VisitAsync(address);
        await editor.PressAsync("Begin from their draft");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.StartsWith("You typed in this story too", editor.Text(".problem"), StringComparison.Ordinal);
        await editor.VisitAsync(address);
        Assert.Contains("From the editor.", editor.Text("textarea[name=body]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_wrote_before_is_told_that_it_is_behind()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await reporter.WriteStoryAsync("Save");
        await TypeAsync(reporter, address, "<p>From the reporter.</p>");
        await editor.VisitAsync(address);
        await editor.PressAsync("Begin from their draft");

        await TypeAsync(editor, address, "<p>From an old window.</p>", HttpStatusCode.Conflict);

        // What the other types on is no reason to lose what was begun.
        await TypeAsync(reporter, address, "<p>From the reporter, and more.</p>", version: 1, sequence: 2);
        await editor.VisitAsync(address);
        Assert.Contains("From the reporter.", editor.Text("textarea[name=body]"), StringComparison.Ordinal);
        await editor.PressAsync("Begin from their draft");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
    }

    [Fact]
    public async Task It_is_there_for_who_may_write_in_the_story_alone()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Reporter);
        await reporter.WriteStoryAsync("Hand in for review");
        var address = await FoundAsync(editor);
        await TypeAsync(editor, address, "<p>For editors.</p>");
        Guid writer = default;
        await paper.InDatabaseAsync(async db => writer = (await db.StoryDrafts.SingleAsync(Stop)).StaffId.Value);
        var draft = $"{address}/drafts/{writer}";

        foreach (
            var (visitor, posted) in new[] { (reporter, HttpStatusCode.Forbidden), (other, HttpStatusCode.NotFound) }
        )
        {
            await visitor.VisitAsync(draft);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Answer.StatusCode);
            await visitor.PostAsync(draft);
            Assert.Equal(posted, visitor.Answer.StatusCode);
        }
        await reporter.VisitAsync(address);
        Assert.DoesNotContain("For editors", reporter.Page.Body!.TextContent, StringComparison.Ordinal);
        // One's own is none of another's.
        await editor.VisitAsync(draft);
        Assert.Equal(HttpStatusCode.NotFound, editor.Answer.StatusCode);
        await editor.VisitAsync(address);
        Assert.Null(editor.Page.QuerySelector(".others-drafts form"));
    }

    private static async Task<string> FoundAsync(StaffVisitor editor)
    {
        await editor.VisitAsync("/newsroom");
        return editor.Page.QuerySelector(".desk tbody a")!.GetAttribute("href")!;
    }

    private static async Task TypeAsync(
        StaffVisitor visitor,
        string address,
        string body,
        HttpStatusCode status = HttpStatusCode.OK,
        int version = 0,
        int sequence = 1
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address + "/draft")
        {
            Content = JsonContent.Create(
                new
                {
                    headline = "A bridge opens in Osh",
                    standfirst = "",
                    dateline = "",
                    body,
                    window = "w",
                    sequence,
                    basedOn = 2,
                }
            ),
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
    }
}
