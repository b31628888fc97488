namespace Dastan.Tests.Amounts;

public sealed class TurkmenAmountsTests
{
    [Theory]
    [InlineData("Baha 25 müň manat boldy.", "25000 TMT")]
    [InlineData("Taslama 50 million ABŞ dollaryna durýar.", "50000000 USD")]
    [InlineData("On bäş müň manat aýlyk.", "15000 TMT")]
    [InlineData("Bir million iki ýüz müň manat", "1200000 TMT")]
    [InlineData("5-10 manat", "5..10 TMT")]
    [InlineData("Russiýa 3 milliard rubl berýär.", "3000000000 RUB")]
    [InlineData("3,5 manat bir dollar", "3.5 TMT; 1 USD")]
    [InlineData("100 million ýewro", "100000000 EUR")]
    [InlineData("Azerbaýjan 5 million manat berdi.", "5000000 AZN")]
    [InlineData("iki ýarym million manat", "2500000 TMT")]
    [InlineData("50 manatdan gowrak", "50 TMT")]
    public void A_sum_is_found_as_it_is_written(string text, string sums) =>
        Assert.Equal(sums, FoundSums.In(text, "tk"));

    [Theory]
    [InlineData("2020-nji ýylda 50 adam geldi.")]
    [InlineData("Birnäçe million manat")]
    public void What_only_looks_like_a_sum_is_left_alone(string text) => Assert.Equal("", FoundSums.In(text, "tk"));
}
