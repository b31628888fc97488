using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Tests.Amounts;

public sealed class SumFormsTests
{
    [Theory]
    [InlineData("59613000", "59613000", 2, "en", "60 million USD")]
    [InlineData("59613000", "59613000", 3, "en", "59.6 million USD")]
    [InlineData("4630000", "4630000", 1, "en", "4.6 million USD")]
    [InlineData("999600", "999600", 2, "en", "1 million USD")]
    [InlineData("999600", "999600", 4, "en", "999,600 USD")]
    [InlineData("28612345678", "28612345678", 3, "ru", "28,6 млрд USD")]
    [InlineData("28612345678", "28612345678", 3, "uz", "28,6 mlrd USD")]
    [InlineData("9200000", "13800000", 2, "en", "9.2–14 million USD")]
    [InlineData("12.5", "12.5", 3, "en", "12.50 USD")]
    [InlineData("12.4", "12.4", 2, "en", "12 USD")]
    [InlineData("0.0114", "0.0114", 3, "en", "0.0114 USD")]
    [InlineData("-4630000", "-4630000", 2, "en", "−4.6 million USD")]
    [InlineData("1504321.5", "1504321.5", 8, "en", "1.5043215 million USD")]
    [InlineData("12345", "12345", 2, "kk", "12 000 USD")]
    [InlineData("1250000000000", "1250000000000", 2, "tg", "1,3 трлн USD")]
    [InlineData("0", "0", 2, "en", "0 USD")]
    public void A_sum_is_told_as_surely_as_the_story_tells_it(
        string low,
        string high,
        int digits,
        string language,
        string expected
    ) =>
        Assert.Equal(
            expected,
            SumForms
                .Of(
                    decimal.Parse(low, System.Globalization.CultureInfo.InvariantCulture),
                    decimal.Parse(high, System.Globalization.CultureInfo.InvariantCulture),
                    "USD",
                    digits,
                    Language.Of(language)
                )
                .Replace('\u00a0', ' ')
        );

    [Theory]
    [InlineData("123456", 2, "120000")]
    [InlineData("125000", 2, "130000")]
    [InlineData("-125000", 2, "-130000")]
    [InlineData("0.0123456", 3, "0.0123")]
    [InlineData("9.99", 2, "10")]
    public void Rounding_keeps_digits_and_not_decimals(string value, int digits, string expected) =>
        Assert.Equal(
            decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            SumForms.Rounded(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), digits)
        );
}
