using System.Globalization;
using System.Text.Json;
using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates;

public sealed class StripRateTests
{
    private static readonly LocalDate Friday = new(2025, 12, 12);

    [Fact]
    public void The_somoni_shows_as_on_the_printed_page()
    {
        var rate = Strip("TJS", ("2025-12-11", 9.2174m), ("2025-12-12", 9.1920m));

        Assert.Equal(0.10879m, rate.Dollars);
        Assert.Equal(0.28m, rate.ChangePercent);
    }

    [Theory]
    [InlineData("0.0114351", "0.01144")]
    [InlineData("0.00210486", "0.002105")]
    [InlineData("0.0000823581", "0.00008236")]
    [InlineData("0.2857142", "0.28571")]
    public void A_rate_keeps_at_least_four_significant_digits(string rate, string shown) =>
        Assert.Equal(Number(shown), StripRate.Shown(Number(rate)));

    [Fact]
    public void Without_an_earlier_fixing_of_the_same_bank_there_is_no_change()
    {
        var rates = new[]
        {
            new OfficialRate("KZT", Friday, 520m, "NBK", ""),
            new OfficialRate("KZT", Friday.PlusDays(-1), 510m, "another", ""),
        };

        Assert.Null(StripRate.From(rates, Friday)!.ChangePercent);
    }

    [Fact]
    public void A_rate_of_tomorrow_is_not_shown_today() =>
        Assert.Null(StripRate.From([new OfficialRate("KZT", Friday.PlusDays(1), 520m, "NBK", "")], Friday));

    [Fact]
    public void The_expected_answers_are_reproduced()
    {
        var expected = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(SharedData.Folder("rates"), "expected", "ticker.json"))
        );
        var cases = expected.RootElement.GetProperty("cases").EnumerateArray().ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, AssertReproduced);
    }

    private static void AssertReproduced(JsonElement expected)
    {
        var previous = expected.GetProperty("local_per_usd_previous").GetString();
        var rate = StripRate.From(
            [
                new OfficialRate(
                    "XXX",
                    Friday,
                    Number(expected.GetProperty("local_per_usd_current").GetString()!),
                    "bank",
                    ""
                ),
                .. previous is null
                    ? []
                    : new[] { new OfficialRate("XXX", Friday.PlusDays(-1), Number(previous), "bank", "") },
            ],
            Friday
        )!;

        Assert.Equal(Number(expected.GetProperty("usd_per_unit_4sig").GetString()!), rate.Dollars);
        Assert.Equal(
            expected.GetProperty("change_text").GetString(),
            rate.ChangePercent?.ToString("0.##'%'", CultureInfo.InvariantCulture)
        );
    }

    private static StripRate Strip(string currency, params (string AsOf, decimal PerDollar)[] rates) =>
        StripRate.From(
            rates.Select(rate => new OfficialRate(
                currency,
                NodaTime.Text.LocalDatePattern.Iso.Parse(rate.AsOf).Value,
                rate.PerDollar,
                "bank",
                ""
            )),
            Friday
        )!;

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
