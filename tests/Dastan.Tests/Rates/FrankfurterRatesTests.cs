using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Frankfurter;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Rates;

public sealed class FrankfurterRatesTests
{
    private static readonly RateBook Lists = Book(
        "ECB 1 EUR = 1.1854 USD on 2020-09-11",
        "ECB 1 EUR = 17674.31 IDR on 2020-09-11",
        "ECB 1 EUR = 88.2000 RUB on 2020-09-11",
        "ECB 1 EUR = 1.1830 USD on 2022-03-01",
        "ECB 1 EUR = 117.2010 RUB on 2022-03-01",
        "ECB 1 EUR = 1.1106 USD on 2022-03-02",
        "ECB 1 EUR = 15962.04 IDR on 2022-03-02",
        "CBR 1 EUR = 102.4380 RUB on 2022-03-02"
    );

    private static readonly string[] Listed = ["USD", "IDR", "RUB"];

    [Theory]
    [InlineData("10000.4", "10000")]
    [InlineData("5000", "5000.00")]
    [InlineData("80.005", "80.01")]
    [InlineData("80", "80.000")]
    [InlineData("20.0005", "20.001")]
    [InlineData("20", "20.0000")]
    [InlineData("1.00005", "1.0001")]
    [InlineData("1", "1.00000")]
    [InlineData("0.000105", "0.00011")]
    [InlineData("0.0001", "0.000100")]
    [InlineData("0.0000994", "0.000099")]
    public void Numbers_are_rounded_by_their_size(string value, string rounded) =>
        Assert.Equal(Number(rounded), FrankfurterFigures.Rounded(Number(value)));

    [Fact]
    public void The_rouble_is_one_of_the_list_while_it_is_on_it()
    {
        var day = Asked("IDR", "2020-09-11")!;

        Assert.Equal(0.00499m, Rate(day, "RUB"));
        Assert.Equal(["ECB"], day.Banks.Except(["CBT"]));
    }

    [Fact]
    public void In_the_fortnight_after_it_left_the_list_its_own_bank_answers_and_one_day_counts()
    {
        var day = Asked("EUR", "2022-03-02")!;

        Assert.Equal(Day("2022-03-02"), day.Date);
        Assert.Equal(15962.04m, Rate(day, "IDR"));
        Assert.Equal(102.4380m, Rate(day, "RUB"));
    }

    [Theory]
    [InlineData("2022-03-16", true)]
    [InlineData("2022-03-17", false)]
    public void A_list_counts_for_fourteen_days(string day, bool isThere) =>
        Assert.Equal(isThere, Asked("EUR", day, "USD") is not null);

    [Fact]
    public void A_currency_that_is_not_asked_for_is_not_opened()
    {
        var needs = FrankfurterRates.Needs(new(1, "EUR", ["IDR", "XYZ"]), Resolver.Usual, Listed).ToList();

        Assert.Equal(["ECB EUR/IDR", "ECB EUR/USD"], needs.Select(id => id.ToString()).Order());
    }

    private static FrankfurterDay? Asked(string @base, string day, params string[] symbols)
    {
        var question = new FrankfurterQuestion(1, @base, symbols is [] ? null : symbols);
        return new FrankfurterRates(Resolver.Usual, Lists, Listed).On(Day(day), question);
    }

    private static decimal Rate(FrankfurterDay day, string code) => day.Rates.Single(rate => rate.Code == code).Rate;
}
