using Dastan.Domain.Amounts;
using Dastan.Domain.Rates;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Amounts;

/// <summary>Sums in the money of a day, a month and a year.</summary>
public sealed class ConvertedAmountTests
{
    private static readonly RateBook Book = Book(
        "NBK 1 USD = 500.00 KZT on 2026-01-01 through 2026-02-28",
        "NBK 1 USD = 450.00 KZT on 2026-03-01 through 2026-03-10"
    );

    private static readonly Amount Dollar = new(0, 2, 1, 1, "USD");

    [Fact]
    public void Of_a_year_that_runs_the_mean_ends_with_the_readers_day()
    {
        var told = In(AmountDate.OfYear(2026), "2026-03-01")!;

        Assert.Equal((59 * 500m + 450m) / 60, told.Low);
        Assert.Equal(Day("2026-03-01"), told.AsOf);
        Assert.Equal((59 * 500m + 10 * 450m) / 69, In(AmountDate.OfYear(2026), "2026-03-10")!.Low);
    }

    [Fact]
    public void Of_a_month_that_runs_it_does_too_and_no_list_of_tomorrow_counts()
    {
        Assert.Equal(500m, In(AmountDate.Read("2026-02")!.Value, "2026-02-10")!.Low);
        Assert.Equal(500m, In(AmountDate.OfYear(2026), "2026-02-28")!.Low);
        Assert.Equal(450m, In(AmountDate.Read("2026-03")!.Value, "2026-03-01")!.Low);
    }

    [Fact]
    public void Of_a_year_that_is_over_all_days_count_whoever_reads_it()
    {
        var whole = (59 * 500m + (365 - 59) * 450m) / 365;

        Assert.Equal(whole, In(AmountDate.OfYear(2026), "2026-12-31")!.Low);
        Assert.Equal(whole, In(AmountDate.OfYear(2026), "2028-06-01")!.Low);
    }

    [Fact]
    public void Of_what_has_not_begun_there_is_none()
    {
        Assert.Null(In(AmountDate.Read("2026-03")!.Value, "2026-02-28"));
        Assert.NotNull(In(AmountDate.OfDay(new(2026, 3, 1)), "2026-02-28"));
    }

    private static ConvertedAmount? In(AmountDate on, string today) =>
        ConvertedAmount.Of(Dollar, "KZT", on, Book, Day(today));
}
