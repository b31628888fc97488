using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates.Banks;

/// <summary>What may be wrong within a list, of a bank beyond the region: the row, or all of it, is refused with a reason, and good rows stand.</summary>
public sealed class AnyRowTests
{
    // In a table, rows are told by their place: what is wrong with one is wrong with the day.
    private static IEnumerable<Sample> Listed => Samples.Beyond.Where(sample => sample.Name is not "ECB table");

    public static TheoryData<string> Every => [.. Samples.Beyond.Select(sample => sample.Name)];

    public static TheoryData<string> EveryListed => [.. Listed.Select(sample => sample.Name)];

    public static TheoryData<string> EveryWithUnits =>
        [.. Listed.Where(sample => sample.HasUnits).Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(EveryListed))]
    public void A_value_that_is_no_price_loses_its_row_alone(string name)
    {
        var sample = Samples.Of(name);
        string[] values =
        [
            "0",
            "0.0000",
            "-107.3043",
            "+107.3043",
            "-",
            "---",
            "—",
            "n/a",
            "null",
            " ",
            "107.3043 ",
            " 107.3043",
            "1E2",
            "1.07E+2",
            "107 304",
            "1,107.3043",
            "1.107,3043",
            "107..3",
            "107.",
            ".3043",
            "0x6B",
            "١٠٧",
            "Infinity",
            "NaN",
            "1/0",
            "99999999999999999999999999999999",
            "0.00000000000000000000000000001",
            "1234567890123.5",
        ];

        foreach (var value in values)
        {
            var reading = sample.Read(sample.WithSecond(row => row with { Value = value }));
            Assert.True(reading.Outcome is ReadingOutcome.Partial, $"{value}: {reading.Outcome} {reading.Reason}");
            Assert.Equal("GBP", Assert.Single(reading.Refused).Code);
            Assert.Equal(3, reading.Rates.Count);
            Assert.Contains("GBP", reading.Reason);
        }
    }

    [Theory]
    [MemberData(nameof(EveryListed))]
    public void A_blank_value_is_no_price(string name)
    {
        var sample = Samples.Of(name);

        var reading = sample.Read(sample.WithSecond(row => row with { Value = "" }));

        Assert.Equal("GBP", Assert.Single(reading.Refused).Code);
        Assert.DoesNotContain(reading.Rates, rate => rate.Base == "GBP" || rate.Quote == "GBP");
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Another_decimal_sign_is_never_read_as_thousands(string name)
    {
        var sample = Samples.Of(name);
        var other = sample.Sign is '.' ? ',' : '.';

        var one = sample.Read(sample.WithSecond(row => row with { Value = row.Value.Replace(sample.Sign, other) }));
        var all = sample.Read(
            sample.Write(
                sample.Written(Sample.Day),
                [.. sample.Rows.Select(row => row with { Value = row.Value.Replace(sample.Sign, other) })]
            )
        );

        Assert.DoesNotContain(one.Rates, rate => rate.Value > 1000);
        Assert.DoesNotContain(one.Rates, rate => rate.Base == "GBP" || rate.Quote == "GBP");
        Assert.Equal(ReadingOutcome.Rejected, all.Outcome);
    }

    [Theory]
    [MemberData(nameof(EveryWithUnits))]
    public void Units_that_are_none_lose_their_row(string name)
    {
        var sample = Samples.Of(name);

        foreach (var units in new[] { "0", "", "-1", "1.5", "1e2", " 1", "one", "1000001", "99999999999" })
        {
            var reading = sample.Read(sample.WithSecond(row => row with { Units = units }));
            Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
            Assert.Equal("GBP", Assert.Single(reading.Refused).Code);
        }
    }

    [Theory]
    [MemberData(nameof(EveryWithUnits))]
    public void Units_may_change(string name)
    {
        var sample = Samples.Of(name);

        var reading = sample.Read(
            sample.WithSecond(row => row with { Units = "100", Value = sample.Number("10730.43") })
        );

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.True(reading.Rates[1].CostsAsMuchAs(1, 107.3043m));
    }

    [Theory]
    [MemberData(nameof(EveryListed))]
    public void A_code_that_is_no_currency_loses_its_row(string name)
    {
        var sample = Samples.Of(name);

        foreach (var code in new[] { "XYZ", "gbp", "GB", "GBPS", "826", "" })
        {
            var reading = sample.Read(sample.WithSecond(row => row with { Currency = code }));
            Assert.DoesNotContain(reading.Rates, rate => rate.Value == 107.3043m);
            Assert.NotEqual(ReadingOutcome.Ok, sample.HasUnits ? reading.Outcome : ReadingOutcome.Partial);
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_currency_that_is_no_more_is_kept_and_marked(string name)
    {
        var sample = Samples.Of(name);

        var reading = sample.Read(sample.WithSecond(row => row with { Currency = "LVL" }));

        Assert.Equal(RateFlags.Defunct, reading.Rates[1].Flags & RateFlags.Defunct);
        Assert.All(reading.Rates.Where((_, place) => place != 1), rate => Assert.Equal(RateFlags.None, rate.Flags));
    }

    [Theory]
    [MemberData(nameof(EveryListed))]
    public void Without_the_dollar_a_list_is_not_whole(string name)
    {
        var sample = Samples.Of(name);

        var reading = sample.Read(sample.Write(sample.Written(Sample.Day), [.. sample.Rows.Skip(1)]));

        if (name is "ECB service" or "TCMB service")
            return;
        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Contains("USD", reading.Missing);
        Assert.Contains("USD", reading.Reason);
        Assert.Equal(3, reading.Rates.Count);
    }

    [Theory]
    [MemberData(nameof(EveryListed))]
    public void A_currency_that_stands_twice_counts_once_or_not_at_all(string name)
    {
        var sample = Samples.Of(name);
        if (name is "TCMB service")
            return; // There a name stands once, or the JSON is refused.

        var equal = sample.Read(sample.Write(sample.Written(Sample.Day), [.. sample.Rows, sample.Rows[1]]));
        var other = sample.Read(
            sample.Write(
                sample.Written(Sample.Day),
                [.. sample.Rows, sample.Rows[1] with { Value = sample.Number("107.3042") }]
            )
        );

        Assert.Equal(4, equal.Rates.Count);
        Assert.Equal(ReadingOutcome.Partial, other.Outcome);
        Assert.Equal(3, other.Rates.Count);
        Assert.Contains(other.Refused, row => row.Code == "GBP");
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_day_that_is_none_is_refused(string name)
    {
        var sample = Samples.Of(name);
        string[] days =
        [
            "",
            "17.03",
            "2026",
            "31.02.2026",
            "2026-02-31",
            "00.00.0000",
            "0000-00-00",
            "17.03.2062",
            "2062-03-17",
            "17/03/2026",
            "03/17/2026",
            "2026.03.17",
            "17.03.26",
            "tomorrow",
            "2026-03-17T00:00:00Z",
            "1026-03-17",
            "17.03.1026",
            "17-13-2026",
            "22-03-2026",
            "22.03.2026",
            "2026-03-22",
        ];

        foreach (var day in days)
        {
            var reading = sample.Read(sample.Write(day, sample.Rows));
            Assert.True(reading.Outcome is ReadingOutcome.Rejected, $"{day}: {reading.Outcome} {reading.Reason}");
            Assert.Empty(reading.Rates);
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void The_day_in_the_list_counts_not_the_one_asked_for(string name)
    {
        var sample = Samples.Of(name);
        var earlier = Sample.Day.PlusDays(-3);

        var reading = sample.Read(sample.Write(sample.Written(earlier), sample.Rows));

        Assert.Equal(sample.NamesDay ? ReadingOutcome.DateMismatch : ReadingOutcome.Ok, reading.Outcome);
        Assert.All(reading.Rates, rate => Assert.Equal(earlier, rate.AsOf));
        Assert.True(reading.Rates is not []);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Tomorrow_s_list_is_no_fault(string name)
    {
        var sample = Samples.Of(name) with { AskedFor = null };

        var reading = sample.Read(sample.Write(sample.Written(Sample.Day.PlusDays(4)), sample.Rows));

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
    }
}
