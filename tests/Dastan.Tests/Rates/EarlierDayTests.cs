using Dastan.Domain.Rates;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Rates;

public sealed class EarlierDayTests
{
    // Friday noon in Almaty, and the ECB speaks in the afternoon.
    private static readonly Instant Noon = Instant.FromUtc(2025, 12, 12, 7, 0);

    [Theory]
    [InlineData("2025-12-12", "2025-12-12", "2025-12-12", null)]
    [InlineData("2025-12-11", "2025-12-11", "2025-12-12", "NotYetPublished")]
    [InlineData("2025-12-12", "2025-12-12", "2025-12-13", "Weekend")]
    [InlineData("2025-12-05", "2025-12-05", "2025-12-07", "Weekend")]
    [InlineData("2025-12-05", "2025-12-05", "2025-12-08", "HolidayOrNoList")]
    [InlineData("2025-12-10", "2025-12-12", "2025-12-12", "HolidayOrNoList")]
    public void A_number_of_an_earlier_day_has_its_reason(string asOf, string through, string day, string? reason) =>
        Assert.Equal(reason, EarlierDays.Of(Leg(asOf, through), Day(day), (_, _, _) => false, Noon)?.ToString());

    [Fact]
    public void A_number_that_is_held_goes_before_any_other_reason() =>
        Assert.Equal(
            EarlierDay.Held,
            EarlierDays.Of(
                Leg("2025-12-05", "2025-12-05"),
                Day("2025-12-07"),
                (id, after, until) =>
                    (id.ToString(), after, until) == ("ECB EUR/USD", Day("2025-12-05"), Day("2025-12-07")),
                Noon
            )
        );

    [Fact]
    public void A_peg_is_of_every_day() =>
        Assert.Null(
            EarlierDays.Of(
                Leg("2015-01-01", "2025-12-07") with
                {
                    IsPeg = true,
                },
                Day("2025-12-07"),
                (_, _, _) => true,
                Noon
            )
        );

    [Theory]
    [InlineData("ECB", 13, 59, 1)]
    [InlineData("ECB", 14, 0, 1)]
    [InlineData("ECB", 16, 59, 1)]
    [InlineData("ECB", 17, 0, 21 * 60)]
    [InlineData("NBT", 5, 0, 7 * 60)]
    public void Nothing_new_is_expected_until_a_bank_s_next_hours(string bank, int hour, int minute, int minutes) =>
        Assert.Equal(
            Duration.FromMinutes(minutes),
            Expected.QuietFor([Bank.Find(bank)!], Instant.FromUtc(2025, 12, 12, hour, minute))
        );

    private static RateLeg Leg(string asOf, string through) =>
        new("ECB", "EUR", "USD", 1, 1.17m, Day(asOf), Day(through), 1);
}
