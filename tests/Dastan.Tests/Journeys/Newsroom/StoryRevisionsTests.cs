using System.Net;
using Dastan.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>What was saved before, and by another: compared, brought back, and lost by nobody.</summary>
public sealed class StoryRevisionsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_who_save_the_second_sees_both_texts_and_loses_none()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var one = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Publisher);
        var address = await one.WriteStoryAsync("Save");
        await other.VisitAsync(address);
        await one.VisitAsync(address);
        one.Fill("Text", "<p>It cost 4.2 million euros.</p>");
        await one.PressAsync("Save");

        other.Fill("Text", "<p>It cost five million dollars.</p>");
        await other.PressAsync("Save");

        Assert.Equal(HttpStatusCode.Conflict, other.Answer.StatusCode);
        Assert.Equal(["4.2", "euros."], Parts(other, "del"));
        Assert.Equal(["five", "dollars."], Parts(other, "ins"));
        await other.PressAsync("Save");
        Assert.Equal(HttpStatusCode.OK, other.Answer.StatusCode);
        Assert.Equal(
            ["It cost 4.2 million dollars.", "It cost 4.2 million euros.", "It cost five million dollars."],
            await paper.RevisionsAsync()
        );
    }

    [Fact]
    public async Task An_old_revision_comes_back_as_a_new_one()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        var address = await editor.WriteStoryAsync("Save");
        editor.Fill("Text", "<p>Something else.</p>");
        editor.Fill("What was changed, and why", "A slip");
        await editor.PressAsync("Save");

        await editor.VisitAsync(address + "/revisions");
        Assert.Equal("Something else.", editor.Text(".difference ins"));
        Assert.Contains("A slip", editor.Text(".list"), StringComparison.Ordinal);
        await editor.PressAsync("Restore this one");

        Assert.Equal(
            ["It cost 4.2 million dollars.", "Something else.", "It cost 4.2 million dollars."],
            await paper.RevisionsAsync()
        );
        Assert.Contains("Restored revision 1", editor.Text(".list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_revision_does_not_come_back_over_what_was_saved_since_its_list_was_shown()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var editor = await paper.StaffAsync(Role.Editor);
        using var other = await paper.StaffAsync(Role.Editor);
        var address = await editor.WriteStoryAsync("Save");
        editor.Fill("Text", "<p>Something else.</p>");
        await editor.PressAsync("Save");
        await editor.VisitAsync(address + "/revisions");
        await other.VisitAsync(address);
        other.Fill("Text", "<p>Put right.</p>");
        await other.PressAsync("Save");

        await editor.PressAsync("Restore this one");

        Assert.Equal(HttpStatusCode.Conflict, editor.Answer.StatusCode);
        Assert.Equal("Put right.", editor.Text(".difference ins"));
        Assert.Equal(3, (await paper.RevisionsAsync()).Count);
        await editor.PostAsync(address + "/revisions", ("number", "1"), ("newest", "3"));
        Assert.Equal(4, (await paper.RevisionsAsync()).Count);
    }

    private static IEnumerable<string> Parts(StaffVisitor visitor, string kind) =>
        visitor
            .Page.QuerySelectorAll($".difference {kind}")
            .Select(part => part.TextContent.Trim())
            .Where(text => text is not "");
}
