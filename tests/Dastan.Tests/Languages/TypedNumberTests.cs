using Dastan.Domain.Languages;

namespace Dastan.Tests.Languages;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("1250", "1250")]
    [InlineData(" 1250 ", "1250")]
    [InlineData("1250.5", "1250.5")]
    [InlineData("1250,5", "1250.5")]
    [InlineData("1 250,50", "1250.50")]
    [InlineData("1\u00a0250\u202f000,50", "1250000.50")]
    [InlineData("1'250.50", "1250.50")]
    [InlineData("1,250.50", "1250.50")]
    [InlineData("1.250,50", "1250.50")]
    [InlineData("1,250,000", "1250000")]
    [InlineData("1.250.000", "1250000")]
    [InlineData("1.250.000,5", "1250000.5")]
    [InlineData("0,00008312", "0.00008312")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("0", "0")]
    [InlineData("0,125", "0.125")]
    public void An_amount_is_read_however_it_is_typed(string typed, string number)
    {
        Assert.Equal(Rates.Printed.Number(number), TypedNumber.Read(typed, Language.Russian));
    }

    [Fact]
    public void A_comma_before_three_digits_parts_thousands_in_English_and_decimals_elsewhere()
    {
        Assert.Equal(1250m, TypedNumber.Read("1,250", Language.English));
        Assert.Equal(1.25m, TypedNumber.Read("1,250", Language.Kazakh));
        Assert.Equal(1.25m, TypedNumber.Read("1.250", Language.English));
        Assert.Equal(0.125m, TypedNumber.Read(",125", Language.English));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("ten")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("1e5")]
    [InlineData("$5")]
    [InlineData("1,25,000")]
    [InlineData("1.25.0")]
    [InlineData("1,250.5.5")]
    [InlineData("12345678901234567")]
    [InlineData("٥")]
    public void What_is_no_amount_is_not_guessed_at(string typed)
    {
        Assert.Null(TypedNumber.Read(typed, Language.Russian));
    }
}
