using Dastan.Domain.Rates;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Rates;

public sealed class RateHistoryTests
{
    private static readonly Resolver Resolver = new(Owners.Usual);

    [Fact]
    public void Each_fixing_is_a_step_and_a_repeated_day_is_none()
    {
        var book = Book(
            "NBK 1 USD = 478.77 KZT on 2026-04-01",
            "NBK 1 USD = 475.09 KZT on 2026-04-02",
            "NBK 1 USD = 472.31 KZT on 2026-04-04 through 2026-04-06"
        );

        var steps = RateHistory.Of(Resolver, book, "USD", "KZT", Day("2026-04-01"), Day("2026-04-07"));

        Assert.Equal([478.77m, 475.09m, 472.31m], steps.Select(step => step.Rate));
        Assert.Equal((Day("2026-04-04"), Day("2026-04-06")), (steps[2].From, steps[2].Through));
        Assert.Equal(-0.77m, RateRow.Of(steps[1].Answer, book).ChangePercent);
    }

    [Fact]
    public void What_was_in_force_on_the_first_day_comes_first()
    {
        var book = Book("NBK 1 USD = 478.77 KZT on 2026-04-01", "NBK 1 USD = 475.09 KZT on 2026-04-02");

        var steps = RateHistory.Of(Resolver, book, "USD", "KZT", Day("2026-04-02"), Day("2026-04-07"));

        Assert.Equal(Day("2026-04-02"), Assert.Single(steps).From);
        Assert.Equal(
            Day("2026-04-01"),
            RateHistory
                .Of(
                    Resolver,
                    Book("NBK 1 USD = 478.77 KZT on 2026-04-01"),
                    "USD",
                    "KZT",
                    Day("2026-04-05"),
                    Day("2026-04-07")
                )[0]
                .From
        );
    }

    [Fact]
    public void A_rate_of_two_banks_moves_when_either_does()
    {
        var book = Book(
            "NBK 1 USD = 480 KZT on 2026-04-01 through 2026-04-03",
            "NBKR 1 USD = 87.40 KGS on 2026-04-01",
            "NBKR 1 USD = 87.45 KGS on 2026-04-03"
        );

        var steps = RateHistory.Of(Resolver, book, "KGS", "KZT", Day("2026-04-01"), Day("2026-04-03"));

        Assert.Equal([Day("2026-04-01"), Day("2026-04-03")], steps.Select(step => step.From));
        Assert.Null(RateRow.Of(steps[1].Answer, book).ChangePercent);
    }

    [Fact]
    public void A_peg_is_one_step_from_the_day_that_it_began()
    {
        var steps = RateHistory.Of(Resolver, Book(), "USD", "TMT", Day("2014-12-30"), Day("2026-04-03"));

        Assert.Equal([2.85m, 3.5m], steps.Select(step => step.Rate));
        Assert.Equal((Day("2015-01-01"), Day("2026-04-03")), (steps[1].From, steps[1].Through));
    }

    [Fact]
    public void A_silent_bank_is_taken_at_its_last_word()
    {
        var book = Book(
            "NBK 1 USD = 475.09 KZT on 2026-04-02",
            "NBK 1 USD = 472.31 KZT on 2026-04-04 through 2026-04-06"
        );

        var last = RateHistory.LastKnown(Resolver, book, "KZT", "USD", Day("2026-11-26"))!;

        Assert.Equal((Day("2026-04-06"), Day("2026-04-04")), (last.Day, last.AsOf));
        Assert.Equal(Day("2026-04-08"), RateHistory.LastKnown(Resolver, book, "KZT", "USD", Day("2026-04-08"))!.Day);
        Assert.Null(RateHistory.LastKnown(Resolver, book, "KZT", "USD", Day("2026-04-01")));
    }
}
