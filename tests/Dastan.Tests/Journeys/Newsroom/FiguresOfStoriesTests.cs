using Dastan.Domain.Staff;
using static Dastan.Tests.Journeys.Newsroom.TrackersAtWork;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Figures that come from stories: nobody sees one before they may see its story.</summary>
public sealed class FiguresOfStoriesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

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

    private static async Task<string> OfferedAsync(StaffVisitor visitor)
    {
        await visitor.VisitAsync("/newsroom/trackers.json?q=contain&edition=en");
        return await visitor.Answer.Content.ReadAsStringAsync(Stop);
    }
}
