using System.Net;
using System.Net.Http.Json;
using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.Stories;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Several people in one story: they see each other, one writes, and another may take over.</summary>
public sealed class CompanyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("headline", "here since 12:00, in the headline")]
    [InlineData("dateline", "here since 12:00, in the dateline")]
    [InlineData("body", "here since 12:00, in the text")]
    [InlineData("body:3", "here since 12:00, in paragraph 3")]
    [InlineData("body:-3", "here since 12:00")]
    [InlineData("<b>", "here since 12:00")]
    [InlineData("", "here since 12:00")]
    public async Task Who_is_here_is_seen_with_their_place_until_they_are_silent(string place, string told)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var address = await editor.WriteStoryAsync("Save");

        await TellAsync(editor, address, place);
        paper.Clock.Advance(Patience - TimeSpan.FromSeconds(1));
        await publisher.VisitAsync(address);

        Assert.Equal("Aigul the Editor is " + told, publisher.Text(".company li"));
        Assert.Equal(["Aigul the Editor is " + told], (await TellAsync(publisher, address)).Here);
        Assert.Equal(["Aigul the Publisher is here since 12:00"], (await TellAsync(editor, address)).Here);
        await publisher.VisitAsync("/newsroom");
        Assert.Equal("Aigul the Editor, Aigul the Publisher", publisher.Text(".company-of"));

        paper.Clock.Advance(Patience);
        await publisher.VisitAsync(address);
        Assert.Null(publisher.Page.QuerySelector(".company li"));
        await publisher.VisitAsync("/newsroom");
        Assert.Equal("", publisher.Text(".company-of"));
    }

    [Fact]
    public async Task Of_several_windows_the_first_tells_since_when_and_the_last_where()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var address = await editor.WriteStoryAsync("Save");
        await TellAsync(editor, address, "headline", window: "one");
        paper.Clock.Advance(TimeSpan.FromSeconds(30));
        await TellAsync(editor, address, "headline", window: "one");
        paper.Clock.Advance(TimeSpan.FromSeconds(30));

        await TellAsync(editor, address, "body:2", window: "two");

        Assert.Equal(
            ["Aigul the Editor is here since 12:00, in paragraph 2"],
            (await TellAsync(publisher, address)).Here
        );
        await LeaveAsync(editor, address, "two");
        Assert.Equal(
            ["Aigul the Editor is here since 12:00, in the headline"],
            (await TellAsync(publisher, address)).Here
        );
        await LeaveAsync(editor, address, "one");
        Assert.Empty((await TellAsync(publisher, address)).Here);
    }

    [Fact]
    public async Task The_first_who_writes_has_the_pen_until_it_is_taken_over_with_notice()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var address = await editor.WriteStoryAsync("Save");
        Assert.Equal("free", (await TellAsync(editor, address)).Pen);
        Assert.Equal("yours", (await TellAsync(editor, address, writes: true)).Pen);

        var refused = await TellAsync(publisher, address, writes: true);
        Assert.Equal(
            ("theirs", "Aigul the Editor writes in this story since 12:00. To write in it yourself, take it over."),
            (refused.Pen, refused.PenTold)
        );
        await publisher.VisitAsync(address);
        Assert.Equal(refused.PenTold, publisher.Text(".pen"));
        paper.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("yours", (await TakeAsync(publisher, address)).Pen);

        var lost = await TellAsync(editor, address, writes: true);
        Assert.Equal(
            ("theirs", "Aigul the Publisher took the story over at 12:00; what you typed is safe as your draft."),
            (lost.Pen, lost.PenTold)
        );
        Assert.Equal("yours", (await TakeAsync(editor, address)).Pen);
        Assert.Equal("theirs", (await TellAsync(publisher, address, writes: true)).Pen);
        var told = (await paper.AuditAsync()).Where(entry =>
            entry.After.Contains("StoryPen", StringComparison.Ordinal)
        );
        Assert.Equal(2, told.Count());
    }

    [Fact]
    public async Task The_pen_is_laid_down_with_the_window_that_wrote_and_by_silence()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var address = await editor.WriteStoryAsync("Save");
        await TellAsync(editor, address, writes: true, window: "one");
        await TellAsync(editor, address, window: "two");

        await LeaveAsync(editor, address, "two");
        Assert.Equal("theirs", (await TellAsync(publisher, address)).Pen);
        await LeaveAsync(publisher, address, "one");
        await TellAsync(editor, address, window: "after a save");
        Assert.Equal("yours", (await TellAsync(editor, address, window: "one")).Pen);
        await LeaveAsync(editor, address, "one");
        Assert.Equal("free", (await TellAsync(editor, address, window: "after a save")).Pen);
        Assert.Equal("yours", (await TellAsync(publisher, address, writes: true)).Pen);

        paper.Clock.Advance(Patience);
        Assert.Equal("yours", (await TellAsync(editor, address, writes: true)).Pen);
        Assert.Contains("took the story over", (await TellAsync(publisher, address)).PenTold, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_only_reads_does_not_keep_the_pen_of_one_that_went_silently()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var address = await editor.WriteStoryAsync("Save");
        await TellAsync(editor, address, writes: true, window: "cut off");

        paper.Clock.Advance(Patience - TimeSpan.FromSeconds(1));
        Assert.Equal("yours", (await TellAsync(editor, address, window: "reads")).Pen);
        paper.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("free", (await TellAsync(editor, address, window: "reads")).Pen);
        Assert.Equal("yours", (await TellAsync(publisher, address, writes: true)).Pen);
    }

    [Fact]
    public async Task What_a_window_sent_before_it_went_and_comes_late_brings_neither_it_back_nor_the_pen()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var address = await editor.WriteStoryAsync("Save");
        await TellAsync(editor, address, writes: true, window: "known");

        foreach (var window in new[] { "known", "never seen" })
        {
            await LeaveAsync(editor, address, window);
            Assert.Equal("free", (await TellAsync(editor, address, writes: true, window: window)).Pen);
        }

        var seen = await TellAsync(publisher, address);
        Assert.Equal(("free", 0), (seen.Pen, seen.Here.Count));
    }

    [Fact]
    public async Task Of_many_who_begin_to_write_at_once_one_has_the_pen()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Editor);
        var address = await writer.WriteStoryAsync("Save");
        List<StaffVisitor> all = [writer];
        for (var more = 0; more < 4; more++)
            all.Add(await paper.StaffAsync(Role.Editor));

        var answers = await Task.WhenAll(all.Select(one => TellAsync(one, address, writes: true)));

        Assert.Equal(1, answers.Count(answer => answer.Pen is "yours"));
        Assert.Equal(4, answers.Count(answer => answer.Pen is "theirs"));
        all.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task Who_is_there_is_told_what_was_saved_since()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var publisher = await paper.StaffAsync(Role.Publisher, "ru");
        var address = await editor.WriteStoryAsync("Save");
        Assert.Equal("", (await TellAsync(publisher, address, basedOn: 1)).Saved);

        editor.Fill("Headline", "Another bridge");
        await editor.PressAsync("Save");

        Assert.Equal(
            "В 12:00 материал сохранён, автор правки — Aigul the Editor. Когда вы сохраните свой текст, вам покажут оба.",
            (await TellAsync(publisher, address, basedOn: 1)).Saved
        );
        Assert.Equal("", (await TellAsync(publisher, address, basedOn: 2)).Saved);
    }

    [Fact]
    public async Task Nobody_is_seen_in_a_story_that_is_not_theirs_to_see()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await one.WriteStoryAsync("Hand in for review");

        foreach (var way in new[] { "/presence", "/pen" })
        {
            using var answer = await SendAsync(other, address + way, ("window", "w"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        // What is handed in is read, not written in.
        Assert.Equal("free", (await TellAsync(one, address, writes: true)).Pen);
        using var taken = await SendAsync(one, address + "/pen", ("window", "w"));
        Assert.Equal(HttpStatusCode.Forbidden, taken.StatusCode);
        Assert.Single((await TellAsync(editor, address)).Here);
        foreach (var way in new[] { "/presence", "/pen" })
        {
            using var nameless = await SendAsync(one, address + way, ("window", ""));
            Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
        }
    }

    private static async Task<Company> TellAsync(
        StaffVisitor visitor,
        string address,
        string place = "",
        bool writes = false,
        int basedOn = 99,
        string window = "w"
    )
    {
        using var answer = await SendAsync(
            visitor,
            address + "/presence",
            ("window", window),
            ("place", place),
            ("basedOn", $"{basedOn}"),
            ("writes", writes ? "true" : "false")
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<Company>(Stop))!;
    }

    private static async Task<Company> TakeAsync(StaffVisitor visitor, string address)
    {
        using var answer = await SendAsync(visitor, address + "/pen", ("window", "w"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<Company>(Stop))!;
    }

    private static async Task LeaveAsync(StaffVisitor visitor, string address, string window)
    {
        using var answer = await SendAsync(visitor, address + "/presence", ("window", window), ("leaves", "true"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        StaffVisitor visitor,
        string address,
        params (string Name, string Value)[] told
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(told.ToDictionary(one => one.Name, one => one.Value)),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Sec-Fetch-Dest", "empty");
        return await visitor.SendAsync(request);
    }
}
