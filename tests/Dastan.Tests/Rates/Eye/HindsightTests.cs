using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Eye;
using static Dastan.Domain.Rates.Eye.PayloadOutcome;

namespace Dastan.Tests.Rates.Eye;

/// <summary>What an answer turns out to be once others are seen beside it.</summary>
public sealed class HindsightTests
{
    private const string Monday = "USD 478.77, EUR 548.62, 100 UZS 3.93, RUB 5.87";

    [Fact]
    public void A_list_that_says_what_the_last_one_said_is_carried_from_its_fixing()
    {
        var seen = new Seen().Says("NBK", 14, Monday).Says("NBK", 15, Monday).Says("NBK", 16, Monday);

        Assert.Equal([Ok, Carried, Carried], seen.Outcomes);
        Assert.Equal([null, Seen.March(14), Seen.March(14)], seen.Verdicts.Select(verdict => verdict.FixingOn));
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter_to_what_is_carried()
    {
        var seen = new Seen().Says("NBK", 15, Monday).Says("NBK", 14, Monday);

        Assert.Equal([Carried, Ok], seen.Outcomes);
    }

    [Fact]
    public void A_list_in_which_one_currency_moved_is_a_fixing()
    {
        var seen = new Seen().Says("NBK", 14, Monday).Says("NBK", 15, Monday.Replace("5.87", "5.88"));

        Assert.Equal([Ok, Ok], seen.Outcomes);
    }

    [Fact]
    public void Other_units_for_the_same_price_are_nothing_new()
    {
        var seen = new Seen()
            .Says("NBK", 14, Monday)
            .Says("NBK", 14, Monday.Replace("100 UZS 3.93", "1000 UZS 39.3"))
            .Says("NBK", 15, Monday.Replace("100 UZS 3.93", "1000 UZS 39.3"));

        Assert.Equal([Ok, Ok, Carried], seen.Outcomes);
    }

    [Fact]
    public void Another_price_for_a_day_that_was_told_before_restates_it()
    {
        var seen = new Seen()
            .Says("NBT", 17, "USD 9.3450, EUR 10.8757")
            .Says("NBT", 17, "USD 9.3371, EUR 10.8757")
            .Says("NBT", 17, "USD 9.3371, EUR 10.8757");

        Assert.Equal([Ok, Restated, Ok], seen.Outcomes);
        Assert.Equal("1 USD = 9.3371 TJS was 1 USD = 9.3450 TJS before.", seen.Verdicts[1].Reason);
    }

    [Theory]
    [InlineData("100 UZS 3.93", "1 UZS 3.93")]
    [InlineData("RUB 5.87", "10 RUB 5.87")]
    [InlineData("RUB 5.87", "RUB 0.1704")]
    [InlineData("RUB 5.87", "RUB 7.87")]
    [InlineData("USD 478.77", "USD 528.77")]
    public void A_row_that_jumps_alone_waits_for_a_person_and_the_others_do_not(string before, string after)
    {
        var seen = new Seen().Says("NBK", 16, Monday).Says("NBK", 17, Monday.Replace(before, after));

        Assert.Equal([Ok, Quarantine], seen.Outcomes);
        Assert.Equal([after.Split(' ')[^2]], seen.Verdicts[1].Held);
        Assert.Contains(after.Split(' ')[^2], seen.Verdicts[1].Reason);
    }

    [Fact]
    public void What_was_held_is_not_what_the_next_list_is_compared_with()
    {
        var seen = new Seen()
            .Says("NBK", 16, Monday)
            .Says("NBK", 17, Monday.Replace("100 UZS", "1 UZS"))
            .Says("NBK", 17, Monday)
            .Says("NBK", 18, Monday.Replace("3.93", "3.91"));

        Assert.Equal([Ok, Quarantine, Carried, Ok], seen.Outcomes);
    }

    [Fact]
    public void A_whole_list_that_jumps_and_agrees_with_itself_is_released_by_the_same_answer_again()
    {
        var seen = new Seen()
            .Says("NBKR", 16, "USD 84.8000, EUR 95.3152, KZT 0.1874")
            .Says("NBKR", 17, "USD 94.7626, EUR 105.9256, KZT 0.2007")
            .Says("ECB daily", 13, "USD 1.1216, GBP 0.84");

        Assert.Equal([Ok, QuarantineThenRelease, Ok], seen.Outcomes);
        Assert.Empty(seen.Verdicts[1].Held);
    }

    [Theory]
    [InlineData("USD 1.2216, GBP 0.84")]
    [InlineData("CHF 0.9300, GBP 0.84")]
    public void A_list_that_jumps_and_does_not_fit_the_ECB_s_waits_for_a_person(string ecb)
    {
        var seen = new Seen()
            .Says("NBKR", 16, "USD 84.8000, EUR 95.3152, KZT 0.1874")
            .Says("NBKR", 17, "USD 94.7626, EUR 105.9256, KZT 0.2007")
            .Says("ECB daily", 13, ecb);

        Assert.Equal(Quarantine, seen.Verdicts[1].Outcome);
    }

    [Fact]
    public void A_peg_that_its_own_bank_moves_waits_for_a_person()
    {
        var seen = new Seen().Says("CBT", 17, "USD 5.0, EUR 5.8");

        Assert.Equal([Quarantine], seen.Outcomes);
        Assert.Contains("USD", seen.Verdicts[0].Held);
    }

    [Fact]
    public void A_row_that_only_its_owner_contradicts_is_kept_back_and_the_list_is_in_order()
    {
        var seen = new Seen().Says("CBU", 17, "USD 12194.21, EUR 13984.32, TMT 4037.68");

        Assert.Equal([Ok], seen.Outcomes);
        Assert.Equal(["TMT"], seen.Verdicts[0].Held);
    }

    [Fact]
    public void What_the_list_had_the_last_time_and_has_not_now_is_missing()
    {
        var seen = new Seen()
            .Says("NBK", 16, Monday)
            .Says("NBK", 17, "USD 478.77, EUR 548.62, RUB 5.87")
            .Says("NBK", 17, "EUR 548.62, 100 UZS 3.93, RUB 5.87");

        Assert.Equal([Ok, Ok, Partial], seen.Outcomes);
        Assert.Equal(
            [
                [],
                ["UZS"],
                ["USD"],
            ],
            seen.Verdicts.Select(verdict => verdict.Missing)
        );
    }

    [Theory]
    [InlineData(18, null, Ok)]
    [InlineData(21, null, Ok)]
    [InlineData(22, null, Stale)]
    [InlineData(22, 17, Ok)]
    public void The_newest_list_is_stale_once_it_is_older_than_the_bank_s_rhythm(
        int fetched,
        int? asked,
        PayloadOutcome outcome
    )
    {
        var at = Instant.FromUtc(2026, 3, fetched, 12, 0);

        Assert.Equal([outcome], new Seen().Says("NBK", 17, Monday, asked, at).Outcomes);
    }

    [Fact]
    public void What_can_be_told_of_an_answer_by_itself_comes_first()
    {
        var seen = new Seen()
            .Says("NBK", 16, Monday)
            .Says(Bank.Find("NBK"), BankReading.Rejected("It is no list."))
            .Says(Bank.Find("NBK"), BankReading.NoData("There is none."))
            .Says(Bank.Find("NBK"), BankReading.SourceError("It did not answer."))
            .Says("NBK", 16, Monday, asked: 18)
            .Says(null, BankReading.NoData("It is from no bank."));

        Assert.Equal([Ok, RejectPayload, NoData, SourceError, DateMismatch, Indicative], seen.Outcomes);
        Assert.Equal("It did not answer.", seen.Verdicts[3].Reason);
    }

    [Fact]
    public void Banks_and_lists_are_compared_with_themselves_alone()
    {
        var seen = new Seen().Says("NBK", 16, Monday).Says("CBU", 17, "USD 12194.21, EUR 13984.32, RUB 149.97");

        Assert.Equal([Ok, Ok], seen.Outcomes);
    }
}
