using Dastan.Domain.Rates;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Rates;

public sealed class ResolverTests
{
    private static readonly Resolver Resolver = Resolver.Usual;

    private static readonly RateBook April = Book(
        "NBK 1 USD = 475.09 KZT on 2026-04-02",
        "NBK 1 EUR = 551.06 KZT on 2026-04-02",
        "NBK 1 KGS = 5.43 KZT on 2026-04-02",
        "NBK 1 RUB = 5.87 KZT on 2026-04-02",
        "NBK 10 AMD = 12.56 KZT on 2026-04-02",
        "NBK 1000 IRR = 0.4 KZT on 2026-04-02",
        "NBKR 1 USD = 87.4500 KGS on 2026-04-01 through 2026-04-03",
        "NBKR 1 KZT = 0.1841 KGS on 2026-04-01 through 2026-04-03",
        "NBKR 1 RUB = 1.0771 KGS on 2026-04-01 through 2026-04-03",
        "CBU 1 USD = 12142.10 UZS on 2026-04-02",
        "CBR 1 USD = 81.2000 RUB on 2026-04-02",
        "CBR 10 KGS = 92.8502 RUB on 2026-04-02",
        "ECB 1 EUR = 1.1600 USD on 2026-04-01",
        "ECB 1 EUR = 0.8700 GBP on 2026-04-01",
        "ECB 1 EUR = 184.09 JPY on 2026-04-01"
    );

    private static readonly LocalDate Thursday = new(2026, 4, 2);

    [Theory]
    [InlineData("KZT", "KZT", "Identity", "1")]
    [InlineData("EUR", "KZT", "Published", "551.06")]
    [InlineData("KZT", "EUR", "Inverted", "0.00181468442637825282")]
    [InlineData("USD", "UZS", "Published", "12142.10")]
    [InlineData("UZS", "USD", "Inverted", "0.0000823580764448")]
    [InlineData("TMT", "USD", "Peg", "0.2857142857142857")]
    [InlineData("USD", "TMT", "Peg", "3.5")]
    [InlineData("KGS", "KZT", "Cross", "5.4327044025157232")]
    [InlineData("TMT", "KZT", "Cross", "135.74")]
    [InlineData("EUR", "GBP", "Published", "0.87")]
    [InlineData("GBP", "EUR", "Inverted", "1.1494252873563218")]
    [InlineData("GBP", "JPY", "Cross", "211.59770114942528")]
    [InlineData("GBP", "KZT", "Cross", "633.453333333333333")]
    public void The_most_direct_way_goes_first(string x, string y, string method, string rate)
    {
        var answer = Resolver.Resolve(x, y, Thursday, April, out _)!;

        Assert.Equal(method, answer.Method.ToString());
        Assert.True(Math.Abs(answer.Rate / Number(rate) - 1) < 1e-12m);
    }

    [Fact]
    public void A_number_of_three_digits_is_no_official_rate_and_the_dollar_is_the_bridge()
    {
        var answer = Resolver.Resolve("RUB", "KZT", Thursday, April, out _)!;

        Assert.Equal(["CBR USD/RUB", "NBK USD/KZT"], answer.Legs.Select(Named));
        Assert.Equal(475.09m / 81.2m, answer.Rate);
    }

    [Fact]
    public void Between_two_owners_the_one_that_prices_a_currency_of_the_world_counts_both_ways()
    {
        var there = Resolver.Resolve("RUB", "KGS", Thursday, April, out _)!;
        var back = Resolver.Resolve("KGS", "RUB", Thursday, April, out _)!;

        Assert.Equal((RateMethod.Published, RateMethod.Inverted), (there.Method, back.Method));
        Assert.Equal(there.Legs, back.Legs);
        Assert.Equal(1.0771m, there.Rate);
    }

    [Fact]
    public void Of_two_owners_that_both_printed_it_the_quote_currency_s_counts()
    {
        var book = Book("ECB 1 EUR = 90.5000 RUB on 2022-02-25", "CBR 1 EUR = 97.7600 RUB on 2022-02-25");

        var there = Resolver.Resolve("EUR", "RUB", new(2022, 2, 25), book, out _)!;
        var back = Resolver.Resolve("RUB", "EUR", new(2022, 2, 25), book, out _)!;

        Assert.Equal(["CBR EUR/RUB"], there.Legs.Select(Named));
        Assert.Equal(there.Legs, back.Legs);
    }

    [Fact]
    public void Where_the_quote_currency_s_bank_is_silent_the_other_owner_is_heard()
    {
        var book = Book("ECB 1 EUR = 90.5000 RUB on 2022-02-25", "CBR 1 EUR = 97.7600 RUB on 2022-01-25");

        Assert.Equal("ECB", Resolver.Resolve("EUR", "RUB", new(2022, 2, 25), book, out _)!.Legs.Single().Bank);
    }

    [Fact]
    public void A_dollar_that_was_printed_in_round_numbers_is_still_the_bank_s_word()
    {
        var book = Book("NBK 1 USD = 475 KZT on 2026-04-02");

        var answer = Resolver.Resolve("KZT", "USD", Thursday, book, out _)!;

        Assert.Equal((RateMethod.Inverted, 1 / 475m), (answer.Method, answer.Rate));
    }

    [Fact]
    public void A_cross_is_of_its_older_day_and_says_both()
    {
        var answer = Resolver.Resolve("UZS", "KGS", Thursday, April, out _)!;

        Assert.Equal([Day("2026-04-02"), Day("2026-04-01")], answer.Legs.Select(leg => leg.AsOf));
        Assert.Equal(Day("2026-04-01"), answer.AsOf);
    }

    [Fact]
    public void A_peg_is_of_the_day_that_is_asked_for()
    {
        Assert.Equal(Thursday, Resolver.Resolve("TMT", "USD", Thursday, April, out _)!.AsOf);
        Assert.Equal(2.85m, Resolver.Resolve("USD", "TMT", new(2014, 12, 31), Book(), out _)!.Rate);
    }

    [Fact]
    public void A_row_that_only_confirms_a_peg_is_not_used()
    {
        var book = Book("CBT 1 USD = 5.0000 TMT on 2026-04-02");

        Assert.Equal(3.5m, Resolver.Resolve("USD", "TMT", Thursday, book, out _)!.Rate);
    }

    [Fact]
    public void Two_euro_legs_are_of_one_day()
    {
        var book = Book(
            "ECB 1 EUR = 1.1600 USD on 2026-04-01",
            "ECB 1 EUR = 1.1700 USD on 2026-04-02",
            "ECB 1 EUR = 0.8700 GBP on 2026-04-01"
        );

        var answer = Resolver.Resolve("GBP", "USD", Thursday, book, out _)!;

        Assert.Equal(1.16m / 0.87m, answer.Rate);
        Assert.Equal(Day("2026-04-01"), answer.AsOf);
    }

    [Fact]
    public void What_no_bank_owns_is_priced_by_the_owner_of_the_other_side()
    {
        var answer = Resolver.Resolve("AMD", "KZT", Thursday, April, out _)!;

        Assert.Equal((RateMethod.Published, 1.256m), (answer.Method, answer.Rate));
    }

    [Fact]
    public void What_no_bank_owns_comes_to_the_dollar_by_one_list_and_that_list_s_dollar()
    {
        var answer = Resolver.Resolve("AMD", "KGS", Thursday, April, out _)!;

        Assert.Equal(["NBK AMD/KZT", "NBK USD/KZT", "NBKR USD/KGS"], answer.Legs.Select(Named));
        Assert.Equal(1.256m / 475.09m * 87.45m, answer.Rate, 20);
    }

    [Fact]
    public void A_number_of_few_digits_is_better_than_none_where_nobody_else_speaks_of_the_currency()
    {
        var book = Book("NBK 1000 IRR = 0.4 KZT on 2026-04-02");
        var better = Book(
            "NBK 1000 IRR = 0.4 KZT on 2026-04-02",
            "NBK 1 USD = 475.09 KZT on 2026-04-02",
            "CBR 10000 IRR = 0.6170 RUB on 2026-04-02",
            "CBR 1 USD = 81.2000 RUB on 2026-04-02"
        );

        Assert.Equal(0.0004m, Resolver.Resolve("IRR", "KZT", Thursday, book, out _)!.Rate);
        Assert.Equal(RateMethod.Cross, Resolver.Resolve("IRR", "KZT", Thursday, better, out _)!.Method);
    }

    [Theory]
    [InlineData("2026-04-17", true)]
    [InlineData("2026-04-18", false)]
    public void A_bank_s_word_counts_for_fourteen_days_after_it_was_last_said(string day, bool isThere)
    {
        var answer = Resolver.Resolve("USD", "KGS", Day(day), April, out var why);

        Assert.Equal(isThere, answer is not null);
        Assert.Equal(isThere ? null : "too_old", why?.Code);
        Assert.Equal(!isThere, why?.Reason.Contains("2026-04-03") ?? false);
    }

    [Fact]
    public void Nothing_is_known_of_the_days_before_the_first_list() =>
        Assert.Null(Refused("USD", "KGS", "2026-03-31", "no_rate"));

    [Fact]
    public void An_unknown_currency_is_named() => Assert.Null(Refused("USD", "ABC", "2026-04-02", "unknown_currency"));

    [Fact]
    public void A_currency_that_was_not_money_yet_has_no_rate() =>
        Assert.Null(Refused("TMT", "USD", "2008-12-31", "not_alive"));

    [Theory]
    [InlineData("Published", false)]
    [InlineData("Inverted", true)]
    [InlineData("Cross", true)]
    public void One_way_alone_can_be_asked_for(string method, bool isThere)
    {
        var answer = Resolver.Resolve("KZT", "EUR", Thursday, April, out var why, Enum.Parse<RateMethod>(method));

        Assert.Equal(isThere, answer?.Method.ToString() == method);
        Assert.Equal(isThere ? null : "no_rate", why?.Code);
    }

    [Fact]
    public void The_fixing_before_gives_the_same_answer_for_one_bank_and_none_for_two()
    {
        var book = Book(
            "NBK 1 USD = 478.77 KZT on 2026-04-01",
            "NBK 1 USD = 475.09 KZT on 2026-04-02",
            "NBKR 1 USD = 87.4500 KGS on 2026-04-01",
            "NBKR 1 USD = 87.4500 KGS on 2026-04-02"
        );
        var own = Resolver.Resolve("KZT", "USD", Thursday, book, out _)!;
        var cross = Resolver.Resolve("KZT", "KGS", Thursday, book, out _)!;

        var before = Resolver.Before(own, book)!;

        Assert.Equal((1 / 478.77m, Day("2026-04-01")), (before.Rate, before.AsOf));
        Assert.Null(Resolver.Before(before, book));
        Assert.Null(Resolver.Before(cross, book));
    }

    [Fact]
    public void Every_series_that_an_answer_is_made_of_was_asked_for()
    {
        string[] all = ["USD", "EUR", "GBP", "JPY", "KZT", "KGS", "UZS", "RUB", "TMT", "AMD", "IRR"];
        foreach (var x in all)
        foreach (var y in all)
            if (Resolver.Resolve(x, y, Thursday, April, out _) is { } answer)
                Assert.Subset(
                    Resolver.Needs(x, y).ToHashSet(),
                    answer
                        .Legs.Where(leg => !leg.IsPeg)
                        .Select(leg => new SeriesId(leg.Bank, leg.Base, leg.Quote))
                        .ToHashSet()
                );
    }

    private static RateAnswer? Refused(string x, string y, string day, string code)
    {
        var answer = Resolver.Resolve(x, y, Day(day), April, out var why);
        Assert.Equal(code, why?.Code);
        return answer;
    }

    private static string Named(RateLeg leg) => $"{leg.Bank} {leg.Base}/{leg.Quote}";
}
