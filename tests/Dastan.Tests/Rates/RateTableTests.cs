using Dastan.Domain.Rates;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Rates;

public sealed class RateTableTests
{
    private static readonly RateBook Som = Book(
        "NBKR 1 USD = 87.4500 KGS on 2025-12-05 through 2025-12-08",
        "NBKR 1 USD = 87.4600 KGS on 2025-12-09",
        "NBKR 1 USD = 87.4700 KGS on 2025-12-10",
        "NBKR 1 USD = 87.4800 KGS on 2025-12-31"
    );

    [Theory]
    [InlineData("Day", false, "2025-12-09 2025-12-10")]
    [InlineData("Day", true, "2025-12-06* 2025-12-07* 2025-12-08* 2025-12-09 2025-12-10 2025-12-11*")]
    [InlineData("Week", false, "2025-12-10")]
    [InlineData("Week", true, "2025-12-07* 2025-12-11*")]
    [InlineData("Month", false, "2025-12-10")]
    public void A_stretch_has_its_fixings_or_each_day_or_the_last_of_each_period(
        string period,
        bool isCarried,
        string rows
    ) =>
        Assert.Equal(
            rows,
            Days(Rows("USD", "KGS", "2025-12-06", "2025-12-11", Enum.Parse<RatePeriod>(period), isCarried))
        );

    [Fact]
    public void A_month_ends_with_its_last_fixing_and_a_period_without_one_has_no_row() =>
        Assert.Equal(
            "2025-12-31",
            Days(Rows("USD", "KGS", "2025-12-11", "2026-02-10", RatePeriod.Month, isCarried: false))
        );

    [Fact]
    public void The_change_belongs_to_the_fixing_and_stays_through_carried_days()
    {
        var rows = Rows("KGS", "USD", "2025-12-09", "2025-12-11", RatePeriod.Day, isCarried: true).ToList();

        Assert.Equal([-0.01m, -0.01m, -0.01m], rows.Select(row => row.ChangePercent));
        Assert.Equal(Day("2025-12-09"), rows[^1].Before?.AsOf);
    }

    [Fact]
    public void What_stands_by_a_peg_is_said_once_and_has_not_changed()
    {
        var row = Assert.Single(Rows("TMT", "USD", "2025-12-01", "2025-12-31", RatePeriod.Day, isCarried: false));

        Assert.Equal((Day("2025-12-01"), 0m, false), (row.Date, row.ChangePercent, row.IsCarried));
    }

    [Fact]
    public void Rows_go_by_days_and_then_in_order_of_the_pairs()
    {
        var book = Book(
            "NBKR 1 USD = 87.4500 KGS on 2025-12-09",
            "NBKR 1 USD = 87.4600 KGS on 2025-12-10",
            "NBT 1 USD = 9.2000 TJS on 2025-12-10"
        );

        var rows = new RateTable(Resolver.Usual, book, new()).Rows(
            [("USD", "TJS"), ("USD", "KGS")],
            Day("2025-12-09"),
            Day("2025-12-10"),
            RatePeriod.Day,
            isCarried: false
        );

        Assert.Equal(["9 KGS", "10 TJS", "10 KGS"], rows.Select(row => $"{row.Date.Day} {row.Answer.Quote}"));
    }

    [Fact]
    public void By_one_bank_alone_a_pair_is_made_within_its_list()
    {
        var book = Book(
            "ECB 1 EUR = 8.2262 CNY on 2025-12-31",
            "ECB 1 EUR = 1.1750 USD on 2025-12-31",
            "PBOC 1 USD = 7.0288 CNY on 2025-12-31"
        );
        RateAnswer? Asked(RateQuestion question) =>
            question.Ask(Resolver.Usual, "USD", "CNY", Day("2025-12-31"), book, out _);

        Assert.Equal(7.0288m, Asked(new())?.Rate);
        Assert.Equal(8.2262m / 1.1750m, Asked(new("ECB"))?.Rate);
        Assert.Null(Asked(new("ECB", RateMethod.Published)));
        Assert.Null(Asked(new("NBK")));
    }

    private static IEnumerable<RateRow> Rows(
        string x,
        string y,
        string from,
        string until,
        RatePeriod period,
        bool isCarried
    ) => new RateTable(Resolver.Usual, Som, new()).Rows([(x, y)], Day(from), Day(until), period, isCarried);

    private static string Days(IEnumerable<RateRow> rows) =>
        string.Join(
            ' ',
            rows.Select(row => NodaTime.Text.LocalDatePattern.Iso.Format(row.Date) + (row.IsCarried ? "*" : ""))
        );
}
