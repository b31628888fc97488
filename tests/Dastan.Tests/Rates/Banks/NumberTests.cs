using System.Globalization;
using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates.Banks;

/// <summary>Digits are kept as they were printed, and never put together to another number.</summary>
public sealed class NumberTests
{
    public static TheoryData<string> Banks => SampleLists.Codes;

    [Theory, MemberData(nameof(Banks))]
    public void A_number_keeps_the_digits_that_it_was_printed_with(string bank)
    {
        var list = SampleLists.Of(bank);
        var sign = list.HasCommas ? ',' : '.';

        var rate = list.Read(list.WithThird($"0{sign}00820")).Rates.Single(rate => rate.Base == list.Third.Code);

        Assert.Equal($"0{sign}00820", rate.Text);
        Assert.Equal("0.00820", rate.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("NBK", false)]
    [InlineData("NBKR", true)]
    [InlineData("NBT", true)]
    [InlineData("CBU", false)]
    [InlineData("CBT", false)]
    public void A_number_that_lost_its_decimal_sign_is_refused_where_the_bank_always_prints_one(
        string bank,
        bool always
    )
    {
        var list = SampleLists.Of(bank);

        var reading = list.Read(list.WithThird("18590"));

        Assert.Equal(always ? ReadingOutcome.Partial : ReadingOutcome.Ok, reading.Outcome);
        Assert.Equal(!always, reading.Rates.Any(rate => rate.Base == list.Third.Code));
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_list_with_the_other_decimal_sign_is_refused_whole_and_never_read_as_thousands(string bank)
    {
        var list = SampleLists.Of(bank);
        var body = list.Body;
        foreach (var rate in list.Read(list.Body).Rates)
            body = body.Replace(rate.Text, list.HasCommas ? rate.Text.Replace(',', '.') : rate.Text.Replace('.', ','));

        var reading = list.Read(body);

        Assert.Equal(ReadingOutcome.Rejected, reading.Outcome);
        Assert.Contains("decimal sign", reading.Reason);
    }
}
