using System.Net;
using Dastan.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using static Dastan.Tests.Journeys.Newsroom.DraftsOnTheWay;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What is typed, and the form that saves it: neither takes from the other.</summary>
public sealed class SavedDraftTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

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
    public async Task What_a_window_sent_before_it_saved_and_comes_late_is_no_draft()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        await SaveAsync("a", 3);

        using var late = await PutAsync(writer, address, "\"0\"", "One", "a", 2);
        using var same = await PutAsync(writer, address, "\"0\"", "One  two ", "b", 1, "<p>Text. </p><p></p>");
        Assert.Equal((0, 0), (await VersionAsync(late), await VersionAsync(same)));
        await writer.VisitAsync(address);
        Assert.Equal("One two", writer.Text("textarea[name=headline]"));
        var editor = writer.Page.QuerySelector("story-editor")!;
        Assert.Equal(("a", "3"), (editor.GetAttribute("data-window"), editor.GetAttribute("data-sequence")));

        _ = await VersionAsync(await PutAsync(writer, address, "\"0\"", "One two three", "a", 4, basedOn: 1));
        await writer.VisitAsync(address);
        Assert.Equal("One two three", writer.Text("textarea[name=headline]"));
        await SaveAsync("a", 5);
        Assert.Equal(0, await paper.CountAsync(db => db.StoryDrafts.Where(one => one.Version > 0 || one.Body != "")));

        async Task SaveAsync(string window, int sequence)
        {
            await writer.VisitAsync(address);
            var basedOn = writer.Page.QuerySelector("input[name=basedOn]")!.GetAttribute("value")!;
            await writer.PostAsync(
                address,
                ("headline", "One two"),
                ("body", "<p>Text.</p>"),
                ("basedOn", basedOn),
                ("draft", "0"),
                ("window", window),
                ("sequence", $"{sequence}")
            );
            Assert.Equal(HttpStatusCode.OK, writer.Answer.StatusCode);
        }
    }

    [Fact]
    public async Task Two_windows_with_the_same_words_are_of_one_mind()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        const string figure = "<figure><img src=\"/pictures/a.jpg\" alt=\"A dam\"><figcaption></figcaption></figure>";
        var first = await VersionAsync(await PutAsync(writer, address, "\"0\"", "One", "a", 1, $"<h2></h2>{figure}"));

        using var second = await PutAsync(writer, address, "\"0\"", "One ", "b", 1, figure);

        Assert.Equal(first, await VersionAsync(second));
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
        Assert.Null(Editor("data-unsaved-from"));
        var first = await VersionAsync(await PutAsync(writer, address, 0, "On the laptop"));
        await writer.VisitAsync(address);
        _ = await VersionAsync(await PutAsync(writer, address, first, "On the telephone"));

        writer.Fill("Headline", new string('h', 401));
        await writer.PressAsync("Save");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, writer.Answer.StatusCode);
        // They do not go on from what was written on the telephone.
        Assert.Equal(("0", $"{first}"), (Editor("data-unsaved-from"), Editor("data-version")));

        string? Editor(string name) => writer.Page.QuerySelector("story-editor")!.GetAttribute(name);
    }

    [Fact]
    public async Task What_is_put_while_the_form_is_saved_again_is_no_draft_either()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        var address = await writer.BeginStoryAsync();
        await writer.PostAsync(
            address,
            ("headline", "One"),
            ("basedOn", "0"),
            ("draft", "0"),
            ("window", "a"),
            ("sequence", "3")
        );
        var late = Task.FromResult<HttpResponseMessage>(null!);

        await paper.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            var draft = await db.StoryDrafts.SingleAsync(Stop);
            draft.End("b", 6, paper.Now);
            await db.SaveAsync(Stop);
            late = PutAsync(writer, address, "\"0\"", "One two", "b", 5, basedOn: 1);
            await db.UntilItWaitsAsync(late);
            await transaction.CommitAsync(Stop);
        });

        Assert.Equal(0, await VersionAsync(await late));
        Assert.Equal(0, await paper.CountAsync(db => db.StoryDrafts.Where(one => one.Version > 0)));
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
        var saved = Task.CompletedTask;
        await paper.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await db.StoryDrafts.ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Version, version + 1).SetProperty(one => one.Window, window),
                Stop
            );
            saved = writer.PostAsync(
                address,
                ("headline", "One two"),
                ("body", "<p>Text.</p>"),
                ("basedOn", "0"),
                ("draft", $"{version}"),
                ("window", "a"),
                ("sequence", "2")
            );
            await db.UntilItWaitsAsync(saved);
            await transaction.CommitAsync(Stop);
        });
        await saved;

        Assert.Equal(HttpStatusCode.OK, writer.Answer.StatusCode);
        Assert.Equal(1, await paper.CountAsync(db => db.StoryRevisions.Where(one => one.Headline == "One two")));
        Assert.Equal(drafts, await paper.CountAsync(db => db.StoryDrafts.Where(one => one.Version > 0)));
        Assert.Equal(1, await paper.CountAsync(db => db.StoryDrafts.Where(one => one.Headline == left)));
    }
}
