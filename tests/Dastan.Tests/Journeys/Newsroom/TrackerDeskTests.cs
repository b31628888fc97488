using System.Net;
using Dastan.Domain.Staff;
using static Dastan.Tests.Journeys.Newsroom.TrackersAtWork;

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

    private static async Task<HttpStatusCode> StatusAsync(TestPaper paper, string address)
    {
        using var reader = paper.Visitor();
        using var answer = await reader.GetAsync(address, Stop);
        return answer.StatusCode;
    }
}
