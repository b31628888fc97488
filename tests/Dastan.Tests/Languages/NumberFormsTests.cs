using Dastan.Domain.Languages;

namespace Dastan.Tests.Languages;

public sealed class NumberFormsTests
{
    [Theory]
    [InlineData("en", "1,234,567.50", "0.28%", "−0.3%")]
    [InlineData("ru", "1\u00a0234\u00a0567,50", "0,28\u00a0%", "−0,3\u00a0%")]
    [InlineData("kk", "1\u00a0234\u00a0567,50", "0,28%", "−0,3%")]
    [InlineData("ky", "1\u00a0234\u00a0567,50", "0,28%", "−0,3%")]
    [InlineData("uz", "1\u00a0234\u00a0567,50", "0,28%", "−0,3%")]
    [InlineData("tg", "1\u00a0234\u00a0567,50", "0,28%", "−0,3%")]
    [InlineData("tk", "1\u00a0234\u00a0567,50", "0,28\u00a0%", "−0,3\u00a0%")]
    public void Numbers_stand_as_the_language_writes_them(string code, string number, string share, string change)
    {
        var language = Language.Of(code);
        Assert.Equal(number, NumberForms.Decimal(1234567.5m, 2, language));
        Assert.Equal(share, NumberForms.Percent(0.28m, 2, language));
        Assert.Equal(change, NumberForms.SignedPercent(-0.3m, 1, language));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1000, "1,000")]
    [InlineData(-123456, "−123,456")]
    [InlineData(long.MinValue, "−9,223,372,036,854,775,808")]
    public void Counts_are_grouped_by_thousands(long count, string text) =>
        Assert.Equal(text, NumberForms.Count(count, Language.English));

    [Theory]
    [InlineData("-0.004", "0.00%")]
    [InlineData("0.004", "0.00%")]
    [InlineData("-0.005", "−0.01%")]
    [InlineData("0.28", "+0.28%")]
    public void Nobody_writes_minus_nought(string change, string text) =>
        Assert.Equal(text, NumberForms.SignedPercent(Number(change), 2, Language.English));

    [Theory]
    [InlineData("0.0000831234", "0.00008312")]
    [InlineData("0.28571", "0.2857")]
    [InlineData("12650.5", "12,650.50")]
    [InlineData("89.5", "89.50")]
    [InlineData("0.1", "0.1000")]
    [InlineData("79228162514264337593543950335", "79,228,162,514,264,337,593,543,950,335.00")]
    [InlineData("0", "0.00")]
    [InlineData("-0.0000831234", "−0.00008312")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void A_rate_keeps_four_digits_that_mean_something(string rate, string text) =>
        Assert.Equal(text, NumberForms.Significant(Number(rate), 4, 2, Language.English));

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
