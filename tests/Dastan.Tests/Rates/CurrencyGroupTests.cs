using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates;

public sealed class CurrencyGroupTests
{
    [Fact]
    public void The_five_come_first_then_the_neighbours_the_world_and_all_others()
    {
        var codes = CurrencyGroups.InOrder(["ZAR", "EUR", "TMT", "CNY", "USD", "KGS", "AED", "RUB"]);

        Assert.Equal(["KGS", "TMT", "RUB", "CNY", "USD", "EUR", "AED", "ZAR"], codes);
    }

    [Fact]
    public void Every_currency_that_is_named_in_a_group_is_one()
    {
        var grouped = Currency.All.Where(currency => CurrencyGroups.Of(currency.Code) is not CurrencyGroup.Others);

        Assert.Equal(5 + 14 + 11, grouped.Count());
    }
}
