using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Views of the desk's list under names.</summary>
public sealed class ViewsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filter_is_kept_under_a_name_renamed_begun_with_and_removed()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var reporter = await paper.StaffAsync(Role.Reporter);

        await reporter.VisitAsync("/newsroom?q=osh++bridge&state=Draft&edition=");
        reporter.Fill("Name of the view", "My bridges");
        await reporter.PressAsync("Save the view");

        Assert.Equal("/newsroom?state=draft&q=osh%20bridge", reporter.Address);
        Assert.Equal("My bridges", reporter.Text(".views [aria-current]"));
        Assert.Null(reporter.Page.QuerySelector(".keep-view"));

        await reporter.VisitAsync("/newsroom/views");
        Assert.Null(reporter.Page.QuerySelector("[name=shared]"));
        reporter.Fill("Name of the view", "Bridges");
        await reporter.PressAsync("Save the view");
        await reporter.PressAsync("Begin with it");
        Assert.Contains("My start.", reporter.Text("main"), StringComparison.Ordinal);
        await reporter.VisitAsync("/newsroom");
        Assert.Equal("/newsroom?state=draft&q=osh%20bridge", reporter.Address);
        await reporter.VisitAsync("/newsroom?state=");
        Assert.Equal(("/newsroom?state=", "All in work"), (reporter.Address, reporter.Text(".views [aria-current]")));

        await reporter.VisitAsync("/newsroom/views");
        await reporter.PressAsync("Remove the view");
        Assert.Contains("There are no views yet", reporter.Text("main"), StringComparison.Ordinal);
        await reporter.VisitAsync("/newsroom");
        Assert.Equal("/newsroom", reporter.Address);
        Assert.Equal(4, (await paper.AuditAsync()).Count(entry => entry.Act is "keep-views"));
    }

    [Fact]
    public async Task Editors_share_views_with_everybody_and_with_a_desk()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var seated = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Reporter);
        var desk = new Desk(DeskId.New(), LocalText.Of("en", "Economy"));
        await paper.InDatabaseAsync(async db =>
        {
            var reporters = db.Staff.Where(member => member.Role == Role.Reporter).OrderBy(member => member.Id);
            desk.Seat((await reporters.FirstAsync(Stop)).Id);
            db.Add(desk);
            await db.SaveAsync(Stop);
        });
        await editor.PostAsync("/newsroom/views", ("name", "All"), ("filter", "state=ready"), ("shared", "all"));
        await editor.PostAsync("/newsroom/views", ("name", "Ours"), ("filter", "q=a"), ("shared", $"{desk.Id}"));
        await editor.PostAsync("/newsroom/views", ("name", "Mine"), ("filter", "q=b"), ("shared", "nonsense"));
        // A reporter's stays the reporter's, whatever they send.
        await other.PostAsync("/newsroom/views", ("name", "Others"), ("filter", "q=c"), ("shared", "all"));

        Assert.Equal(["All", "Mine", "Ours"], await NamesAsync(editor));
        Assert.Equal(["All", "Ours"], await NamesAsync(seated));
        Assert.Equal(["All", "Others"], await NamesAsync(other));

        // What is shared is changed by editors alone; where one begins, everybody says for themselves.
        var all = editor
            .Page.QuerySelectorAll("form")
            .First(form => form.ParentElement!.TextContent.Contains("All", StringComparison.Ordinal));
        var address = all.GetAttribute("action")!;
        await other.VisitAsync("/newsroom/views");
        Assert.DoesNotContain(address, other.Page.Body!.InnerHtml, StringComparison.Ordinal);
        await other.PostAsync(address, ("name", "Stolen"));
        Assert.Equal(HttpStatusCode.Forbidden, other.Answer.StatusCode);
        await other.PostAsync(address + "/removal");
        Assert.Equal(HttpStatusCode.Forbidden, other.Answer.StatusCode);
        await other.PostAsync("/newsroom/views/start", ("view", address.Split('/')[^1]));
        await other.VisitAsync("/newsroom");
        Assert.Equal("/newsroom?state=ready", other.Address);
        await editor.VisitAsync("/newsroom");
        Assert.Equal("/newsroom", editor.Address);
    }

    [Fact]
    public async Task A_view_without_a_name_is_refused_with_its_filter_kept()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor, "ru");

        await editor.PostAsync("/newsroom/views", ("name", " "), ("filter", "state=draft"), ("shared", "all"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Equal("Дайте виду название.", editor.Text(".problem"));
        editor.Fill("Название вида", "Черновики");
        await editor.PressAsync("Сохранить вид");
        Assert.Equal("/newsroom?state=draft", editor.Address);
        Assert.Equal(1, await paper.CountAsync(db => db.SavedViews.Where(view => view.IsForAll)));
    }

    private static async Task<IEnumerable<string>> NamesAsync(StaffVisitor visitor)
    {
        await visitor.VisitAsync("/newsroom/views");
        return visitor.Page.QuerySelectorAll("main h2").Select(name => name.TextContent.Trim());
    }
}
