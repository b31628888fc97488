using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

public sealed class CentralBankOfTurkmenistanTests
{
    private static readonly CentralBankOfTurkmenistan Source = new();

    [Fact]
    public void Both_forms_of_its_date_are_read()
    {
        var list = SampleLists.Of("CBT");

        var iso = list.Read(list.With("20.05.2026", "2026-05-20"));

        Assert.Equal(ReadingOutcome.Ok, iso.Outcome);
        Assert.Equal(list.Read(list.Body).Rates, iso.Rates);
        Assert.Equal(ReadingOutcome.Rejected, list.Read(list.With("20.05.2026", "05-20-2026")).Outcome);
    }

    [Fact]
    public void The_dollar_column_is_not_read_since_it_changes_its_direction()
    {
        var list = SampleLists.Of("CBT");
        var columns = list.With("<multiplier>", "<rate_usd>1.1614</rate_usd><multiplier>");
        var noise = list.With("<multiplier>", "<rate_usd>-</rate_usd><rate_usd>x</rate_usd><multiplier>");

        Assert.Equal(list.Read(list.Body).Rates, list.Read(columns).Rates);
        Assert.Equal(list.Read(list.Body).Rates, list.Read(noise).Rates);
    }

    [Fact]
    public void A_dollar_off_the_peg_is_read_as_it_is_printed_for_the_guard_to_hold()
    {
        var list = SampleLists.Of("CBT");

        var reading = list.Read(list.With("<rate_tmt>3.5<", "<rate_tmt>5.0<"));

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.Equal((5.0m, "5.0"), (reading.Rates[0].Value, reading.Rates[0].Text));
    }

    [Fact]
    public void Zeros_that_the_bank_drops_count_as_digits()
    {
        var list = SampleLists.Of("CBT");

        var reading = list.Read(list.WithThird("0.29"));

        Assert.All(reading.Rates, rate => Assert.Equal(RateFlags.None, rate.Flags));
        Assert.Equal(RateFlags.LowPrecision, list.Read(list.WithThird("0.029")).Rates[2].Flags);
    }

    [Fact]
    public void A_missing_file_is_no_failure_and_on_a_sunday_expected()
    {
        var sunday = ReadStatus(404, new(2026, 5, 24));
        var weekday = ReadStatus(404, new(2026, 5, 20));

        Assert.Equal((ReadingOutcome.NoData, ReadingOutcome.NoData), (sunday.Outcome, weekday.Outcome));
        Assert.Contains("no list for Sundays", sunday.Reason);
        Assert.Contains("or not yet", weekday.Reason);
        Assert.Equal(ReadingOutcome.SourceError, ReadStatus(403, new(2026, 5, 24)).Outcome);
    }

    [Fact]
    public void A_file_whose_name_and_date_disagree_stands_under_its_date()
    {
        var list = SampleLists.Of("CBT");

        var reading = list.Read(list.With("20.05.2026", "19.05.2026"));

        Assert.Equal(ReadingOutcome.DateMismatch, reading.Outcome);
        Assert.All(reading.Rates, rate => Assert.Equal(new(2026, 5, 19), rate.AsOf));
    }

    [Fact]
    public void Carriage_returns_and_indents_change_nothing()
    {
        var list = SampleLists.Of("CBT");

        var reading = list.Read(list.Body.Replace("><", ">\r\n\t\t<").Replace("\n", "\r\n"));

        Assert.Equal(list.Read(list.Body).Rates, reading.Rates);
    }

    [Fact]
    public void It_is_asked_for_a_file_a_day_and_for_none_of_past_sundays()
    {
        Assert.Equal(
            [new BankRequest("kurs/2026/09052026.xml", new LocalDate(2026, 5, 9))],
            Source.RequestsFor(new(2026, 5, 9))
        );
        Assert.Equal(
            ["kurs/2026/25052026.xml", "kurs/2026/23052026.xml"],
            Source.RequestsForHistory(new(2026, 5, 23), new(2026, 5, 25)).Select(request => request.Path)
        );
    }

    private static BankReading ReadStatus(int status, LocalDate day) =>
        Source.Read(
            new(
                new(Source.Bank.Address, $"kurs/{day:uuuu}/{day:ddMMuuuu}.xml"),
                status,
                "text/html",
                Encoding.UTF8.GetBytes("<html><head><title>Not here</title></head></html>"),
                Instant.FromUtc(2026, 5, 23, 11, 0)
            )
            {
                AskedFor = day,
            }
        );
}
