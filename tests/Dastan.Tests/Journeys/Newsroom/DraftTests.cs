using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Stories;
using Microsoft.EntityFrameworkCore;

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
    public async Task What_an_older_window_types_after_the_story_was_saved_is_held_against_it()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        writer.Fill("Headline", "Saved");
        await writer.PressAsync("Save");

        using var answer = await PutAsync(writer, address, "\"4\"", "From before", "old", 9);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await writer.VisitAsync(address);
        await writer.PressAsync("Save");

        Assert.Equal(HttpStatusCode.Conflict, writer.Answer.StatusCode);
        Assert.Equal("Saved", writer.Text(".difference del"));
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

    [Fact]
    public async Task A_headline_that_is_too_long_is_kept_as_a_draft_and_outlasts_that_it_is_not_saved()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        var headline = new string('h', 401);
        (await PutAsync(writer, address, 0, headline)).EnsureSuccessStatusCode();
        await writer.VisitAsync(address);

        await writer.PressAsync("Save");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, writer.Answer.StatusCode);
        Assert.Equal(headline, writer.Text("textarea[name=headline]"));
        Assert.Equal(0, await paper.CountAsync(db => db.StoryRevisions));
        await writer.VisitAsync(address);
        Assert.Equal(headline, writer.Text("textarea[name=headline]"));
    }

    [Fact]
    public async Task Saving_ends_the_draft()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        await PutAsync(writer, address, 0, "One");
        await writer.VisitAsync(address);

        await writer.PressAsync("Save");

        Assert.Equal("One", writer.Text("textarea[name=headline]"));
        Assert.Equal(0, await paper.CountAsync(db => db.StoryDrafts));
        Assert.Equal(1, await paper.CountAsync(db => db.StoryRevisions));
    }

    [Fact]
    public async Task Saving_in_a_window_that_is_behind_leaves_what_another_wrote()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        var first = await VersionAsync(await PutAsync(writer, address, 0, "On the laptop"));
        await writer.VisitAsync(address);
        _ = await VersionAsync(await PutAsync(writer, address, first, "On the telephone"));

        await writer.PressAsync("Save");

        Assert.Equal("On the telephone", writer.Text("textarea[name=headline]"));
        Assert.Equal(1, await paper.CountAsync(db => db.StoryRevisions.Where(one => one.Headline == "On the laptop")));
    }

    [Fact]
    public async Task What_was_typed_on_while_the_form_was_saved_stays()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        _ = await VersionAsync(await PutAsync(writer, address, "\"0\"", "One two three", "a", 3));

        await writer.PostAsync(
            address,
            ("headline", "One two"),
            ("basedOn", "0"),
            ("draft", "0"),
            ("window", "a"),
            ("sequence", "2")
        );

        Assert.Equal("One two three", writer.Text("textarea[name=headline]"));
        Assert.Equal(1, await paper.CountAsync(db => db.StoryRevisions.Where(one => one.Headline == "One two")));
    }

    [Fact]
    public async Task A_form_that_is_not_saved_tells_its_page_that_nobody_else_has_its_words()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        Assert.Null(Editor("data-unsaved"));
        var first = await VersionAsync(await PutAsync(writer, address, 0, "On the laptop"));
        await writer.VisitAsync(address);
        _ = await VersionAsync(await PutAsync(writer, address, first, "On the telephone"));

        writer.Fill("Headline", new string('h', 401));
        await writer.PressAsync("Save");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, writer.Answer.StatusCode);
        // They do not go on from what was written on the telephone.
        Assert.Equal(("0", $"{first}"), (Editor("data-unsaved"), Editor("data-version")));

        string? Editor(string name) => writer.Page.QuerySelector("story-editor")!.GetAttribute(name);
    }

    [Theory]
    [InlineData("a", "", 0)]
    [InlineData("on the telephone", "One", 1)]
    public async Task What_is_put_while_the_form_is_saved_takes_no_save_back(string window, string left, int drafts)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        var version = await VersionAsync(await PutAsync(writer, address, "\"0\"", "One", "a"));
        await paper.InDatabaseAsync(db => WriteOnAtTheLastMomentAsync(db, version, window));

        await writer.PostAsync(
            address,
            ("headline", "One two"),
            ("body", "<p>Text.</p>"),
            ("basedOn", "0"),
            ("draft", $"{version}"),
            ("window", "a")
        );

        Assert.Equal(HttpStatusCode.OK, writer.Answer.StatusCode);
        Assert.Equal(1, await paper.CountAsync(db => db.StoryRevisions.Where(one => one.Headline == "One two")));
        Assert.Equal(drafts, await paper.CountAsync(db => db.StoryDrafts.Where(one => one.Headline == left)));
        Assert.Equal(drafts, await paper.CountAsync(db => db.StoryDrafts));
    }

    // A window puts what it has between the look at the draft and the end of it: once, since its version is another then.
    private static Task<int> WriteOnAtTheLastMomentAsync(NewsDb db, int version, string window)
    {
        var put = $"UPDATE story_drafts SET version = {version + 1}, \"window\" = '{window}' WHERE version = {version}";
        return db.Database.ExecuteSqlRawAsync(
            db is PostgresNewsDb
                ? $"""
                CREATE FUNCTION put_meanwhile() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {put}; RETURN NULL; END $$;
                CREATE TRIGGER meanwhile BEFORE DELETE ON story_drafts FOR EACH ROW WHEN (OLD.version = {version})
                    EXECUTE FUNCTION put_meanwhile();
                """
                : $"""
                CREATE TRIGGER meanwhile BEFORE DELETE ON story_drafts WHEN OLD.version = {version}
                    BEGIN {put}; SELECT RAISE(IGNORE); END
                """,
            Stop
        );
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

    [Fact]
    public async Task A_paste_comes_out_clean_and_says_what_was_left_out()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        using var request = Request(
            HttpMethod.Post,
            "/newsroom/stories/paste",
            new StringContent(
                "<p class=MsoNormal style='margin:0'>A <b>dam</b><o:p></o:p></p><script>x()</script>",
                Encoding.UTF8,
                "text/html"
            )
        );

        using var answer = await writer.SendAsync(request);

        var cleaned = await answer.Content.ReadFromJsonAsync<CleanedPaste>(Stop);
        Assert.Matches("^<p id=\"b-[^\"]+\">A <strong>dam</strong></p>$", cleaned!.Html);
        Assert.Contains(cleaned.Dropped, dropped => dropped.What is "script");
    }

    private static async Task<int> VersionAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<DraftKept>(Stop))!.Version;
    }

    private static Task<HttpResponseMessage> PutAsync(StaffVisitor writer, string address, int seen, string headline) =>
        PutAsync(writer, address, $"\"{seen}\"", headline);

    private static Task<HttpResponseMessage> PutAsync(
        StaffVisitor writer,
        string address,
        string? ifMatch,
        string headline,
        string? window = null,
        int sequence = 1,
        string body = "<p>Text.</p>"
    )
    {
        var words = new DraftWords(headline, "", "", body, window ?? $"{Guid.CreateVersion7():N}", sequence, 0);
        var request = Request(HttpMethod.Put, address + "/draft", JsonContent.Create(words));
        if (ifMatch is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(ifMatch));
        return writer.SendAsync(request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string address, HttpContent content)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Sec-Fetch-Dest", "empty");
        return request;
    }
}
