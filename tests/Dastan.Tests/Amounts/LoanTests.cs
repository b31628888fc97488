using System.Globalization;
using Dastan.Domain.Amounts;

namespace Dastan.Tests.Amounts;

public sealed class LoanTests
{
    // By the tables of annuities: 100,000 at 6 % over 30 years is 599.55 a month.
    [Theory]
    [InlineData("100000", "6", "30", "USD", "599.55", "215838.19")]
    [InlineData("30000000", "5", "7", "KZT", "424017.27", "35617450.86")]
    [InlineData("1200", "0", "1", "USD", "100", "1200")]
    [InlineData("100000", "0", "1", "USD", "8333.33", "100000")]
    [InlineData("100000", "0.0000000000000000000000001", "1", "USD", "8333.33", "100000")]
    [InlineData("0.005", "0", "1", "USD", "0.00", "0.01")]
    [InlineData("1000000", "12", "1", "JPY", "88849", "1066185")]
    [InlineData("1000", "10", "0.5", "EUR", "171.56", "1029.37")]
    [InlineData("1000000000000000", "1000", "100", "USD", "833333333333333.33", "1000000000000000000.00")]
    public void Equal_payments_pay_the_sum_back_with_its_interest(
        string sum,
        string percent,
        string years,
        string currency,
        string payment,
        string total
    )
    {
        var loan = new Loan(Number(sum), Number(percent), Number(years), currency);

        Assert.True(loan.IsSound);
        Assert.Equal((Number(payment), Number(total)), (loan.Payment, loan.Total));
        Assert.True(loan.Interest >= 0);
        Assert.InRange(loan.Total - loan.Sum - loan.Interest, 0, 0.005m);
    }

    [Fact]
    public void Paid_down_month_by_month_nothing_is_left_but_roundings()
    {
        var dice = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var loan = new Loan(dice.Next(1000, 1_000_000_000), dice.Next(0, 4000) / 100m, dice.Next(1, 40), "USD");
            Assert.True(loan.Interest >= 0, $"{loan}: {loan.Interest}");
            var left = loan.Sum;
            for (var month = 0; month < loan.Months; month++)
                left = left * (1 + loan.Percent / 1200) - loan.Payment;

            // A payment is rounded by half a cent at most, and that grows with the interest.
            var slack =
                0.005 * Enumerable.Range(0, loan.Months).Sum(month => Math.Pow(1 + (double)loan.Percent / 1200, month));
            Assert.InRange(Math.Abs((double)left), 0, slack + 0.01);
        }
    }

    [Theory]
    [InlineData("0", "5", "7", "KZT")]
    [InlineData("100", "-1", "7", "KZT")]
    [InlineData("100", "1001", "7", "KZT")]
    [InlineData("100", "5", "0.01", "KZT")]
    [InlineData("100", "5", "101", "KZT")]
    [InlineData("100", "5", "7", "XYZ")]
    public void What_makes_no_loan_is_not_sound(string sum, string percent, string years, string currency) =>
        Assert.False(new Loan(Number(sum), Number(percent), Number(years), currency).IsSound);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
