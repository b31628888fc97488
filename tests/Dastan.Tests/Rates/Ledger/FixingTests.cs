namespace Dastan.Tests.Rates.Ledger;

public sealed class FixingTests
{
    [Fact]
    public void A_day_whose_whole_list_is_that_of_the_day_before_is_carried()
    {
        var bank = new Said("NBK")
            .Says("2026-04-03", "USD 472.31, EUR 544.95")
            .Says("2026-04-04", "USD 470.11, EUR 543.00")
            .Says("2026-04-05", "USD 470.11, EUR 543.00")
            .Says("2026-04-06", "USD 470.1100, EUR 543");

        Assert.Equal(Said.Date("2026-04-04"), bank["2026-04-06"].FixingOn);
        Assert.Equal(Said.Date("2026-04-03"), bank["2026-04-06"].PreviousFixingOn);
    }

    [Fact]
    public void A_row_that_is_missing_on_a_day_of_rest_makes_no_fixings()
    {
        var bank = new Said("NBK")
            .Says("2026-04-03", "USD 472.31, EUR 544.95, 100 UZS 3.91")
            .Says("2026-04-04", "USD 470.11, EUR 543.00, 100 UZS 3.90")
            .Says("2026-04-05", "USD 470.11, EUR 543.00")
            .Says("2026-04-06", "USD 470.11, EUR 543.00, 100 UZS 3.90")
            .Says("2026-04-07", "USD 470.11");

        Assert.Equal(
            ["2026-04-03", "2026-04-04", "2026-04-04", "2026-04-04", "2026-04-07"],
            bank.Days.Select(day => $"{day.FixingOn:R}")
        );
        Assert.Equal(Said.Date("2026-04-03"), bank["2026-04-06"].PreviousFixingOn);
    }

    [Fact]
    public void A_day_is_a_fixing_even_if_the_dollar_stood_still()
    {
        var bank = new Said("NBKR")
            .Says("2026-05-22", "USD 87.4500, EUR 101.5")
            .Says("2026-05-23", "USD 87.4500, EUR 101.6");

        Assert.Equal(Said.Date("2026-05-23"), bank["2026-05-23"].FixingOn);
        Assert.Equal(Said.Date("2026-05-22"), bank["2026-05-23"].PreviousFixingOn);
    }

    [Fact]
    public void The_same_price_for_other_units_is_the_same_list()
    {
        var bank = new Said("NBK").Says("2026-04-01", "1000 IRR 0.4").Says("2026-04-02", "10000 IRR 4");

        Assert.Equal(Said.Date("2026-04-01"), bank["2026-04-02"].FixingOn);
    }

    [Fact]
    public void After_a_silence_of_more_than_a_fortnight_the_same_list_is_a_fixing_again()
    {
        var bank = new Said("NBKR").Says("2026-01-01", "USD 87.45").Says("2026-01-16", "USD 87.45");

        Assert.Equal(Said.Date("2026-01-16"), bank["2026-01-16"].FixingOn);
    }

    [Fact]
    public void A_restated_day_changes_its_fixing_and_that_of_the_days_that_carried_it()
    {
        var bank = new Said("NBT")
            .Says("2026-05-18", "USD 9.3450")
            .Says("2026-05-19", "USD 9.3371")
            .Says("2026-05-20", "USD 9.3371");
        Assert.Equal(Said.Date("2026-05-19"), bank["2026-05-20"].FixingOn);

        bank.Says("2026-05-19", "USD 9.3400");

        Assert.Equal("9.3400", bank.Counts("2026-05-19", "USD"));
        Assert.Equal(2, bank.Newest("2026-05-19", "USD").Revision);
        Assert.Equal(Said.Date("2026-05-20"), bank["2026-05-20"].FixingOn);
        Assert.Equal(Said.Date("2026-05-19"), bank["2026-05-20"].PreviousFixingOn);
    }

    [Fact]
    public void What_was_restated_stays_in_the_ledger()
    {
        var bank = new Said("NBT")
            .Says("2026-05-19", "USD 9.3371")
            .Says("2026-05-19", "USD 9.3400")
            .Says("2026-05-19", "USD 9.3371");

        Assert.Equal(
            ["9.3371 r1 Superseded", "9.3400 r2 Superseded", "9.3371 r3 Accepted"],
            bank["2026-05-19"].Observations.Select(said => $"{said.Text} r{said.Revision} {said.Status}")
        );
    }

    [Fact]
    public void The_same_said_again_is_no_revision()
    {
        var bank = new Said("NBT").Says("2026-05-19", "USD 9.3371").Says("2026-05-19", "USD 9.33710");

        Assert.Single(bank["2026-05-19"].Observations);
    }

    [Fact]
    public void The_fixings_of_five_years_of_som_are_those_that_were_counted()
    {
        var folder = SharedData.Folder("rates");
        var bank = new Said("NBKR");
        foreach (var (day, rows) in SomHistory.Days(folder))
        foreach (var row in Said.Rows("KGS", day, rows))
            bank.On(day).See(row, 1, Said.Morning);
        // The jumps of 2022 are held until they are given again; here they were.
        bank.Facts = SomHistory.Confirmed(folder);
        bank.Settle(bank.Days[0].AsOf);

        var held = bank
            .Days.SelectMany(day => day.Observations)
            .Where(said => said.Status is Dastan.Domain.Rates.Ledger.ObservationStatus.Held)
            .ToList();
        Assert.Empty(held.Select(said => said.Reason));
        Assert.Equal(SomHistory.ExpectedFixings(folder), bank.Days.Count(day => day.FixingOn == day.AsOf));
        Assert.All(SomHistory.Cases(folder), expected => Assert.Equal(expected, SomHistory.Told(bank, expected)));
    }
}
