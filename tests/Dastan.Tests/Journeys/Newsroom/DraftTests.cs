using System.Net;
using System.Net.Http.Json;
using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.Stories;
using static Dastan.Tests.Journeys.Newsroom.DraftsOnTheWay;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What is typed, as the editor's script sends it.</summary>
public sealed class DraftTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_typed_is_there_again_and_is_not_the_story()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();

        var first = await VersionAsync(await PutAsync(writer, address, 0, "One"));
        var second = await VersionAsync(await PutAsync(writer, address, first, "One two"));

        await writer.VisitAsync(address);
        Assert.Equal("One two", writer.Text("textarea[name=headline]"));
        Assert.Equal($"{second}", writer.Page.QuerySelector("story-editor")!.GetAttribute("data-version"));
        Assert.Equal(0, await paper.CountAsync(db => db.StoryRevisions));
    }

    [Fact]
    public async Task Of_two_windows_the_second_is_given_what_the_first_wrote()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        var first = await VersionAsync(await PutAsync(writer, address, 0, "One"));

        using var second = await PutAsync(writer, address, 0, "Another");

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var kept = await second.Content.ReadFromJsonAsync<DraftConflict>(Stop);
        Assert.Equal((first, "One"), (kept!.Version, kept.Words.Headline));
    }

    [Fact]
    public async Task What_the_second_window_is_given_is_read_first()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        const string hostile = "<p onclick=\"x()\">One<script>x()</script></p>";
        using var first = await PutAsync(writer, address, "\"0\"", "One", body: hostile);

        using var second = await PutAsync(writer, address, 0, "Another");

        var kept = await second.Content.ReadFromJsonAsync<DraftConflict>(Stop);
        Assert.Matches("^<p id=\"[^\"]+\">One</p>$", kept!.Words.Body);
        await writer.VisitAsync(address);
        Assert.Matches("^<p id=\"[^\"]+\">One</p>$", writer.Text("textarea[name=body]"));
    }

    [Fact]
    public async Task A_window_whose_answer_was_lost_goes_on_and_what_comes_late_changes_nothing()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        var first = await VersionAsync(await PutAsync(writer, address, "\"0\"", "One", "a", 1));

        using var next = await PutAsync(writer, address, "\"0\"", "One two", "a", 2);
        using var late = await PutAsync(writer, address, "\"0\"", "One", "a", 1);

        Assert.Equal(first + 1, await VersionAsync(next));
        Assert.Equal(first + 1, await VersionAsync(late));
        await writer.VisitAsync(address);
        Assert.Equal("One two", writer.Text("textarea[name=headline]"));
        Assert.Equal("a", writer.Page.QuerySelector("story-editor")!.GetAttribute("data-window"));
    }

    [Fact]
    public async Task Many_at_once_lose_none_that_was_told_to_be_safe()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => PutAsync(writer, address, 0, $"Window {number}"))
        );

        var safe = Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.All(answers.Except([safe]), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        await writer.VisitAsync(address);
        var kept = await answers.First(answer => answer != safe).Content.ReadFromJsonAsync<DraftConflict>(Stop);
        Assert.Equal(kept!.Words.Headline, writer.Text("textarea[name=headline]"));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.PreconditionRequired)]
    [InlineData("\"x\"", HttpStatusCode.PreconditionRequired)]
    public async Task Who_does_not_say_what_it_goes_on_from_is_asked(string? ifMatch, HttpStatusCode status)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();

        using var answer = await PutAsync(writer, address, ifMatch, "One");

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_window_without_a_name_is_refused()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();

        using var answer = await PutAsync(writer, address, "\"0\"", "One", "");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
