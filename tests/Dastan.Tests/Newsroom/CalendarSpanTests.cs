using Dastan.Web.Newsroom.Calendar;

namespace Dastan.Tests.Newsroom;

/// <summary>Which days a calendar shows.</summary>
public sealed class CalendarSpanTests
{
    [Theory]
    [InlineData(2026, 11, 23)]
    [InlineData(2026, 11, 26)]
    [InlineData(2026, 11, 29)]
    public void A_week_is_from_Monday_to_Sunday(int year, int month, int day)
    {
        var span = CalendarSpan.Around(new(year, month, day), isMonth: false);

        Assert.Equal((new LocalDate(2026, 11, 23), new LocalDate(2026, 11, 29)), (span.First, span.Last));
        Assert.Equal(7, span.Days.Count());
        Assert.Equal((new LocalDate(2026, 11, 16), new LocalDate(2026, 11, 30)), (span.Earlier, span.Later));
        Assert.DoesNotContain(span.Days, span.IsOutside);
    }

    [Theory]
    [InlineData(2026, 11, 26, "2026-10-26", "2026-12-06")]
    [InlineData(2026, 2, 1, "2026-01-26", "2026-03-01")]
    // Four weeks to the day.
    [InlineData(2027, 2, 28, "2027-02-01", "2027-02-28")]
    [InlineData(2025, 12, 31, "2025-12-01", "2026-01-04")]
    public void A_month_is_whole_weeks(int year, int month, int day, string first, string last)
    {
        var span = CalendarSpan.Around(new(year, month, day), isMonth: true);

        Assert.Equal((first, last), ($"{span.First:uuuu-MM-dd}", $"{span.Last:uuuu-MM-dd}"));
        Assert.Equal(month, span.Days.Where(one => !span.IsOutside(one)).Select(one => one.Month).Distinct().Single());
        Assert.Equal(span.Day.Calendar.GetDaysInMonth(year, month), span.Days.Count(one => !span.IsOutside(one)));
    }

    [Fact]
    public void From_the_last_of_a_long_month_one_comes_to_the_short_one_after_it()
    {
        var span = CalendarSpan.Around(new(2026, 1, 31), isMonth: true);

        Assert.Equal((2, 12), (span.Later.Month, span.Earlier.Month));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("-9998-01-01")]
    [InlineData("nonsense")]
    public void Any_day_at_all_can_be_asked_for(string day)
    {
        var asked = new CalendarAsked { Day = day, By = "month" };

        Assert.InRange(asked.SpanFrom(new(2026, 11, 26)).Days.Count(), 28, 42);
    }
}
