using System.Text.Json;
using Dastan.Domain.Rates;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Rates;

public sealed class StripRateTests
{
    private static readonly Resolver Resolver = Resolver.Usual;

    private static readonly LocalDate Friday = new(2025, 12, 12);

    [Fact]
    public void The_somoni_shows_as_on_the_printed_page()
    {
        var rate = On(Friday, "TJS", "NBT 1 USD = 9.2174 TJS on 2025-12-11", "NBT 1 USD = 9.1920 TJS on 2025-12-12")!;

        Assert.Equal((0.10879m, 0.28m), (rate.Dollars, rate.ChangePercent));
        Assert.Equal((9.1920m, 9.2174m), (rate.Current.Value, rate.Previous?.Value));
        Assert.Equal(Friday.PlusDays(-1), rate.Previous?.AsOf);
    }

    [Fact]
    public void The_first_fixing_of_a_bank_has_no_change_whatever_others_say() =>
        Assert.Null(
            On(
                Friday,
                "KZT",
                "CBR 100 KZT = 15.1 RUB on 2025-12-11",
                "NBK 1 USD = 520 KZT on 2025-12-12"
            )!.ChangePercent
        );

    [Theory]
    [InlineData("2025-11-28", true)]
    [InlineData("2025-11-27", false)]
    [InlineData("2025-06-01", false)]
    public void Over_a_long_silence_nobody_knows_the_change(string before, bool isKnown) =>
        Assert.Equal(
            isKnown,
            On(Friday, "KZT", $"NBK 1 USD = 510 KZT on {before}", "NBK 1 USD = 520 KZT on 2025-12-12")!.ChangePercent
                is not null
        );

    [Fact]
    public void A_rate_of_tomorrow_is_not_shown_today() =>
        Assert.Null(On(Friday, "KZT", "NBK 1 USD = 520 KZT on 2025-12-13"));

    [Fact]
    public void The_last_fixing_is_shown_however_old_it_is()
    {
        var rate = On(Friday, "KZT", "NBK 1 USD = 520 KZT on 2025-06-01")!;

        Assert.Equal((0.001923m, 194), (rate.Dollars, rate.Current.AgeInDays(Friday)));
        Assert.Equal(Staleness.Red, rate.Current.StalenessOn(Friday));
    }

    [Fact]
    public void The_manat_stands_by_its_peg_and_never_ages()
    {
        var rate = On(Friday, "TMT")!;

        Assert.Equal((0.28571m, 0m), (rate.Dollars, rate.ChangePercent));
        Assert.Equal((true, Staleness.Fresh), (rate.Current.IsPeg, rate.Current.StalenessOn(Friday)));
    }

    [Theory]
    [InlineData("NBT", 1, "Fresh")]
    [InlineData("NBT", 2, "Amber")]
    [InlineData("NBK", 3, "Fresh")]
    [InlineData("NBK", 4, "Amber")]
    [InlineData("ECB", 4, "Fresh")]
    [InlineData("ECB", 5, "Amber")]
    [InlineData("ECB", 12, "Amber")]
    [InlineData("ECB", 13, "Red")]
    [InlineData("ECB", -1, "Fresh")]
    public void A_bank_s_silence_is_told_by_its_own_habits(string bank, int days, string staleness)
    {
        var through = Friday.PlusDays(-days);
        var leg = new RateLeg(bank, "USD", "XAF", 1, 1, through.PlusDays(-10), through, 1);

        Assert.Equal(staleness, leg.StalenessOn(Friday).ToString());
    }

    [Fact]
    public void The_expected_answers_are_reproduced()
    {
        using var expected = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(SharedData.Folder("rates"), "expected", "ticker.json"))
        );
        var cases = expected.RootElement.GetProperty("cases").EnumerateArray().ToList();

        Assert.Equal(15, cases.Count);
        Assert.All(cases, AssertReproduced);
    }

    private static void AssertReproduced(JsonElement expected)
    {
        var currency = expected.GetProperty("currency").GetString()!;
        var bank = Owners.Usual.Of(currency);
        string Line(string value, int daysAgo) =>
            $"{bank} 1 USD = {value} {currency} on {NodaTime.Text.LocalDatePattern.Iso.Format(Friday.PlusDays(-daysAgo))}";

        var rate = On(
            Friday,
            currency,
            [
                Line(expected.GetProperty("local_per_usd_current").GetString()!, 0),
                .. expected.GetProperty("local_per_usd_previous").GetString() is { } previous
                    ? new[] { Line(previous, 1) }
                    : [],
            ]
        )!;

        Assert.Equal(Number(expected.GetProperty("usd_per_unit_4sig").GetString()!), rate.Dollars);
        Assert.Equal(
            Number(expected.GetProperty("usd_per_unit_5dp").GetString()!),
            Math.Round(rate.Unrounded, 5, MidpointRounding.AwayFromZero)
        );
        Assert.Equal(
            expected.GetProperty("change_text").GetString(),
            rate.ChangePercent is { } change ? RateFigures.ChangeText(change) : null
        );
    }

    private static StripRate? On(LocalDate today, string currency, params string[] lines) =>
        StripRate.From(Resolver, Book(lines), currency, today);
}
