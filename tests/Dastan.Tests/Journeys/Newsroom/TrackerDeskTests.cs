using System.Net;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Editors keep figures that live on.</summary>
public sealed class TrackerDeskTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tracker_is_made_fed_published_restated_and_taken_back()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        await MakeAsync(editor);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(paper, "/data/containers"));

        var address = editor.Address.Split('?')[0];
        await editor.PressAsync("Publish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        await editor.VisitAsync(address);
        await AddAsync(editor, "under", "100,000", "2020-12-31");
        await AddAsync(editor, "exactly", "300,000", "2024-12-31");
        await PromiseAsync(editor, "865,000", "2040-12-31");
        await editor.PressAsync("Publish");

        var page = await ReadAsync(paper, "/data/containers");
        Assert.Contains("under 100,000 TEU", page, StringComparison.Ordinal);
        Assert.Contains("100,000 + (865,000 − 100,000) × 1,461 ÷ 7,305 = 253,000", page, StringComparison.Ordinal);
        Assert.Contains("on course", page, StringComparison.Ordinal);
        Assert.Contains("300,000 TEU", await ReadAsync(paper, "/data"), StringComparison.Ordinal);

        await RestateAsync(editor, "300,000 TEU", "200,000", "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Equal("200,000", editor.Page.QuerySelector("input[name=value]")!.GetAttribute("value"));
        editor.Fill("Why it is restated", "Counted twice.");
        await editor.PressAsync("Restate");
        page = await ReadAsync(paper, "/data/containers");
        Assert.Contains(
            "Until 12 December 2025 it said: 300,000 TEU",
            page.Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains("Counted twice.", page, StringComparison.Ordinal);
        // The line begins somewhere under 100,000: 200,000 may be on it.
        Assert.Contains("too open for an answer", page, StringComparison.Ordinal);

        await editor.PressAsync("Take back");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(paper, "/data/containers"));
        Assert.Equal(7, (await paper.AuditAsync()).Count(entry => entry.Act == "keep-trackers"));
    }

    [Fact]
    public async Task A_licence_that_is_too_long_is_refused()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);

        await editor.PostAsync(
            "/newsroom/trackers/new",
            ("names[en]", "Wheat"),
            ("unit", "Count"),
            ("licence", new string('x', 201))
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("at most 200 characters", editor.Text(".problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_restate_a_figure_the_second_is_told()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Editor);
        await MakeAsync(one);
        await AddAsync(one, "exactly", "300,000", "2024-12-31");
        var address = one.Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        await one.VisitAsync(address);
        await other.VisitAsync(address);

        await SayAsync(one, "310,000", "First.");
        await SayAsync(other, "320,000", "Second.");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Equal("320,000", other.Page.QuerySelector("input[name=value]")!.GetAttribute("value"));
        Assert.Contains("310,000 TEU. First.", Theirs(other), StringComparison.Ordinal);
        await other.PressAsync("Restate");
        Assert.Equal(HttpStatusCode.OK, other.Answer.StatusCode);
        Assert.Contains("restated 2 times", other.Text("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_describe_a_tracker_the_second_is_told_every_field_that_the_first_changed()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Editor);
        await MakeAsync(one);
        await other.VisitAsync(one.Address.Split('?')[0]);

        one.Fill("Sign of the unit", "boxes");
        one.Fill("Which way is good", "LessIsBetter");
        one.Fill("Licence of the figures", "CC0");
        one.Fill("Topics", "");
        await one.PressAsync("Save");
        other.Fill("Name (English)", "Boxes");
        await other.PressAsync("Save");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Equal(
            [
                "Name (en): Containers",
                "Sign of the unit: boxes",
                "Which way is good: less is better",
                "Topics: —",
                "Licence of the figures: CC0",
            ],
            other.Page.QuerySelectorAll("section.note p").Select(line => line.TextContent)
        );
    }

    [Theory]
    [InlineData("a lot", "2024-12-31", "", "digits")]
    [InlineData("5", "31.12.2024", "", "no day")]
    [InlineData("5", "2024-12-31", "/2025/12/nothing-here", "no story")]
    [InlineData("5", "2024-12-31", "", "Every number has a source", "")]
    public async Task What_can_not_be_read_is_told_and_stays_typed(
        string value,
        string on,
        string story,
        string told,
        string source = "A report"
    )
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        await MakeAsync(editor);

        await editor.PostAsync(
            editor.Address.Split('?')[0] + "/figures",
            ("value", value),
            ("qualifier", "Over"),
            ("period", "Year"),
            ("on", on),
            ("story", story),
            ("sources[en]", source)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains(told, editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(value, editor.Page.QuerySelector("input[name=value]")!.GetAttribute("value"));
        Assert.Equal(story, editor.Page.QuerySelector("input[name=story]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_figure_of_a_story_that_is_not_public_stays_inside_until_it_is()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var story = await editor.WriteStoryAsync("Save");
        await MakeAsync(editor);
        await AddAsync(editor, "exactly", "300,000", "2023-12-31");
        await AddAsync(editor, "exactly", "777,000", "2024-12-31", story);
        await editor.PressAsync("Publish");

        Assert.Contains("777,000", editor.Text("tbody"), StringComparison.Ordinal);
        foreach (
            var address in new[]
            {
                "/data",
                "/data/containers",
                "/data/containers.csv",
                "/data/containers.json",
                "/data/containers.svg",
                "/data/containers/embed",
            }
        )
        {
            var told = await ReadAsync(paper, address);
            Assert.DoesNotContain("777", told, StringComparison.Ordinal);
            Assert.DoesNotContain("bridge", told, StringComparison.OrdinalIgnoreCase);
        }

        await editor.VisitAsync(story);
        await editor.PressAsync("Publish now");
        Assert.Contains("777,000", await ReadAsync(paper, "/data/containers"), StringComparison.Ordinal);
        Assert.Contains("A bridge opens in Osh", await ReadAsync(paper, "/data/containers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_of_a_story_is_offered_trackers_with_their_figures()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var reporter = await paper.StaffAsync(Role.Reporter);
        await MakeAsync(editor);
        await AddAsync(editor, "under", "100,000", "2020-12-31");

        await reporter.VisitAsync("/newsroom/trackers.json?q=contain&edition=en");
        var offered = await reporter.Answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("\"slug\":\"containers\"", offered, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"100000\"", offered, StringComparison.Ordinal);
        // In Almaty it is the thirteenth already.
        paper.Clock.Advance(TimeSpan.FromHours(13));
        await reporter.VisitAsync("/newsroom/trackers.json?q=wheat&edition=en");
        Assert.Equal(
            "{\"today\":\"2025-12-13\",\"trackers\":[]}",
            await reporter.Answer.Content.ReadAsStringAsync(Stop)
        );
    }

    [Fact]
    public async Task A_reporter_is_offered_no_figure_of_a_story_that_they_may_not_read()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var reporter = await paper.StaffAsync(Role.Reporter);
        var theirs = await reporter.WriteStoryAsync("Save");
        var secret = await editor.WriteStoryAsync("Save");
        await MakeAsync(editor);
        await AddAsync(editor, "exactly", "100,000", "2020-12-31");
        await AddAsync(editor, "exactly", "555,000", "2023-12-31", theirs);
        await AddAsync(editor, "exactly", "777,000", "2024-12-31", secret);

        var offered = await OfferedAsync(reporter);
        Assert.Contains("\"value\":\"100000\"", offered, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"555000\"", offered, StringComparison.Ordinal);
        Assert.DoesNotContain("777", offered, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"777000\"", await OfferedAsync(editor), StringComparison.Ordinal);

        await editor.VisitAsync(secret);
        await editor.PressAsync("Publish now");
        Assert.Contains("\"value\":\"777000\"", await OfferedAsync(reporter), StringComparison.Ordinal);
    }

    private static string Theirs(StaffVisitor visitor) => visitor.Text("section.note").Replace('\u00a0', ' ');

    private static async Task<string> OfferedAsync(StaffVisitor visitor)
    {
        await visitor.VisitAsync("/newsroom/trackers.json?q=contain&edition=en");
        return await visitor.Answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task MakeAsync(StaffVisitor editor)
    {
        await editor.VisitAsync("/newsroom/trackers/new");
        editor.Fill("Name (English)", "Containers");
        editor.Fill("Unit", "Own");
        editor.Fill("Sign of the unit", "TEU");
        editor.Fill("Topics", "trade");
        await editor.PressAsync("Save");
        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
    }

    private static async Task AddAsync(
        StaffVisitor editor,
        string qualifier,
        string value,
        string on,
        string story = ""
    )
    {
        await editor.PostAsync(
            editor.Address.Split('?')[0] + "/figures",
            ("value", value),
            ("qualifier", qualifier),
            ("period", "Year"),
            ("on", on),
            ("story", story),
            ("sources[en]", story is "" ? "A report" : ""),
            ("knownOn", "2025-01-01")
        );
        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
    }

    private static async Task PromiseAsync(StaffVisitor editor, string value, string due)
    {
        await editor.PostAsync(
            editor.Address.Split('?')[0] + "/targets",
            ("value", value),
            ("on", due),
            ("promisers[en]", "The ministry"),
            ("sources[en]", "A report")
        );
        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
    }

    private static async Task RestateAsync(StaffVisitor editor, string figure, string value, string why)
    {
        var link = editor
            .Page.QuerySelectorAll("tbody a")
            .First(one => one.TextContent.Replace('\u00a0', ' ') == figure);
        await editor.VisitAsync(link.GetAttribute("href")!);
        await SayAsync(editor, value, why);
    }

    private static async Task SayAsync(StaffVisitor editor, string value, string why)
    {
        editor.Fill("Number", value);
        editor.Fill("Why it is restated", why);
        await editor.PressAsync("Restate");
    }

    private static async Task<string> ReadAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        return WebUtility.HtmlDecode(await reader.GetStringAsync(address, Stop)).Replace('\u00a0', ' ');
    }

    private static async Task<HttpStatusCode> StatusAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        using var answer = await reader.GetAsync(address, Stop);
        return answer.StatusCode;
    }
}
