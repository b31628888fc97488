using System.Net;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Schedule, embargo and withdrawal at a time, as staff set them.</summary>
public sealed class TimesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_scheduled_by_the_editions_clock_and_out_with_the_time_that_was_promised()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.WriteStoryAsync("Save");
        await editor.VisitAsync(address);
        editor.Fill("Publish at", "2025-12-12T18:00");
        await editor.PressAsync("Schedule");

        Assert.Equal("Scheduled", editor.Text(".state strong"));
        Assert.Contains("18:00\u00a0UTC+5", editor.Text(".scheduled"), StringComparison.Ordinal);
        await editor.VisitAsync("/newsroom?state=scheduled");
        Assert.Contains("18:00\u00a0UTC+5", editor.Text(".desk tbody .state-scheduled"), StringComparison.Ordinal);
        await editor.VisitAsync("/newsroom?state=ready");
        Assert.Empty(editor.Page.QuerySelectorAll(".desk tbody tr"));

        // Some seconds late, as a node that was just started.
        paper.Clock.Advance(TimeSpan.FromHours(6) + TimeSpan.FromSeconds(7));
        await paper.DoDueAsync();
        await editor.VisitAsync(address);
        Assert.Equal("Published", editor.Text(".state strong"));
        var page = await paper
            .Visitor()
            .GetStringAsync(editor.Page.QuerySelector(".state a")!.GetAttribute("href"), Stop);
        Assert.Contains("datetime=\"2025-12-12T13:00:00Z\"", page, StringComparison.Ordinal);
        Assert.Equal("clockwork", (await paper.AuditAsync())[^1].Who);
    }

    [Theory]
    [InlineData("2025-12-12T11:59", "still to come")]
    [InlineData("soon", "“soon” is not a date and time")]
    [InlineData("", "is not a date and time")]
    public async Task A_time_that_is_none_or_past_is_refused_and_shown_again(string typed, string told)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        await editor.VisitAsync(await editor.WriteStoryAsync("Save"));
        editor.Fill("Publish at", typed);
        await editor.PressAsync("Schedule");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains(told, editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(typed, editor.Page.QuerySelector("[name=at]")!.GetAttribute("value"));
        Assert.Equal(0, await paper.CountAsync(db => db.StoryEvents));
    }

    [Fact]
    public async Task What_is_required_holds_a_schedule_back_and_what_is_scheduled_stays_fit()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.BeginStoryAsync();
        editor.Fill("Headline", "A bridge");
        await editor.PressAsync("Save");
        await editor.PostAsync(address + "/schedule", ("at", "2025-12-12T18:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("see what is required below", editor.Text(".problem"), StringComparison.Ordinal);

        await editor.VisitAsync(address);
        editor.Fill("Text", "<p>It holds.</p>");
        await editor.PressAsync("Save");
        await editor.PostAsync(address + "/schedule", ("at", "2025-12-12T18:00"));
        Assert.Equal("Scheduled", editor.Text(".state strong"));
        editor.Fill("Text", "");
        await editor.PressAsync("Save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        await editor.VisitAsync(address + "/revisions");
        await editor.PostAsync(address + "/revisions", ("number", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        await paper.InDatabaseAsync(async db => Assert.Equal("<p", (await db.Stories.SingleAsync(Stop)).Body[..2]));
    }

    [Fact]
    public async Task What_is_typed_and_not_saved_is_not_left_to_the_clockwork()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.WriteStoryAsync("Save");
        using var typed = new HttpRequestMessage(HttpMethod.Put, address + "/draft")
        {
            Content = new StringContent(
                """{"window":"one","sequence":1,"basedOn":1,"headline":"Two bridges","standfirst":"","dateline":"","body":"<p>More.</p>"}""",
                System.Text.Encoding.UTF8,
                "application/json"
            ),
        };
        typed.Headers.Add("Sec-Fetch-Site", "same-origin");
        typed.Headers.IfMatch.Add(new("\"0\""));
        using var kept = await editor.SendAsync(typed);
        Assert.True(kept.IsSuccessStatusCode, await kept.Content.ReadAsStringAsync(Stop));

        await editor.PostAsync(address + "/schedule", ("at", "2025-12-12T18:00"));

        Assert.Equal("Save what you wrote first: what is saved is what is published.", editor.Text(".problem"));
    }

    [Fact]
    public async Task A_writer_changes_nothing_any_more_once_it_is_scheduled()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await reporter.WriteStoryAsync("Save");
        await editor.PostAsync(address + "/schedule", ("at", "2025-12-12T18:00"));

        await reporter.VisitAsync(address);
        Assert.Null(reporter.Page.QuerySelector("#story"));
        await reporter.PostAsync(address, ("headline", "Mine"), ("body", "<p>Mine.</p>"), ("basedOn", "1"));
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Answer.StatusCode);

        await editor.VisitAsync(address);
        await editor.PressAsync("Take off the schedule");
        Assert.Equal("Ready", editor.Text(".state strong"));
        paper.Clock.Advance(TimeSpan.FromHours(6));
        await paper.DoDueAsync();
        await editor.VisitAsync(address);
        Assert.Equal("Ready", editor.Text(".state strong"));
    }

    [Fact]
    public async Task An_attempt_to_break_an_embargo_is_refused_and_written_down()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await publisher.WriteStoryAsync("Save");
        await publisher.VisitAsync(address);
        publisher.Fill("Not before", "2025-12-12T20:00");
        publisher.Fill("Who set the embargo", "The ministry");
        publisher.Fill("What else", "A table follows.");
        await publisher.PressAsync("Set the embargo");
        Assert.Contains("20:00", publisher.Text(".embargo"), StringComparison.Ordinal);
        Assert.Contains("The ministry. A table follows.", publisher.Text(".embargo"), StringComparison.Ordinal);

        await editor.VisitAsync(address);
        editor.Fill("Headline", "A bridge opens early");
        await editor.PressAsync("Publish now");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("under embargo", editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal("A bridge opens early", editor.Text("[name=headline]"));
        await editor.PostAsync(address + "/schedule", ("at", "2025-12-12T19:59"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);

        var tried = (await paper.AuditAsync())
            .Where(entry => entry.After.Contains("under-embargo", StringComparison.Ordinal))
            .Select(entry => entry.Act);
        Assert.Equal(["publish-story", "schedule-story"], tried);
        await editor.VisitAsync("/newsroom?state=embargoed");
        Assert.Contains("20:00\u00a0UTC+5", editor.Text(".desk .embargo"), StringComparison.Ordinal);
        await editor.PostAsync(address + "/schedule", ("at", "2025-12-12T20:00"));
        Assert.Equal("Scheduled", editor.Text(".state strong"));
    }

    [Fact]
    public async Task It_takes_two_publishers_and_a_reason_to_lift_one()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Publisher);
        using var other = await paper.StaffAsync(Role.Administrator);
        var address = await one.WriteStoryAsync("Save");
        await one.PostAsync(address + "/embargo", ("until", "2025-12-12T20:00"), ("source", "The ministry"));
        await one.PostAsync(address + "/embargo", ("until", "2025-12-12T19:00"), ("source", "The ministry"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, one.Answer.StatusCode);
        Assert.Equal("2025-12-12T19:00", one.Page.QuerySelector("[name=until]")!.GetAttribute("value"));

        await one.VisitAsync(address);
        one.Fill("Why it should end", "The ministry published it.");
        await one.PressAsync("Ask to lift the embargo");
        Assert.DoesNotContain(one.Page.QuerySelectorAll("button"), button => button.TextContent.StartsWith("Confirm"));
        await one.PostAsync(address + "/embargo/lifting/confirmation");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, one.Answer.StatusCode);

        await other.VisitAsync(address);
        Assert.Contains("The ministry published it.", other.Text(".times"), StringComparison.Ordinal);
        await other.PressAsync("Confirm: lift the embargo");
        await other.PressAsync("Publish now");
        var acts = (await paper.AuditAsync()).Where(entry => entry.Kind is "story").Select(entry => entry.Act);
        Assert.Equal(["set-embargo", "set-embargo", "publish-story"], acts.TakeLast(3));
        Assert.Equal(1, await paper.CountAsync(db => db.Stories.PublicAt(paper.Now)));
    }

    [Fact]
    public async Task A_withdrawal_comes_at_its_time_or_is_taken_back()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("dam", now), SmallPaper.Published("road", now)])
        );
        using var publisher = await paper.StaffAsync(Role.Publisher);
        var (dam, road) = (await paper.AddressOfAsync("dam"), await paper.AddressOfAsync("road"));
        foreach (var address in new[] { dam, road })
        {
            await publisher.VisitAsync(address);
            publisher.Fill("Why, as readers", "The figures were wrong.");
            publisher.Fill("At a time", "2025-12-12T13:00");
            await publisher.PressAsync("Withdraw");
            Assert.Contains(", 13:00\u00a0UTC+5: The figures were wrong.", publisher.Text(".leaving"));
        }
        await publisher.PressAsync("Do not withdraw it");
        using var before = await paper.Visitor().GetAsync("/2025/12/dam", Stop);

        paper.Clock.Advance(TimeSpan.FromHours(1));
        using var gone = await paper.Visitor().GetAsync("/2025/12/dam", Stop);
        using var kept = await paper.Visitor().GetAsync("/2025/12/road", Stop);
        await paper.DoDueAsync();

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Gone, HttpStatusCode.OK],
            new[] { before.StatusCode, gone.StatusCode, kept.StatusCode }
        );
        Assert.Equal(
            1,
            await paper.CountAsync(db => db.StoryEvents.Where(one => one.Kind == StoryEventKind.Withdrawn))
        );
    }

    [Fact]
    public async Task A_shared_preview_opens_nothing_under_embargo_and_after_a_withdrawal()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var publisher = await paper.StaffAsync(Role.Publisher);
        using var stranger = paper.Stranger();
        var address = await publisher.WriteStoryAsync("Save");
        await publisher.PostAsync(address + "/previews", ("days", "7"));
        var link = new Uri(publisher.Page.QuerySelector(".key")!.GetAttribute("href")!).AbsolutePath;
        async Task<HttpStatusCode> OpenAsync()
        {
            await stranger.VisitAsync(link);
            return stranger.Answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await OpenAsync());
        await publisher.PostAsync(address + "/embargo", ("until", "2025-12-12T20:00"), ("source", "The ministry"));
        Assert.Equal(HttpStatusCode.NotFound, await OpenAsync());
        paper.Clock.Advance(TimeSpan.FromHours(8));
        Assert.Equal(HttpStatusCode.OK, await OpenAsync());
        await publisher.VisitAsync(address);
        await publisher.PressAsync("Publish now");
        await publisher.PostAsync(address + "/withdrawal", ("reason", "Wrong."));
        Assert.Equal(HttpStatusCode.NotFound, await OpenAsync());
    }

    [Fact]
    public async Task A_clock_that_is_set_back_or_forward_is_explained()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        await paper.InDatabaseAsync(async db =>
        {
            (await db.Editions.SingleAsync(edition => edition.Code == "en", Stop)).Change(
                "English",
                "Europe/Berlin",
                0
            );
            await db.SaveAsync(Stop);
        });
        using var editor = await paper.StaffAsync(Role.Editor, "ru");
        using var english = await paper.StaffAsync(Role.Editor);
        var address = await english.WriteStoryAsync("Save");

        await english.PostAsync(address + "/schedule", ("at", "2026-03-29T02:30"));
        Assert.Contains("clocks go from 2026-03-29T02:00 to 2026-03-29T03:00", english.Text(".problem"));
        await english.PostAsync(address + "/schedule", ("at", "2026-10-25T02:30"));
        Assert.Contains(", 02:30\u00a0UTC+2.", english.Text(".twice"));
        await editor.VisitAsync(address);
        Assert.Contains("наступает дважды", editor.Text(".twice"));
    }
}
