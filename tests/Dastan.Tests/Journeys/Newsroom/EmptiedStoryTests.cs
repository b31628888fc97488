using System.Net;
using Dastan.Domain.Staff;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Readers are never left with a story without its headline or its text.</summary>
public sealed class EmptiedStoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Headline", "headline")]
    [InlineData("Text", "body")]
    public async Task Nothing_of_a_published_story_is_emptied_in_public(string field, string name)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.WriteStoryAsync("Publish now");

        foreach (var button in (string[])["Save", "Correct"])
        {
            await editor.VisitAsync(address);
            editor.Fill("Standfirst", "Cars go over it.");
            editor.Fill(field, "");
            if (button is "Correct")
            {
                editor.Fill("What was wrong", "All of it.");
                editor.Fill("What it says now", "Nothing.");
            }
            await editor.PressAsync(button);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
            Assert.Contains("no headline or no body", editor.Text(".problem"), StringComparison.Ordinal);
            Assert.Equal(("Cars go over it.", ""), (editor.Text("[name=standfirst]"), editor.Text($"[name={name}]")));
        }
        var page = await paper.Visitor().GetStringAsync("/2025/12/a-bridge-opens-in-osh", Stop);
        Assert.Contains("It cost 4.2 million dollars.", page, StringComparison.Ordinal);
        Assert.Equal(1, await paper.CountAsync(db => db.StoryRevisions.Where(one => one.StaffId != null)));
    }

    [Fact]
    public async Task A_revision_without_a_text_does_not_come_back_in_public()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.BeginStoryAsync();
        editor.Fill("Headline", "A bridge opens in Osh");
        await editor.PressAsync("Save");
        editor.Fill("Text", "<p>It cost 4.2 million dollars.</p>");
        await editor.PressAsync("Publish now");
        await editor.VisitAsync(address + "/revisions");

        await editor.PressAsync("Restore this one");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Answer.StatusCode);
        Assert.Contains("no headline or no body", editor.Text(".problem"), StringComparison.Ordinal);
        Assert.Equal(2, await paper.CountAsync(db => db.StoryRevisions.Where(one => one.StaffId != null)));
    }
}
