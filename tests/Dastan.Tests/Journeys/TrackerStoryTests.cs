using Microsoft.EntityFrameworkCore;
using static Dastan.Tests.Journeys.HarvestPaper;

namespace Dastan.Tests.Journeys;

/// <summary>Figures in stories, as readers see them.</summary>
public sealed class TrackerStoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_shows_a_chart_links_its_figure_and_says_what_was_restated_since()
    {
        await using var paper = await OpenAsync();
        var page = await ReadAsync(paper, "/2025/12/harvest");

        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/data/grain\">100 tonnes</a></data>", page, StringComparison.Ordinal);
        Assert.Contains("As known on 12 December 2025", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden name", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Restated since then", page, StringComparison.Ordinal);
        Assert.Contains("/2025/12/harvest", await ReadAsync(paper, "/data/grain"), StringComparison.Ordinal);

        paper.Clock.Advance(TimeSpan.FromDays(2));
        await ChangeAsync(
            paper,
            tracker => Restated(tracker, 2024, 120, "Counted anew.", new(2025, 12, 14), paper.Now)
        );

        page = await ReadAsync(paper, "/2025/12/harvest");
        Assert.Contains("Restated since then", page, StringComparison.Ordinal);
        Assert.Contains("Until 14 December 2025 it said: 100. Now: 120. Counted anew.", page, StringComparison.Ordinal);
        // What is pinned still shows what was known then.
        Assert.Contains("Grain: 100 (2024)", page, StringComparison.Ordinal);
        Assert.Contains("Grain: 120 (2024)", await ReadAsync(paper, "/data/grain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_and_markdown_carry_the_chart_as_a_picture_with_its_words()
    {
        await using var paper = await OpenAsync();

        var feed = await ReadAsync(paper, "/front.json");
        Assert.Contains(
            "https://paper.example/data/grain.svg?chart=line\\u0026on=2025-12-12",
            feed.Replace("&amp;", "\\u0026").Replace("\\u0026amp;", "\\u0026"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Hidden name", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", feed, StringComparison.Ordinal);
        Assert.Contains("Grain: 100 (2024)", await ReadAsync(paper, "/2025/12/harvest.md"), StringComparison.Ordinal);
        Assert.Contains(
            "Grain: 100 (2024)",
            await ReadAsync(paper, "/data/grain.svg?chart=line&on=2025-12-12"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Which_stories_speak_of_a_tracker_follows_their_words()
    {
        await using var paper = await OpenAsync();
        Assert.Equal(2, await paper.CountAsync(db => db.StoryTrackers));

        await paper.InDatabaseAsync(async db =>
        {
            var story = await db.Stories.SingleAsync(Stop);
            story.Write(story.Text with { Body = "<p>Nothing of it.</p>" }, null, paper.Now, "");
            await db.SaveAsync(Stop);
        });

        Assert.Equal(0, await paper.CountAsync(db => db.StoryTrackers));
        Assert.DoesNotContain("/2025/12/harvest", await ReadAsync(paper, "/data/grain"), StringComparison.Ordinal);
    }
}
