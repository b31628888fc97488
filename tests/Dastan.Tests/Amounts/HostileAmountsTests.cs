using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Tests.Amounts;

/// <summary>Texts of a million letters that nobody writes: each is read to its end, and soon, or the suite would not end.</summary>
public sealed class HostileAmountsTests
{
    private const int Letters = 1_000_000;

    [Theory]
    [InlineData("7")]
    [InlineData("$")]
    [InlineData("7 ")]
    [InlineData("123 ")]
    [InlineData("1,")]
    [InlineData(".")]
    [InlineData("million ")]
    [InlineData("a ")]
    [InlineData("half a ")]
    [InlineData("two hundred thousand and ")]
    [InlineData("5 to ")]
    [InlineData("between 5 and ")]
    [InlineData("5-")]
    [InlineData("5 (")]
    [InlineData("US ")]
    [InlineData("мың")]
    [InlineData("лардар")]
    [InlineData("\u00ad")]
    [InlineData("'")]
    public void A_text_of_one_thing_over_and_over_has_no_sum(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Letters / piece.Length));

        Assert.Empty(AmountFinder.Find(text, char.IsAscii(piece[0]) ? Language.English : Language.Kazakh));
    }

    [Theory]
    [InlineData("$5 ")]
    [InlineData("$5")]
    [InlineData("5 dollars and ")]
    [InlineData("from $5 to $7, ")]
    [InlineData("one million two hundred thousand dollars ")]
    [InlineData("5 manats ")]
    public void A_text_of_sums_has_each(string piece)
    {
        const int pieces = 20_000;
        var text = string.Concat(Enumerable.Repeat(piece, pieces));

        Assert.Equal(pieces, AmountFinder.Find(text, Language.English).Count);
    }

    [Theory]
    [InlineData("$99999999999999999999999999999999")]
    [InlineData("$99999999999999999999 trillion")]
    [InlineData("999999999999999999 trillion dollars")]
    [InlineData("a trillion trillion trillion trillion dollars")]
    [InlineData("9999999999999999 MEUR")]
    [InlineData("9999999999999999999 USD million")]
    [InlineData("0.00000000000000000000000000001 dollars")]
    public void A_number_beyond_all_money_is_no_sum_or_one_that_can_be_told(string text) =>
        Assert.All(AmountFinder.Find(text, Language.English), amount => Assert.InRange(amount.Low, 0, 1e25m));
}
