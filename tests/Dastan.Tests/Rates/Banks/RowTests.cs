using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates.Banks;

/// <summary>What is wrong with one row: it leaves a reason, and the others stand.</summary>
public sealed class RowTests
{
    // Apart by bars: blanks, dashes, nothing, signs, white space, thousands, halves, exponents, other digits, and beyond every type.
    private static readonly string[] NoValues = (
        "| |-|–|---|N/A|null|0|0.0000|0,0000|-7.15|+7.15|7.15-| 7.15|7.15 |7 .15|1 234.56|1\u00A0234.56|1'234.56|1,234.56"
        + "|1.234,56|1.2.3|1,2,3|7.|.15|7,|,15|1e3|7.15E+02|0x10|NaN|Infinity|∞|٧٫١٥|７.１５|7.15?|₸7.15"
        + "|79228162514264337593543950336|9999999999999|1.00000000000000000000000000001|123456789012345678901234567890.5"
    ).Split('|');

    private static readonly string[] NoUnits =
        "| |0|-1|-100|1.0|1,0|1000001|99999999999999999999|1e2|100 | 1|1 000|один|null|٣".Split('|');

    public static TheoryData<string> Banks => SampleLists.Codes;

    [Theory, MemberData(nameof(Banks))]
    public void A_value_that_is_no_price_in_the_bank_s_own_writing_is_refused_alone(string bank)
    {
        var list = SampleLists.Of(bank);
        foreach (var value in NoValues)
            AssertThirdIsRefused(list, list.Read(list.WithThird(value)), list.Names.Value);
    }

    [Theory, MemberData(nameof(Banks))]
    public void Units_that_are_no_whole_number_up_to_a_million_are_refused_alone(string bank)
    {
        var list = SampleLists.Of(bank);
        foreach (var units in NoUnits)
            AssertThirdIsRefused(list, list.Read(WithUnits(list, units)), list.Names.Units);
    }

    [Theory, MemberData(nameof(Banks))]
    public void Units_are_read_as_they_are_written_whatever_they_were_yesterday(string bank)
    {
        var list = SampleLists.Of(bank);
        foreach (var units in new[] { 1, 7, 10, 100, 10_000, 1_000_000 })
        {
            var reading = list.Read(WithUnits(list, $"{units}"));

            Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
            Assert.Equal(units, reading.Rates.Single(rate => rate.Base == list.Third.Code).Units);
        }
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_currency_that_is_none_is_refused_alone(string bank)
    {
        var list = SampleLists.Of(bank);
        foreach (var code in new[] { "ZZZ", "XXX", "usd", "US", "USDT", "", "\u0415UR", "840", list.Bank.Currency })
        {
            var reading = list.Read(list.With(list.Third.Code, code));

            Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
            Assert.Equal(["USD", "EUR"], reading.Rates.Select(rate => rate.Base));
            Assert.Single(reading.Refused);
        }
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_currency_that_is_no_more_is_kept_and_marked(string bank)
    {
        var list = SampleLists.Of(bank);
        foreach (
            var (code, isDefunct) in new[]
            {
                ("BGN", true),
                ("BYR", true),
                ("TRL", true),
                ("BYN", false),
                ("TRY", false),
            }
        )
        {
            var reading = list.Read(list.With(list.Third.Code, code));

            Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
            var rate = reading.Rates.Single(rate => rate.Base == code);
            Assert.Equal(isDefunct, rate.Flags.HasFlag(RateFlags.Defunct));
        }
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_list_without_the_dollar_stands_but_says_so(string bank)
    {
        var list = SampleLists.Of(bank);

        var reading = list.Read(list.With(list.Dollar, ""));

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Contains("no USD", reading.Reason);
        Assert.Equal(["EUR", list.Third.Code], reading.Rates.Select(rate => rate.Base));
    }

    [Theory, MemberData(nameof(Banks))]
    public void The_same_row_twice_counts_once(string bank)
    {
        var list = SampleLists.Of(bank);

        var reading = list.Read(list.With(list.Dollar, list.Dollar + list.Dollar));

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.Equal(["USD", "EUR", list.Third.Code], reading.Rates.Select(rate => rate.Base));
    }

    [Theory, MemberData(nameof(Banks))]
    public void Of_two_rows_that_differ_neither_is_believed(string bank)
    {
        var list = SampleLists.Of(bank);
        var sign = list.HasCommas ? ',' : '.';
        foreach (var other in new[] { $"999{sign}9", "-", "0" })
        {
            var twice = list.Dollar + list.Dollar.Replace(list.DollarValue, other);

            var reading = list.Read(list.With(list.Dollar, twice));

            Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
            Assert.DoesNotContain(reading.Rates, rate => rate.Base == "USD");
            Assert.Contains(reading.Refused, row => row.Code == "USD" && row.Reason.Contains(list.DollarValue));
            Assert.Contains("no USD", reading.Reason);
        }
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_list_without_one_good_row_is_refused_whole(string bank)
    {
        var list = SampleLists.Of(bank);

        var reading = list.Read(list.Body.Replace("USD", "AAA").Replace("EUR", "BBB").Replace(list.Third.Code, "CCC"));

        Assert.Equal(ReadingOutcome.Rejected, reading.Outcome);
        Assert.Contains("none of its 3 rows", reading.Reason);
    }

    [Theory, MemberData(nameof(Banks))]
    public void One_row_with_the_other_decimal_sign_is_refused_alone(string bank)
    {
        var list = SampleLists.Of(bank);
        var other = list.HasCommas ? list.Third.Value.Replace(',', '.') : list.Third.Value.Replace('.', ',');

        AssertThirdIsRefused(list, list.Read(list.WithThird(other)), list.Names.Value);
    }

    private static string WithUnits(SampleList list, string units) =>
        list.Names.Root is ""
            ? list.With("\"Nominal\":\"10\"", $"\"Nominal\":\"{units}\"")
            : list.With($"<{list.Names.Units}>{list.Third.Units}<", $"<{list.Names.Units}>{units}<");

    private static void AssertThirdIsRefused(SampleList list, BankReading reading, string name)
    {
        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal(["USD", "EUR"], reading.Rates.Select(rate => rate.Base));
        var refused = Assert.Single(reading.Refused);
        Assert.Equal((list.Third.Code, list.AsOf), (refused.Code, refused.AsOf));
        Assert.Contains($"as {name}", refused.Reason);
        Assert.StartsWith($"{list.Bank.Code}, {list.Bank.Address}", refused.Reason);
        Assert.Contains(list.Third.Code, reading.Reason);
    }
}
