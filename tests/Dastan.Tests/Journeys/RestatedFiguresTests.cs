using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Domain.Trackers;
using Dastan.Tests.Journeys.Newsroom;
using Microsoft.EntityFrameworkCore;
using static Dastan.Tests.Journeys.HarvestPaper;

namespace Dastan.Tests.Journeys;

/// <summary>Figures that were restated or taken back since a story was written, as its readers see them.</summary>
public sealed class RestatedFiguresTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", true)]
    [InlineData(" data-on=\"2024-12-31\"", true)]
    [InlineData(" data-on=\"2023-12-31\"", false)]
    public async Task Of_two_years_with_one_number_only_the_one_that_was_cited_is_told_to_be_restated(
        string on,
        bool isTold
    )
    {
        var body =
            $"<p>It was <data value=\"90\" data-kind=\"figure\"{on} data-tracker=\"grain\">90 tonnes</data>.</p>";
        await using var paper = await OpenAsync(body, of2024: 90);
        paper.Clock.Advance(TimeSpan.FromDays(2));
        await ChangeAsync(
            paper,
            tracker => Restated(tracker, 2024, 120, "Counted anew.", new(2025, 12, 14), paper.Now)
        );

        var page = await ReadAsync(paper, "/2025/12/harvest");

        Assert.Equal(isTold, page.Contains("Restated since then", StringComparison.Ordinal));
        Assert.Contains("<a href=\"/data/grain\">90 tonnes</a></data>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120, "Grain, 2024: Until 14 December 2025 it said: 100. Now: 120. First. Then.")]
    [InlineData(100, null)]
    public async Task However_often_a_figure_was_restated_a_story_tells_what_counts_now(int last, string? told)
    {
        await using var paper = await OpenAsync();
        paper.Clock.Advance(TimeSpan.FromDays(4));
        await ChangeAsync(
            paper,
            tracker =>
                Restated(tracker, 2024, 110, "First.", new(2025, 12, 14), paper.Now)
                ?? Restated(tracker, 2024, last, "Then.", new(2025, 12, 15), paper.Now)
        );

        foreach (var address in new[] { "/2025/12/harvest", "/data/grain" })
        {
            var page = await ReadAsync(paper, address);
            Assert.DoesNotContain("Now: 110", page, StringComparison.Ordinal);
            Assert.Contains($"Until 15 December 2025 it said: 110. Now: {last}. Then.", page, StringComparison.Ordinal);
            Assert.Contains("Until 14 December 2025 it said: 100. First.", page, StringComparison.Ordinal);
        }
        var story = await ReadAsync(paper, "/2025/12/harvest");
        Assert.Equal(told is not null, story.Contains(told ?? "Grain, 2024:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_that_was_taken_back_is_told_of_in_the_stories_that_show_it()
    {
        await using var paper = await OpenAsync();
        paper.Clock.Advance(TimeSpan.FromDays(2));
        await ChangeAsync(
            paper,
            tracker =>
                tracker.TakeBack(
                    tracker.Figures.Single(figure => figure.Value == 100),
                    LocalText.Of("en", "Counted twice."),
                    new(2025, 12, 14),
                    paper.Now
                )
        );

        var page = await ReadAsync(paper, "/2025/12/harvest");
        // Under the chart, and for the words.
        const string Told = "2024: 100. Taken back on 14 December 2025. Counted twice.";
        Assert.Equal(3, page.Split(Told).Length);
        Assert.Contains($"Grain, {Told}", page, StringComparison.Ordinal);

        using var editor = await paper.StaffAsync(Role.Editor);
        await paper.InDatabaseAsync(async db =>
        {
            var id = await db.Trackers.Where(one => one.Slug == "grain").Select(one => one.Id).SingleAsync(Stop);
            await editor.VisitAsync($"/newsroom/trackers/{id.Value}");
        });
        Assert.Contains("a figure was taken back on 2025-12-14", editor.Text("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_figures_of_a_chart_were_taken_back_its_place_says_why()
    {
        await using var paper = await OpenAsync(
            "<figure data-tracker=\"grain\" data-chart=\"line\"><a href=\"/data/grain\">Grain</a></figure>"
        );
        paper.Clock.Advance(TimeSpan.FromDays(2));
        await ChangeAsync(
            paper,
            tracker =>
                tracker
                    .Figures.Select(figure =>
                        tracker.TakeBack(figure, LocalText.Of("en", "Invented."), new(2025, 12, 14), paper.Now)
                    )
                    .LastOrDefault(no => no is not null)
        );

        var page = await ReadAsync(paper, "/2025/12/harvest");

        Assert.Contains("<p class=\"title\"><a href=\"/data/grain\">Grain</a></p>", page, StringComparison.Ordinal);
        Assert.Contains(
            "2023: 90. Taken back on 14 December 2025. Invented. 2024: 100. Taken back on 14 December 2025. Invented.",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Under_a_chart_that_is_pinned_only_what_is_in_it_is_told_to_be_restated()
    {
        await using var paper = await OpenAsync();
        paper.Clock.Advance(TimeSpan.FromDays(4));
        await ChangeAsync(
            paper,
            tracker =>
                tracker.Add(
                    new(FigurePeriod.Of(PeriodKind.Year, new(2025, 1, 1)), 150, FigureQualifier.Exactly),
                    new(null, LocalText.Of("en", "The ministry"), ""),
                    LocalText.Empty,
                    new(2025, 12, 13),
                    null,
                    paper.Now
                ) ?? Restated(tracker, 2025, 160, "Counted anew.", new(2025, 12, 14), paper.Now)
        );

        Assert.DoesNotContain("Restated since", await ReadAsync(paper, "/2025/12/harvest"), StringComparison.Ordinal);
        Assert.Contains("it said: 150", await ReadAsync(paper, "/data/grain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_is_so_in_every_edition_whatever_its_day()
    {
        await using var paper = await OpenAsync();
        await paper.InDatabaseAsync(async db =>
        {
            var edition = await db.Editions.SingleAsync(one => one.Code == "ru", Stop);
            edition.Change(edition.Name, "America/New_York", edition.Position);
            await db.SaveAsync(Stop);
        });
        // In Almaty it is the thirteenth, in New York the twelfth.
        paper.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Contains("Grain: 100 (2024)", await ReadAsync(paper, "/ru/data/grain"), StringComparison.Ordinal);
        await ChangeAsync(
            paper,
            tracker =>
                tracker.TakeBack(
                    tracker.Figures.Single(figure => figure.Value == 100),
                    LocalText.Of("en", "Counted twice."),
                    new(2025, 12, 13),
                    paper.Now
                )
        );

        foreach (var address in new[] { "/data/grain", "/ru/data/grain" })
            Assert.Contains("Grain: 90 (2023)", await ReadAsync(paper, address), StringComparison.Ordinal);
    }
}
