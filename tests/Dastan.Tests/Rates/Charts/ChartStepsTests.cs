using Dastan.Domain.Rates.Charts;
using static Dastan.Tests.Rates.Charts.Drawn;

namespace Dastan.Tests.Rates.Charts;

public sealed class ChartStepsTests
{
    [Fact]
    public void A_fixing_stands_until_the_next_however_often_the_bank_repeats_it()
    {
        var steps = ChartSteps.Of(
            [Rate(Day(12, 5), Day(12, 7), 1), Rate(Day(12, 9), Day(12, 9), 2)],
            Day(12, 1),
            Day(12, 12)
        );

        Assert.Equal([new(Day(12, 5), Day(12, 9), 1), new ChartStep(Day(12, 9), Day(12, 10), 2)], steps);
    }

    [Theory]
    [InlineData(14, 24)]
    [InlineData(15, 11)]
    public void After_a_fortnight_without_a_word_the_line_breaks_off(int silence, int end)
    {
        var last = Day(11, 10);

        var steps = ChartSteps.Of(
            [Rate(last, last, 1), Rate(last.PlusDays(silence), last.PlusDays(silence), 2)],
            last,
            Day(12, 12)
        );

        Assert.Equal(Day(11, end), steps[0].Until);
    }

    [Fact]
    public void What_was_in_force_before_the_first_day_shown_stands_from_that_day_on()
    {
        var steps = ChartSteps.Of([Rate(Day(11, 28), Day(12, 3), 1)], Day(12, 1), Day(12, 2));

        Assert.Equal([new ChartStep(Day(12, 1), Day(12, 3), 1)], steps);
    }

    [Fact]
    public void What_is_worth_little_is_priced_by_the_thousand()
    {
        var steps = ChartSteps.Of([Rate(Day(12, 1), Day(12, 1), 0.002105m)], Day(12, 1), Day(12, 1), units: 1000);

        Assert.Equal(2.105m, Assert.Single(steps).Value);
    }

    [Fact]
    public void A_week_is_its_last_fixing_and_no_mean()
    {
        // Monday 1 December 2025 is the first day.
        var days = Steps(Day(12, 1), Enumerable.Range(1, 21).Select(day => (1, 100m + day % 7)));

        var weeks = ChartSteps.Thinned(days, ChartGrain.Week);

        Assert.Equal(
            [
                (Day(12, 7), Day(12, 14), 100m),
                (Day(12, 14), Day(12, 20), 100m),
                (Day(12, 20), Day(12, 21), 106m),
                (Day(12, 21), Day(12, 22), 100m),
            ],
            weeks.Where(step => step.From > Day(12, 1)).Select(step => (step.From, step.Until, step.Value))
        );
    }

    [Fact]
    public void The_first_the_highest_and_the_lowest_are_kept_however_few_are_shown()
    {
        var days = Steps(Day(1, 1), (10, 5), (1, 9), (10, 5), (1, 1), (200, 5));

        var years = ChartSteps.Thinned(days, ChartGrain.Year);

        Assert.Equal([5m, 9m, 1m, 5m], years.Select(step => step.Value));
        Assert.Equal(years.Skip(1).Select(step => step.From), years.SkipLast(1).Select(step => step.Until));
    }

    [Fact]
    public void A_gap_between_two_weeks_stays_open()
    {
        IReadOnlyList<ChartStep> steps = [.. Steps(Day(3, 3), (2, 5), (2, 6)), .. Steps(Day(4, 7), (2, 7), (2, 5))];

        var months = ChartSteps.Thinned(steps, ChartGrain.Month);

        Assert.Contains(months, step => step.Until == Day(3, 7));
        Assert.DoesNotContain(months, step => step.From < Day(3, 7) && step.Until > Day(3, 7));
    }
}
