using System.Net;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories.Checks;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>How long the fields of a story may be, and what becomes of what is longer.</summary>
public sealed class StoryLengthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EitherDatabase]
    [InlineData(
        "Headline",
        "headline",
        401,
        "The headline has 401 characters. Shorten it to 400: until then the story is not saved."
    )]
    [InlineData(
        "Standfirst",
        "standfirst",
        2001,
        "The standfirst has 2001 characters. Shorten it to 2000: until then the story is not saved."
    )]
    [InlineData(
        "Dateline",
        "dateline",
        201,
        "The dateline has 201 characters. Shorten it to 200: until then the story is not saved."
    )]
    [InlineData(
        "What was changed, and why",
        "why",
        301,
        "What is said of the change has 301 characters. Shorten it to 300: until then the story is not saved."
    )]
    public async Task What_is_too_long_is_said_at_its_field_and_shown_again_whole(
        string label,
        string field,
        int characters,
        string problem
    )
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        await writer.BeginStoryAsync();
        var typed = new string('ә', characters);
        writer.Fill("Headline", "A bridge opens in Osh");
        writer.Fill("Text", "<p>It cost 4.2 million dollars.</p>");
        writer.Fill(label, typed);

        await writer.PressAsync("Save");

        var at = writer.Page.QuerySelector($"#story [name={field}]")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, writer.Answer.StatusCode);
        Assert.Equal("true", at.GetAttribute("aria-invalid"));
        Assert.Equal(problem, writer.Text($"#{at.GetAttribute("aria-describedby")}"));
        Assert.Equal(typed, at.GetAttribute("value") ?? at.TextContent);
        Assert.InRange(writer.Text("h1").Length, 1, StoryChecks.LongestHeadline + 1);
        Assert.Contains("4.2 million", writer.Text("textarea[name=body]"), StringComparison.Ordinal);
        Assert.Single(writer.Page.QuerySelectorAll("#story [aria-invalid]"));
        Assert.Equal(0, await paper.CountAsync(db => db.StoryRevisions));

        writer.Fill(label, typed[1..]);
        await writer.PressAsync("Save");
        Assert.Equal(HttpStatusCode.OK, writer.Answer.StatusCode);
        Assert.Equal(1, await paper.CountAsync(db => db.StoryRevisions));
    }

    [Fact]
    public async Task Who_publishes_or_corrects_is_held_to_the_same_lengths()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.BeginStoryAsync();
        editor.Fill("Headline", new string('h', 401));
        editor.Fill("Text", "<p>It cost 4.2 million dollars.</p>");
        await editor.PressAsync("Publish now");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Equal(0, await paper.CountAsync(db => db.StoryRevisions));

        editor.Fill("Headline", "A bridge opens in Osh");
        await editor.PressAsync("Publish now");
        await editor.VisitAsync(address);
        editor.Fill("Standfirst", new string('s', 2001));
        editor.Fill("What was wrong", "The sum.");
        editor.Fill("What it says now", "It cost 4.3 million.");
        await editor.PressAsync("Correct");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.NotEqual("", editor.Text("#standfirst-problem"));
        Assert.Equal(0, await paper.CountAsync(db => db.Corrections));
        Assert.Equal(1, await paper.CountAsync(db => db.StoryRevisions));
    }

    [Fact]
    public async Task A_headline_that_was_brought_in_longer_stays_while_something_else_is_mended()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.WriteStoryAsync("Save");
        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(Stop);
            story.Write(story.Text with { Headline = new string('h', 500) }, null, paper.Now, "imported");
            await db.SaveAsync(Stop);
        });
        await editor.VisitAsync(address);
        editor.Fill("Text", "<p>It cost five million dollars.</p>");
        await editor.PressAsync("Save");

        Assert.Equal(HttpStatusCode.OK, editor.Answer.StatusCode);
        Assert.Contains("five million", (await paper.RevisionsAsync())[^1], StringComparison.Ordinal);
        Assert.Equal(new string('h', 500), editor.Text("textarea[name=headline]"));
    }
}
