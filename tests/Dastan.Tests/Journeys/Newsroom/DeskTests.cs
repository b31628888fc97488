using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>The desk's list, and whose business a story is.</summary>
public sealed class DeskTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("q=osh+BRIDGE", 1)]
    [InlineData("q=osh+tunnel", 0)]
    [InlineData("edition=en", 1)]
    [InlineData("edition=ru", 0)]
    [InlineData("mine=on", 1)]
    [InlineData("state=draft", 1)]
    [InlineData("state=ready", 0)]
    [InlineData("state=nonsense", 1)]
    [InlineData("state=published", 0)]
    [InlineData("state=withdrawn", 0)]
    public async Task The_desk_shows_what_is_asked_for(string asked, int lines)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.WriteStoryAsync("Save");

        await editor.VisitAsync("/newsroom?" + asked);

        Assert.Equal(lines, editor.Page.QuerySelectorAll(".desk tbody tr").Length);
    }

    [Fact]
    public async Task Times_are_in_the_language_of_the_visit_whatever_the_story_is_in()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher, "ru");
        var address = await editor.WriteStoryAsync("Save");

        await publisher.VisitAsync("/newsroom?state=draft");
        Assert.StartsWith("12\u00a0декабря", publisher.Text(".desk tbody td:last-child"), StringComparison.Ordinal);
        await publisher.VisitAsync(address + "/revisions");
        Assert.Contains("12\u00a0декабря", publisher.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_given_to_somebody_is_theirs_until_a_time_of_the_edition()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var reporter = await paper.StaffAsync(Role.Reporter);
        var address = await editor.WriteStoryAsync("Save");
        var choice = editor
            .Page.QuerySelectorAll("select[name=holder] option")
            .Single(one => one.TextContent.Contains("Reporter", StringComparison.Ordinal));

        await editor.PostAsync(
            address + "/assignment",
            ("holder", choice.GetAttribute("value")!),
            ("due", "2025-12-12T18:00")
        );

        await reporter.VisitAsync("/newsroom");
        Assert.Contains("18:00\u00a0UTC+5", reporter.Text(".desk tbody tr"), StringComparison.Ordinal);
        await editor.PostAsync(address + "/assignment", ("holder", "x"), ("due", "soon"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("soon", editor.Text(".problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_changes_the_time_alone_leaves_the_story_with_whom_others_gave_it_to_meanwhile()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        using var reporter = await paper.StaffAsync(Role.Reporter);
        var address = await editor.WriteStoryAsync("Save");
        await editor.VisitAsync(address);
        await publisher.VisitAsync(address);
        editor.Fill("With", ReporterIn(editor));
        await editor.PressAsync("Assign");

        publisher.Fill("Due", "2025-12-12T18:00");
        await publisher.PressAsync("Assign");
        await editor.PressAsync("Assign");

        await reporter.VisitAsync("/newsroom");
        Assert.Contains("18:00\u00a0UTC+5", reporter.Text(".desk tbody tr"), StringComparison.Ordinal);
        await publisher.VisitAsync(address);
        publisher.Fill("With", "");
        publisher.Fill("Due", "");
        await publisher.PressAsync("Assign");
        Assert.Equal(
            1,
            await paper.CountAsync(db => db.Stories.Where(story => story.HeldBy == null && story.DueAt == null))
        );
    }

    private static string ReporterIn(StaffVisitor visitor) =>
        visitor
            .Page.QuerySelectorAll("select[name=holder] option")
            .Single(one => one.TextContent.Contains("Reporter", StringComparison.Ordinal))
            .GetAttribute("value")!;

    [Fact]
    public async Task Nobody_finds_another_reporters_story()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Reporter);
        var address = await one.WriteStoryAsync("Save");

        foreach (var part in new[] { "", "/preview", "/revisions" })
        {
            await other.VisitAsync(address + part);
            Assert.Equal(HttpStatusCode.NotFound, other.Answer.StatusCode);
        }
        await other.PostAsync(address, ("headline", "Mine now"), ("basedOn", "1"));
        Assert.Equal(HttpStatusCode.NotFound, other.Answer.StatusCode);
        await other.VisitAsync("/newsroom");
        Assert.DoesNotContain("Osh", other.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_of_another_desk_may_read_and_not_write()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await reporter.WriteStoryAsync("Hand in for review");
        await paper.InDatabaseAsync(async db =>
        {
            var desk = new Desk(DeskId.New(), LocalText.Of("en", "Elsewhere"));
            desk.AnswerFor([("ru", "kazakhstan")]);
            desk.Seat(
                await db.Staff.Where(member => member.Role == Role.Editor).Select(member => member.Id).SingleAsync(Stop)
            );
            db.Add(desk);
            await db.SaveAsync(Stop);
        });

        await editor.VisitAsync(address);
        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
        Assert.Null(editor.Page.QuerySelector("#story"));
        await editor.PostAsync(address, ("headline", "Ours now"), ("basedOn", "1"), ("then", "publish"));
        Assert.Equal(HttpStatusCode.Forbidden, editor.Answer.StatusCode);
    }

    [Theory]
    [InlineData("publish", HttpStatusCode.UnprocessableEntity)]
    [InlineData("ready", HttpStatusCode.UnprocessableEntity)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task An_editor_moves_a_story_to_another_desk_and_does_not_publish_it_there(
        string then,
        HttpStatusCode answer
    )
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await reporter.WriteStoryAsync("Hand in for review");
        await SeatAsync(paper);

        await editor.PostAsync(
            address,
            ("headline", "A bridge opens in Osh"),
            ("basedOn", "1"),
            ("section", "world"),
            ("sectionWas", "kazakhstan"),
            ("then", then)
        );

        Assert.Equal(answer, editor.Answer.StatusCode);
        await IsInAsync(paper, then is "" ? "world" : "kazakhstan");
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("schedule")]
    public async Task What_is_out_or_will_be_by_itself_is_moved_only_where_one_may_publish(string state)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        await SeatAsync(paper);
        var address = await editor.WriteStoryAsync("Save");
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(Stop);
            Assert.Null(
                state is "publish"
                    ? story.Publish(paper.Now, DateTimeZone.Utc)
                    : story.Schedule(paper.Now + Duration.FromHours(1), paper.Now)
            );
            await db.SaveAsync(Stop);
        });
        var id = address.Split('/')[^1];
        (string, string)[] chosen = [("story", id), ("act", "move"), ("place", "en/world")];

        await editor.PostAsync(
            address,
            ("headline", "A bridge opens in Osh"),
            ("body", "<p>It cost 4.2 million dollars.</p>"),
            ("basedOn", "1"),
            ("section", "world"),
            ("sectionWas", "kazakhstan")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("another desk's", editor.Text(".problem"), StringComparison.Ordinal);
        await editor.PostAsync("/newsroom/stories/chosen", chosen);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("another desk's", editor.Text(".lines"), StringComparison.Ordinal);
        await IsInAsync(paper, "kazakhstan");

        await publisher.PostAsync("/newsroom/stories/chosen", chosen);
        Assert.Equal(HttpStatusCode.OK, publisher.Answer.StatusCode);
        await IsInAsync(paper, "world");
    }

    // The one editor at a desk that answers for one of two sections.
    private static Task SeatAsync(TestPaper paper) =>
        paper.InDatabaseAsync(async db =>
        {
            db.Add(new Section("en", "world", "World", "", 1));
            var desk = new Desk(DeskId.New(), LocalText.Of("en", "Here"));
            desk.AnswerFor([("en", "kazakhstan")]);
            desk.Seat(
                await db.Staff.Where(member => member.Role == Role.Editor).Select(member => member.Id).SingleAsync(Stop)
            );
            db.Add(desk);
            await db.SaveAsync(Stop);
        });

    private static Task IsInAsync(TestPaper paper, string section) =>
        paper.InDatabaseAsync(async db => Assert.Equal(section, (await db.Stories.SingleAsync(Stop)).Section));
}
