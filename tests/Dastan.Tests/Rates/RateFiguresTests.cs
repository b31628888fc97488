using System.Globalization;
using Dastan.Domain.Rates;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Rates;

public sealed class RateFiguresTests
{
    [Theory]
    [InlineData("0.0114351", "0.01144")]
    [InlineData("0.00210486", "0.002105")]
    [InlineData("0.0000823581", "0.00008236")]
    [InlineData("0.2857142", "0.28571")]
    [InlineData("475.0912345", "475.09123")]
    [InlineData("0.0099999999", "0.01")]
    [InlineData("0.00000000000000012345", "0.0000000000000001235")]
    [InlineData("0", "0")]
    public void A_rate_keeps_at_least_four_significant_digits(string rate, string shown) =>
        Assert.Equal(Number(shown), RateFigures.Shown(Number(rate)));

    [Theory]
    [InlineData("0.0073", 2)]
    [InlineData("5.87", 3)]
    [InlineData("5.870", 4)]
    [InlineData("0.1841", 4)]
    [InlineData("87.4500", 6)]
    [InlineData("475", 3)]
    [InlineData("12000", 5)]
    [InlineData("0", 0)]
    [InlineData("79228162514264337593543950335", 29)]
    public void Digits_are_counted_as_they_were_printed(string value, int digits) =>
        Assert.Equal(digits, RateFigures.SignificantDigits(Number(value)));

    [Theory]
    [InlineData("69.3", 2, 4)]
    [InlineData("69.30", 2, 4)]
    [InlineData("475", 2, 5)]
    [InlineData("5.4", 2, 3)]
    [InlineData("0.4", 2, 2)]
    [InlineData("3.5", 4, 5)]
    [InlineData("69.3055", 2, 6)]
    [InlineData("0", 2, 0)]
    public void Zeros_that_a_bank_drops_are_counted_too(string value, int decimals, int digits) =>
        Assert.Equal(digits, RateFigures.SignificantDigits(Number(value), decimals));

    [Theory]
    [InlineData("87.4491", "87.4500", "0%", 0)]
    [InlineData("100.125", "100", "0.13%", 2)]
    [InlineData("99.875", "100", "-0.13%", 2)]
    [InlineData("100.1", "100", "0.1%", 1)]
    [InlineData("101", "100", "1%", 0)]
    public void A_change_is_written_without_a_plus_a_minus_nought_or_idle_zeros(
        string before,
        string now,
        string text,
        int decimals
    )
    {
        var change = RateFigures.ChangePercent(
            Point("2025-12-11", before),
            Point("2025-12-12", now),
            isInverted: true
        )!;

        Assert.Equal(text, RateFigures.ChangeText(change.Value));
        Assert.Equal(decimals, RateFigures.ChangeDecimals(change.Value));
        Assert.False(change.Value.ToString(CultureInfo.InvariantCulture) is "-0" or "-0.00");
    }

    [Fact]
    public void Units_that_changed_are_no_change_of_the_price() =>
        Assert.Equal(
            0m,
            RateFigures.ChangePercent(
                new SeriesPoint(Day("2026-04-01"), Day("2026-04-01"), 1000, 0.4m, 1),
                new SeriesPoint(Day("2026-04-02"), Day("2026-04-02"), 10000, 4.0m, 1),
                isInverted: false
            )
        );

    [Fact]
    public void A_restated_day_has_no_change_against_itself() =>
        Assert.Null(
            RateFigures.ChangePercent(Point("2026-04-01", "478.77"), Point("2026-04-01", "478.70"), isInverted: true)
        );

    [Fact]
    public void An_unknown_past_has_no_change()
    {
        Assert.Null(RateFigures.ChangePercent(null, Point("2026-04-01", "478.77"), isInverted: true));
        Assert.Null(RateFigures.ChangePercent(null, 478.77m));
    }

    private static SeriesPoint Point(string asOf, string value) => new(Day(asOf), Day(asOf), 1, Number(value), 1);
}
