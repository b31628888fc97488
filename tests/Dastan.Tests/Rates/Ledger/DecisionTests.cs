using Dastan.Domain.Rates.Ledger;

namespace Dastan.Tests.Rates.Ledger;

public sealed class DecisionTests
{
    private static readonly Instant Now = Said.Morning;

    [Fact]
    public void A_held_number_counts_once_a_person_released_it_with_the_reason_in_the_ledger()
    {
        var bank = Slipped();
        var held = bank.Newest("2026-04-02", "UZS");
        Assert.Null(RateDecision.Refusing(held, RateVerdict.Released, "Aigul", "the bank changed its units"));

        Decide(bank, held, RateVerdict.Released);

        Assert.Equal("391", bank.Counts("2026-04-02", "UZS"));
        Assert.Equal("Released by Aigul: seen on the bank's page", bank.Newest("2026-04-02", "UZS").Reason);
    }

    [Fact]
    public void The_newest_decision_counts()
    {
        var bank = Slipped();
        var held = bank.Newest("2026-04-02", "UZS");

        Decide(bank, held, RateVerdict.Released);
        Decide(bank, held, RateVerdict.Rejected);

        Assert.Null(bank.Counts("2026-04-02", "UZS"));
        Assert.Equal(ObservationStatus.Rejected, held.Status);
    }

    [Fact]
    public void What_counts_may_be_taken_out_and_what_was_before_goes_on()
    {
        var bank = Slipped();

        Decide(bank, bank.Newest("2026-04-02", "USD"), RateVerdict.Rejected);

        Assert.Null(bank.Counts("2026-04-02", "USD"));
        Assert.Equal("478.77", bank.Counts("2026-04-01", "USD"));
    }

    [Theory]
    [InlineData("", "Aigul", "no-note")]
    [InlineData(" ", "Aigul", "no-note")]
    [InlineData("seen", " ", "nobody")]
    public void A_decision_says_who_and_why(string note, string by, string code) =>
        Assert.Equal(
            code,
            RateDecision.Refusing(Slipped().Newest("2026-04-02", "UZS"), RateVerdict.Released, by, note)?.Code
        );

    [Fact]
    public void There_is_nothing_to_decide_twice_nor_of_what_the_bank_took_back()
    {
        var bank = Slipped().Says("2026-04-01", "USD 478.80, 100 UZS 3.93");
        var first = bank["2026-04-01"].Observations.First(said => said.Base == "USD");
        var counting = bank.Newest("2026-04-02", "USD");
        var rejected = bank.Newest("2026-04-02", "UZS");
        Decide(bank, rejected, RateVerdict.Rejected);

        Assert.Equal("restated", RateDecision.Refusing(first, RateVerdict.Rejected, "Aigul", "why")?.Code);
        Assert.Equal("counts-already", RateDecision.Refusing(counting, RateVerdict.Released, "Aigul", "why")?.Code);
        Assert.Equal("rejected-already", RateDecision.Refusing(rejected, RateVerdict.Rejected, "Aigul", "why")?.Code);
        Assert.Null(RateDecision.Refusing(rejected, RateVerdict.Released, "Aigul", "why"));
    }

    [Fact]
    public void A_fixing_of_long_ago_is_not_the_one_before()
    {
        var bank = new Said("NBK").Says("2026-04-01", "USD 478.77").Says("2026-05-03", "USD 470.11");

        Assert.Null(bank["2026-05-03"].PreviousFixingOn);
        Assert.Equal(
            Said.Date("2026-04-01"),
            new Said("NBK")
                .Says("2026-04-01", "USD 478.77")
                .Says("2026-05-02", "USD 470.11")["2026-05-02"]
                .PreviousFixingOn
        );
    }

    [Theory]
    [InlineData("NBK/UZS/2026-04-02/2", "NBK/UZS/2026-04-02/2")]
    [InlineData("nbk/uzs/2026-04-02/2", "NBK/UZS/2026-04-02/2")]
    [InlineData("nbkr:weekly/TMT/2026-05-23/1", "NBKR:weekly/TMT/2026-05-23/1")]
    [InlineData("NBK/UZS/2026-04-02", null)]
    [InlineData("NBQ/UZS/2026-04-02/1", null)]
    [InlineData("NBK/UZS/2026-02-30/1", null)]
    [InlineData("NBK/UZS/2026-04-02/-1", null)]
    [InlineData("NBK/SOM1/2026-04-02/1", null)]
    public void A_number_has_a_name_that_people_can_type(string text, string? name) =>
        Assert.Equal(name, ObservationName.Read(text)?.ToString());

    [Fact]
    public void A_number_answers_to_its_own_name_alone()
    {
        var held = Slipped().Newest("2026-04-02", "UZS");

        Assert.Equal("NBK/UZS/2026-04-02/1", ObservationName.Of(held).ToString());
        Assert.True(ObservationName.Read("NBK/UZS/2026-04-02/1")!.Names(held));
        Assert.False(ObservationName.Read("NBK/UZS/2026-04-02/2")!.Names(held));
    }

    private static Said Slipped() =>
        new Said("NBK").Says("2026-04-01", "USD 478.77, 100 UZS 3.93").Says("2026-04-02", "USD 475.09, 100 UZS 391");

    private static void Decide(Said bank, Observation of, RateVerdict verdict)
    {
        bank.Decisions.Add(new RateDecision(of, verdict, "Aigul", "seen on the bank's page", Now));
        bank.Settle(of.AsOf);
    }
}
