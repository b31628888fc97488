using Dastan.Web;
using Dastan.Web.Backups;

namespace Dastan.Tests.Backups;

public sealed class ThinningTests
{
    private static readonly DateTimeOffset Newest = new(2026, 11, 26, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_two_years_of_nights_the_last_days_weeks_and_months_stay()
    {
        var nights = Enumerable.Range(0, 730).Select(day => Newest.AddDays(-day)).ToList();

        var staying = Staying(nights, new());

        Assert.Equal(
            [
                // The newest of each month and week, and the last seven days.
                "2025-12-31",
                "2026-01-31",
                "2026-02-28",
                "2026-03-31",
                "2026-04-30",
                "2026-05-31",
                "2026-06-30",
                "2026-07-31",
                "2026-08-31",
                "2026-09-30",
                "2026-10-31",
                "2026-11-01",
                "2026-11-08",
                "2026-11-15",
                "2026-11-20",
                "2026-11-21",
                "2026-11-22",
                "2026-11-23",
                "2026-11-24",
                "2026-11-25",
                "2026-11-26",
            ],
            staying.Select(at => at.ToString("yyyy-MM-dd"))
        );
    }

    [Fact]
    public void Of_the_last_day_all_stay() =>
        Assert.Empty(
            Thinning.Leaving(
                [.. Enumerable.Range(0, 100).Select(number => Newest.AddMinutes(-10 * number))],
                new()
                {
                    Days = 0,
                    Weeks = 0,
                    Months = 0,
                }
            )
        );

    [Fact]
    public void The_newest_stays_whatever_is_set_and_whatever_the_clock_says()
    {
        var none = new BackupSettings
        {
            Days = 0,
            Weeks = 0,
            Months = 0,
        };

        Assert.Empty(Thinning.Leaving([], none));
        Assert.Equal([Newest], Staying([Newest.AddYears(-5), Newest], none));
        Assert.Equal([Newest.AddYears(50)], Staying([Newest.AddYears(50), Newest], none));
    }

    [Fact]
    public void Thinned_every_night_it_comes_to_the_same()
    {
        var kept = new List<DateTimeOffset>();
        for (var day = 729; day >= 0; day--)
        {
            kept.Add(Newest.AddDays(-day));
            kept = [.. Staying(kept, new())];
        }

        Assert.Equal(Staying([.. Enumerable.Range(0, 730).Select(day => Newest.AddDays(-day))], new()), kept);
    }

    private static IReadOnlyList<DateTimeOffset> Staying(IReadOnlyList<DateTimeOffset> all, BackupSettings settings) =>
        [.. all.Except(Thinning.Leaving(all, settings)).Order()];
}
