using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates;

public sealed class CurrencyTests
{
    [Fact]
    public void Each_currency_stands_once_under_its_code()
    {
        var codes = Currency.All.Select(currency => currency.Code).ToList();

        Assert.Distinct(codes);
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches("^[A-Z]{3}$", code));
        Assert.InRange(codes.Count, 220, 260);
        Assert.All(Currency.All, currency => Assert.Same(currency, Currency.Find(currency.Code)));
    }

    [Fact]
    public void No_two_living_currencies_share_a_number()
    {
        var alive = Currency.All.Where(currency => currency.Died is null).ToList();

        Assert.Distinct(alive.Select(currency => currency.Number));
        Assert.All(Currency.All, currency => Assert.InRange(currency.Number, 1, 999));
        Assert.All(Currency.All, currency => Assert.InRange(currency.MinorUnits, 0, 4));
    }

    [Fact]
    public void What_is_no_currency_is_none()
    {
        Assert.All(
            new[] { "XXX", "XTS", "ZZZ", "usd", "US", "", "USDT", "SOM" },
            code => Assert.Null(Currency.Find(code))
        );
    }

    [Theory]
    [InlineData("BYR", 2016, 12, 31, "BYN", 10_000)]
    [InlineData("TRL", 2005, 12, 31, "TRY", 1_000_000)]
    [InlineData("TMM", 2008, 12, 31, "TMT", 5_000)]
    [InlineData("AZM", 2006, 12, 31, "AZN", 5_000)]
    [InlineData("BGN", 2025, 12, 31, "EUR", 1.95583)]
    [InlineData("HRK", 2022, 12, 31, "EUR", 7.5345)]
    [InlineData("LTL", 2014, 12, 31, "EUR", 3.4528)]
    [InlineData("LVL", 2013, 12, 31, "EUR", 0.702804)]
    [InlineData("EEK", 2010, 12, 31, "EUR", 15.6466)]
    [InlineData("RUR", 1998, 12, 31, "RUB", 1_000)]
    [InlineData("TJR", 2000, 10, 29, "TJS", 1_000)]
    public void A_currency_that_ended_has_its_last_day_its_successor_and_its_factor(
        string code,
        int year,
        int month,
        int day,
        string successor,
        decimal factor
    )
    {
        var currency = Currency.Find(code)!;
        var last = new LocalDate(year, month, day);

        Assert.Equal((last, successor, factor), (currency.Died, currency.Successor, currency.Factor));
        Assert.True(currency.IsAliveOn(last));
        Assert.False(currency.IsAliveOn(last.PlusDays(1)));
    }

    [Fact]
    public void A_successor_is_known_and_was_money_when_its_predecessor_ended()
    {
        foreach (var currency in Currency.All.Where(currency => currency.Successor is not null))
        {
            var successor = Currency.Find(currency.Successor!);

            Assert.NotNull(successor);
            Assert.True(successor.IsAliveOn(currency.Died!.Value.PlusDays(1)), currency.Code);
            Assert.True(currency.Factor > 0);
        }
    }

    [Theory]
    [InlineData("BYN", 2016, 7, 1)]
    [InlineData("TRY", 2005, 1, 1)]
    [InlineData("TMT", 2009, 1, 1)]
    [InlineData("EUR", 1999, 1, 1)]
    [InlineData("KZT", 1993, 11, 15)]
    public void A_currency_was_no_money_before_its_first_day(string code, int year, int month, int day)
    {
        var currency = Currency.Find(code)!;

        Assert.True(currency.IsAliveOn(new(year, month, day)));
        Assert.False(currency.IsAliveOn(new LocalDate(year, month, day).PlusDays(-1)));
        Assert.Null(currency.Successor);
    }

    [Theory]
    [InlineData("KZT", 398, 2)]
    [InlineData("JPY", 392, 0)]
    [InlineData("KWD", 414, 3)]
    [InlineData("ISK", 352, 0)]
    [InlineData("XDR", 960, 2)]
    [InlineData("CLF", 990, 4)]
    public void Numbers_and_minor_units_are_those_of_the_standard(string code, int number, int minorUnits) =>
        Assert.Equal((number, minorUnits), (Currency.Find(code)!.Number, Currency.Find(code)!.MinorUnits));
}
