using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;

namespace Dastan.Tests.Rates.Ledger;

public sealed class GuardTests
{
    private static readonly GuardFacts EuroKnown = new() { DollarsForEuro = _ => 1.15m };

    [Fact]
    public void A_number_that_moved_little_counts()
    {
        var bank = new Said("NBK").Says("2026-04-01", "USD 478.77").Says("2026-04-02", "USD 456.00");

        Assert.Equal("456.00", bank.Counts("2026-04-02", "USD"));
    }

    [Theory]
    [InlineData("UZS 3.93", "UZS 393")]
    [InlineData("USD 478.77", "USD 47.51")]
    [InlineData("USD 478.77", "USD 4.7509")]
    public void Wrong_units_or_a_lost_point_are_held_for_a_person_and_named(string before, string now)
    {
        var bank = new Said("NBK").Says("2026-04-01", before).Says("2026-04-02", now);

        var held = bank["2026-04-02"].Observations[0];
        Assert.Equal(ObservationStatus.Held, held.Status);
        Assert.Contains("are the units right?", held.Reason);
        Assert.False(held.Flags.HasFlag(RateFlags.AwaitsConfirmation));
    }

    [Fact]
    public void A_price_turned_round_is_held_and_named()
    {
        var bank = new Said("NBT").Says("2026-04-01", "KZT 0.0209").Says("2026-04-02", "KZT 47.8");

        Assert.Contains("turned round", bank["2026-04-02"].Observations[0].Reason);
    }

    [Fact]
    public void A_shock_is_held_until_the_bank_gives_the_same_answer_again()
    {
        var bank = new Said("NBKR") { Facts = EuroKnown }
            .Says("2022-02-25", "USD 84.8000, EUR 97.5200, KZT 0.1801")
            .Says("2022-02-26", "USD 94.7626, EUR 108.977, KZT 0.2007");
        Assert.Null(bank.Counts("2022-02-26", "USD"));
        Assert.True(bank.Newest("2022-02-26", "USD").Flags.HasFlag(RateFlags.AwaitsConfirmation));

        bank.Facts = new() { DollarsForEuro = EuroKnown.DollarsForEuro, IsConfirmed = answer => answer == 2 };
        Assert.Equal(Said.Date("2022-02-26"), bank.Settle(Said.Date("2022-02-26")));

        Assert.Equal("94.7626", bank.Counts("2022-02-26", "USD"));
        Assert.True(bank.Newest("2022-02-26", "USD").Flags.HasFlag(RateFlags.ConfirmedShock));
        Assert.Equal(Said.Date("2022-02-26"), bank["2022-02-26"].FixingOn);
    }

    [Fact]
    public void A_shock_of_which_the_euro_tells_another_tale_is_for_a_person()
    {
        var bank = new Said("NBKR")
        {
            Facts = new() { DollarsForEuro = _ => 1.15m, IsConfirmed = _ => true },
        }
            .Says("2022-02-25", "USD 84.8000, EUR 97.5200, KZT 0.1801")
            .Says("2022-02-26", "USD 94.7626, EUR 98.0000, KZT 0.1901");

        Assert.Contains("do not fit the ECB's", bank.Newest("2022-02-26", "USD").Reason);
    }

    [Fact]
    public void A_number_that_jumps_alone_is_for_a_person_and_the_others_count()
    {
        var bank = new Said("NBK") { Facts = EuroKnown }
            .Says("2026-04-01", "USD 478.77, EUR 548.62, GBP 630.00, CHF 590.00")
            .Says("2026-04-02", "USD 475.09, EUR 551.06, GBP 730.00, CHF 591.00");

        Assert.Contains("the rest of the list did not", bank.Newest("2026-04-02", "GBP").Reason);
        Assert.Equal("475.09", bank.Counts("2026-04-02", "USD"));
    }

    [Fact]
    public void A_fall_to_a_third_is_for_a_person_whatever_the_list_says()
    {
        var bank = new Said("NBKR")
        {
            Facts = new() { DollarsForEuro = _ => 1.15m, IsConfirmed = _ => true },
        }
            .Says("2022-02-25", "USD 84.8000, EUR 97.5200")
            .Says("2022-02-26", "USD 130.0000, EUR 149.5");

        Assert.Contains("more than any real day", bank.Newest("2022-02-26", "USD").Reason);
    }

    [Fact]
    public void A_peg_that_moves_is_for_a_person()
    {
        var bank = new Said("CBT").Says("2026-05-20", "USD 5.0");

        Assert.Null(bank.Counts("2026-05-20", "USD"));
        Assert.Contains("official peg since 2015-01-01 is 3.5", bank.Newest("2026-05-20", "USD").Reason);
    }

    [Fact]
    public void A_bank_that_contradicts_the_owner_of_a_currency_is_not_believed_on_that_one()
    {
        var bank = new Said("CBU")
        {
            Facts = new() { DollarsByOwner = (code, _) => code == "TMT" ? 1 / 3.5m : null },
        }.Says("2026-04-01", "USD 12194.21, TMT 4037.68, KZT 25.53");

        Assert.Null(bank.Counts("2026-04-01", "TMT"));
        Assert.Equal("25.53", bank.Counts("2026-04-01", "KZT"));
    }

    [Fact]
    public void However_far_a_number_moved_it_counts_when_the_owner_of_the_currency_says_the_same()
    {
        var bank = new Said("NBKR") { Facts = new() { DollarsByOwner = (code, _) => code == "RUB" ? 0.0094m : null } }
            .Says("2022-03-03", "USD 95.0000, EUR 105.0, RUB 1.1300")
            .Says("2022-03-04", "USD 95.1000, EUR 105.1, RUB 0.8950");

        Assert.Equal("0.8950", bank.Counts("2022-03-04", "RUB"));
    }

    [Fact]
    public void While_a_number_is_held_the_one_before_counts_on()
    {
        var bank = new Said("NBK").Says("2026-04-02", "USD 475.09").Says("2026-04-02", "USD 47509");

        Assert.Equal("475.09", bank.Counts("2026-04-02", "USD"));
        Assert.Equal(
            ObservationStatus.Accepted,
            bank["2026-04-02"].Observations.Single(said => said.Revision == 1).Status
        );
    }

    [Fact]
    public void A_person_releases_and_rejects_and_the_note_stays()
    {
        var bank = new Said("CBT").Says("2026-05-20", "USD 5.0");
        var held = bank.Newest("2026-05-20", "USD");

        bank.Decisions.Add(new(held, RateVerdict.Released, "Aida", "Announced by the bank.", Said.Morning));
        bank.Settle(Said.Date("2026-05-20"));
        Assert.Equal("5.0", bank.Counts("2026-05-20", "USD"));
        Assert.Equal("Released by Aida: Announced by the bank.", held.Reason);

        bank.Decisions.Add(new(held, RateVerdict.Rejected, "Aida", "Taken back.", Said.Morning));
        bank.Settle(Said.Date("2026-05-20"));
        Assert.Null(bank.Counts("2026-05-20", "USD"));
        Assert.Equal(ObservationStatus.Rejected, held.Status);
    }

    [Fact]
    public void A_currency_that_is_no_more_is_kept_and_not_served()
    {
        var day = new DayList("CBU", "", Said.Date("2026-04-01"));
        day.See(
            new PrintedRate("BGN", 1, "UZS", 7322.1m, "7322.10", day.AsOf) { Flags = RateFlags.Defunct },
            1,
            Said.Morning
        );
        Settling.Settle([day], day.AsOf, GuardFacts.None, []);

        Assert.False(day.Observations[0].IsServed);
    }
}
