using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

public sealed class NationalBankOfTheKyrgyzRepublicTests
{
    private const string Archive =
        "index1.jsp?item=1562&lang=ENG&valuta_id=15&beg_day=01&beg_month=06&beg_year=2005&end_day=30&end_month=06&end_year=2005";

    private const string Table = """
        <table><tr><td>Date</td><td>Rate</td></tr>
        <tr><td class="d"><!--date-->18.06.2005<!--date--></td>
            <td><!--value-->41,0685<!--value--></td></tr>
        <tr><td><!--date-->11.06.2005<!--date--></td><td align="right"><!--value-->41,0511<!--value--></td></tr></table>
        """;

    private static readonly NationalBankOfTheKyrgyzRepublic Source = new();

    [Fact]
    public void The_weekly_list_is_a_list_of_its_own_and_says_how_long_it_holds()
    {
        var weekly = Read("XML/weekly.xml", Weekly("7"));

        Assert.Equal(ReadingOutcome.Ok, weekly.Outcome);
        Assert.Equal(
            [
                ("UZS", "weekly", new LocalDate(2026, 5, 29), RateFlags.LowPrecision),
                ("BYR", "weekly", new(2026, 5, 29), RateFlags.Defunct),
            ],
            weekly.Rates.Select(rate => (rate.Base, rate.List, rate.ValidUntil!.Value, rate.Flags))
        );
        Assert.Equal(100, weekly.Rates[1].Units);
    }

    [Fact]
    public void The_weekly_list_is_known_at_whichever_address_and_without_its_validity()
    {
        Assert.All(Read("XML/daily.xml", Weekly("7")).Rates, rate => Assert.Equal("weekly", rate.List));

        var unsaid = Read("XML/weekly.xml", Weekly("7").Replace("<ValidFor>7</ValidFor>", ""));
        Assert.Equal(ReadingOutcome.Ok, unsaid.Outcome);
        Assert.All(unsaid.Rates, rate => Assert.Equal(("weekly", null), (rate.List, rate.ValidUntil)));
        Assert.Equal(2, unsaid.Warnings.Count);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-7")]
    [InlineData("32")]
    [InlineData("7 days")]
    [InlineData("")]
    public void A_validity_that_is_none_costs_no_rate_and_is_told_of(string days)
    {
        var weekly = Read("XML/weekly.xml", Weekly(days));

        Assert.Equal(ReadingOutcome.Ok, weekly.Outcome);
        Assert.All(weekly.Rates, rate => Assert.Null(rate.ValidUntil));
        Assert.Contains("ValidFor", weekly.Warnings[0]);
    }

    [Fact]
    public void The_archive_is_read_by_its_marks_with_the_currency_of_the_address()
    {
        var reading = Read(Archive, Table);

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.Equal(
            [
                new PrintedRate("USD", 1, "KGS", 41.0685m, "41,0685", new(2005, 6, 18)),
                new("USD", 1, "KGS", 41.0511m, "41,0511", new(2005, 6, 11)),
            ],
            reading.Rates
        );
    }

    [Theory]
    [InlineData(36, "JPY", 10, "weekly")]
    [InlineData(39, "BYR", 100, "weekly")]
    [InlineData(40, "KZT", 1, "")]
    public void The_archive_does_not_say_how_many_units_it_prices_so_it_is_known(
        int number,
        string code,
        int units,
        string list
    )
    {
        var reading = Read(Archive.Replace("valuta_id=15", $"valuta_id={number}"), Table);

        Assert.All(reading.Rates, rate => Assert.Equal((code, units, list), (rate.Base, rate.Units, rate.List)));
        Assert.Equal(2, reading.Rates.Count);
    }

    [Fact]
    public void Where_the_archive_shows_what_was_chosen_it_must_be_what_was_asked_for()
    {
        string Chosen(string option) =>
            "<html><body><select name='beg_day'><option value='07' selected>07</select>"
            + $"<select class='x' name='valuta_id'>{option}</select>{Table}</body></html>";

        var right = Read(Archive, Chosen("<option value='20'>1 Euro<option value='15' selected>1 US Dollar"));
        var other = Read(Archive, Chosen("<option value='15'>1 US Dollar<option selected value=\"20\">1 Euro"));
        var hundred = Read(Archive, Chosen("<option value='15' selected>100 US Dollar"));

        Assert.Equal(ReadingOutcome.Ok, right.Outcome);
        Assert.Equal(ReadingOutcome.Rejected, other.Outcome);
        Assert.Contains("currency 20 is chosen", other.Reason);
        Assert.Equal(ReadingOutcome.Rejected, hundred.Outcome);
        Assert.Contains("prices 100 USD", hundred.Reason);
    }

    [Fact]
    public void An_archive_cut_anywhere_is_refused_whole()
    {
        var bytes = Encoding.UTF8.GetBytes(Table);

        for (var length = 0; length < bytes.Length; length++)
            Assert.Equal(ReadingOutcome.Rejected, Read(Archive, Table[..length]).Outcome);
    }

    [Fact]
    public void Years_without_a_rate_are_a_fact_and_another_page_is_none()
    {
        Assert.Equal(ReadingOutcome.NoData, Read(Archive, "<html><select name='valuta_id'></select></html>").Outcome);
        Assert.Equal(ReadingOutcome.Rejected, Read(Archive, "<html><title>Request Rejected</title></html>").Outcome);
        Assert.Equal(ReadingOutcome.Rejected, Read(Archive.Replace("valuta_id=15", "valuta_id=999"), Table).Outcome);
    }

    [Theory]
    [InlineData("18.06.2005", "18.06.2062")]
    [InlineData("18.06.2005", "06/18/2005")]
    [InlineData("41,0685", "-")]
    [InlineData("41,0685", "410685 ")]
    public void A_row_of_the_archive_that_can_t_be_read_is_refused_alone(string old, string @new)
    {
        var reading = Read(Archive, Table.Replace(old, @new));

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal([new LocalDate(2005, 6, 11)], reading.Rates.Select(rate => rate.AsOf));
        Assert.Equal(["USD"], reading.Refused.Select(row => row.Code));
    }

    [Fact]
    public void The_newest_is_asked_in_two_lists_and_the_past_a_currency_and_a_year_at_a_time()
    {
        Assert.Equal([new BankRequest("XML/daily.xml"), new("XML/weekly.xml")], Source.RequestsFor(new(2026, 5, 23)));

        var past = Source
            .RequestsForHistory(new(2004, 12, 1), new(2005, 6, 30))
            .Select(request => request.Path)
            .ToList();

        Assert.Equal(Archive.Replace("beg_month=06", "beg_month=01"), past[0]);
        Assert.Contains(
            past,
            path =>
                path.Contains(
                    "valuta_id=15&beg_day=01&beg_month=12&beg_year=2004&end_day=31&end_month=12&end_year=2004"
                )
        );
        // The Turkish lira changed its code with the new year, the mark had ended, the Belarusian rouble was the old one.
        Assert.Equal(["2004", "2005"], Years(past, 31));
        Assert.Equal(["2005"], Years(past, 57));
        Assert.Empty(Years(past, 26));
        Assert.Empty(Years(past, 160));
    }

    [Fact]
    public void Every_currency_of_the_archive_is_one_and_has_a_number_of_its_own()
    {
        Assert.All(KyrgyzArchiveCurrency.All, currency => Assert.NotNull(Currency.Find(currency.Code)));
        Assert.Distinct(KyrgyzArchiveCurrency.All.Select(currency => currency.Number));
        Assert.Distinct(KyrgyzArchiveCurrency.All.Select(currency => currency.Code));
    }

    private static IEnumerable<string> Years(IEnumerable<string> paths, int number) =>
        paths.Where(path => path.Contains($"valuta_id={number}&")).Select(path => path[^4..]).Order();

    private static string Weekly(string days) =>
        $"""
            <?xml version="1.0" encoding="windows-1251" ?>
            <CurrencyRates Name="Weekly Exchange Rates" Date="23.05.2026">
            <Currency ISOCode="UZS"><Nominal>1</Nominal><ValidFor>{days}</ValidFor><Value>0,0073</Value></Currency>
            <Currency ISOCode="BYR"><Nominal>100</Nominal><ValidFor>{days}</ValidFor><Value>0,3402</Value></Currency>
            </CurrencyRates>
            """;

    private static BankReading Read(string path, string body) =>
        Source.Read(
            new(
                new(Source.Bank.Address, path),
                200,
                "",
                Encoding.UTF8.GetBytes(body),
                Instant.FromUtc(2026, 5, 22, 11, 0)
            )
        );
}
