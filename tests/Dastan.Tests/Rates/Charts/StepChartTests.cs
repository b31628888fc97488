using Dastan.Domain.Languages;
using Dastan.Domain.Rates.Charts;
using static Dastan.Tests.Rates.Charts.Drawn;

namespace Dastan.Tests.Rates.Charts;

public sealed class StepChartTests
{
    [Fact]
    public void A_line_goes_across_and_down_and_never_aslant()
    {
        var path = StepPath.Of(Steps(Day(12, 1), (2, 3), (1, 5), (3, 4)), Across, Down);

        Assert.Equal("M0 97h20v-2h10v1h30", path);
    }

    [Fact]
    public void Days_at_the_same_level_are_one_stretch()
    {
        Assert.Equal("M0 97h50v-2h10", StepPath.Of(Steps(Day(12, 1), (2, 3), (3, 3), (1, 5)), Across, Down));
    }

    [Fact]
    public void A_gap_is_left_open()
    {
        IReadOnlyList<ChartStep> steps = [.. Steps(Day(12, 1), (2, 3)), .. Steps(Day(12, 20), (1, 3), (1, 4))];

        Assert.Equal("M0 97h20M190 97h10v-1h10", StepPath.Of(steps, Across, Down));
    }

    [Fact]
    public void A_chart_marks_the_first_the_last_the_highest_and_the_lowest()
    {
        var chart = StepChart.Of(
            Steps(Day(12, 1), (5, 475), (5, 479), (5, 471), (5, 474)),
            Day(12, 1),
            Day(12, 20),
            Language.Russian
        )!;

        Assert.Equal(
            [
                (ChartPointKind.First, 0m, "475,0"),
                (ChartPointKind.Last, 1m, "474,0"),
                (ChartPointKind.High, 0.25m, "479,0"),
                (ChartPointKind.Low, 0.5m, "471,0"),
            ],
            chart.Points.Select(point => (point.Kind, point.Place, point.Name))
        );
        Assert.Equal(
            ["470", "472,5", "475", "477,5", "480"],
            chart.Levels.Select(level => level.Name.Replace(",0", ""))
        );
        Assert.True(chart.Points[2].Down < chart.Points[3].Down);
    }

    [Fact]
    public void Of_equal_heights_the_newest_is_marked()
    {
        var extremes = ChartExtremes.Of(Steps(Day(12, 1), (5, 2), (5, 1), (5, 2), (5, 1)));

        Assert.Equal(Day(12, 11), extremes[2].Step.From);
        Assert.Equal(Day(12, 16), extremes[3].Step.From);
    }

    [Fact]
    public void Nothing_in_force_makes_no_chart()
    {
        Assert.Null(StepChart.Of([], Day(12, 1), Day(12, 20), Language.English));
        Assert.Equal("", Sparkline.Of([], Day(12, 20)));
    }

    [Fact]
    public void Five_years_of_weeks_are_a_small_picture()
    {
        var random = new Random(1);
        var weeks = Steps(
            Day(1, 1, 2021),
            Enumerable.Range(0, 260).Select(_ => (7, 400 + 100 * (decimal)random.NextDouble()))
        );

        var chart = StepChart.Of(weeks, Day(1, 1, 2021), Day(12, 25), Language.English)!;

        Assert.InRange(chart.Line.Length, 1_000, 4_000);
    }

    [Fact]
    public void Thirty_days_lie_in_their_small_box()
    {
        var path = Sparkline.Of(Steps(Day(11, 13), (10, 87.45m), (10, 87.40m), (10, 87.50m)), Day(12, 12));

        Assert.Equal("M0 8h20v4h20v-8h20", path);
    }

    [Fact]
    public void What_hardly_moves_is_no_storm()
    {
        Assert.Equal("M0 8h60", Sparkline.Of(Steps(Day(11, 13), (15, 87.4500m), (15, 87.4498m)), Day(12, 12)));
    }

    private static int Across(LocalDate day) => Period.DaysBetween(Day(12, 1), day) * 10;

    private static int Down(decimal value) => 100 - (int)value;
}
