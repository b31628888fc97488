using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

public sealed class CentralBankOfUzbekistanTests
{
    private const string All = "en/arkhiv-kursov-valyut/json/all/2026-04-02/";

    private static readonly CentralBankOfUzbekistan Source = new();

    [Fact]
    public void An_empty_list_is_a_day_without_rates_unless_the_server_complains()
    {
        Assert.Equal(ReadingOutcome.NoData, Read(All, "[]").Outcome);
        Assert.Equal(ReadingOutcome.NoData, Read(All, " [ ]\n").Outcome);
        Assert.Equal(ReadingOutcome.NoData, Read(All, "<CBU_Curr name='x'></CBU_Curr>").Outcome);
        Assert.Equal(ReadingOutcome.Rejected, Read(All, "Warning: no database\n[]").Outcome);
        Assert.Equal(ReadingOutcome.Rejected, Read(All, "<CBU_Curr><Currency/></CBU_Curr>").Outcome);
    }

    [Fact]
    public void A_list_that_is_set_out_for_people_is_read_behind_a_complaint_too()
    {
        var reading = Read(
            All,
            """
            PHP Notice: Undefined index: date
            [
              {"Ccy":"USD","Nominal":"1","Rate":"12142.10","Date":"02.04.2026"}
            ]
            """
        );

        Assert.Equal("12142.10", Assert.Single(reading.Rates).Text);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"0":{"Ccy":"USD","Nominal":"1","Rate":"12142.10","Date":"02.04.2026"}}""")]
    [InlineData("\"USD\"")]
    [InlineData("12142.10")]
    [InlineData("""[["USD","1","12142.10","02.04.2026"]]""")]
    [InlineData("""[{"Ccy":"USD","Nominal":"1","Rate":"12142.10","Date":"02.04.2026"},]""")]
    [InlineData("""[{"Ccy":"USD","Nominal":"1","Rate":"12142.10","Rate":"1.00","Date":"02.04.2026"}]""")]
    [InlineData("""[/*list*/{"Ccy":"USD","Nominal":"1","Rate":"12142.10","Date":"02.04.2026"}]""")]
    public void Anything_but_an_array_of_objects_is_refused(string body) =>
        Assert.Equal(ReadingOutcome.Rejected, Read(All, body).Outcome);

    [Theory]
    [InlineData("12142.10", "12142.10")]
    [InlineData("\"12142.10\"", "12142.10")]
    [InlineData("12142", "12142")]
    [InlineData("0.123456789012345", "0.123456789012345")]
    public void A_number_is_read_from_its_digits_whether_it_is_text_or_a_number(string rate, string text)
    {
        var reading = Read(All, Row("USD", "1", rate));

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.Equal(text, reading.Rates[0].Text);
        Assert.Equal(text, reading.Rates[0].Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1.21421e4")]
    [InlineData("-12142.10")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[12142.10]")]
    [InlineData("{\"value\":12142.10}")]
    [InlineData("1e400")]
    [InlineData("\"12142.10\\u0000\"")]
    [InlineData("\"\\ud800\"")]
    public void A_rate_that_is_no_plain_number_is_refused_alone(string rate)
    {
        var reading = Read(All, Row("USD", "\"1\"", "12142.10").TrimEnd(']') + "," + Row("KGS", "1", rate)[1..]);

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal(["USD"], reading.Rates.Select(row => row.Base));
        Assert.Equal(["KGS"], reading.Refused.Select(row => row.Code));
    }

    [Fact]
    public void A_name_that_no_text_can_hold_costs_nothing() =>
        Assert.Equal(
            ReadingOutcome.Ok,
            Read(All, Row("USD", "1", "12142.10").Replace("\"Ccy\"", "\"CcyNm_RU\":\"\\ud800\",\"Ccy\"")).Outcome
        );

    [Fact]
    public void The_day_belongs_to_the_row()
    {
        var list = SampleLists.Of("CBU");
        var stray = list.Body.Insert(list.Body.LastIndexOf("02.04.2026"), "01.04.2026\",\"Was\":\"");

        var reading = list.Read(stray);

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Contains("of another day than 2026-04-02 are IDR", reading.Reason);
        Assert.Equal(
            (new LocalDate(2026, 4, 1), RateFlags.Stale | RateFlags.LowPrecision),
            (reading.Rates[2].AsOf, reading.Rates[2].Flags)
        );
        Assert.Equal(new(2026, 4, 2), reading.Rates[0].AsOf);
    }

    [Theory]
    [InlineData("\"Date\":\"02.04.2026\"}]", "\"Day\":\"02.04.2026\"}]")]
    [InlineData("\"Date\":\"02.04.2026\"}]", "\"Date\":null}]")]
    [InlineData("\"Date\":\"02.04.2026\"}]", "\"Date\":\"23.05.2062\"}]")]
    [InlineData("\"Date\":\"02.04.2026\"}]", "\"Date\":\"2026-04-02\"}]")]
    public void A_row_whose_day_is_in_doubt_is_refused_alone(string old, string @new)
    {
        var list = SampleLists.Of("CBU");

        var reading = list.Read(list.With(old, @new));

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal(["USD", "EUR"], reading.Rates.Select(rate => rate.Base));
        Assert.Equal(["IDR"], reading.Refused.Select(row => row.Code));
    }

    [Fact]
    public void An_earlier_list_for_a_later_day_stands_under_its_own()
    {
        var list = SampleLists.Of("CBU");

        var reading = list.Read(Encoding.UTF8.GetBytes(list.Body), askedFor: new(2026, 12, 31));

        Assert.Equal(ReadingOutcome.DateMismatch, reading.Outcome);
        Assert.All(reading.Rates, rate => Assert.Equal(list.AsOf, rate.AsOf));
    }

    [Fact]
    public void The_address_of_one_currency_is_held_to_it()
    {
        const string dollar = "en/arkhiv-kursov-valyut/json/USD/2026-04-02/";
        const string som = "ru/arkhiv-kursov-valyut/xml/KGS/2026-04-02/";

        Assert.Equal(ReadingOutcome.Ok, Read(dollar, Row("USD", "1", "12142.10")).Outcome);
        Assert.Equal(ReadingOutcome.Ok, Read(som, Row("KGS", "1", "138.80")).Outcome);
        Assert.Equal(ReadingOutcome.Rejected, Read(dollar, Row("KGS", "1", "138.80")).Outcome);
        Assert.Equal(ReadingOutcome.Partial, Read(All, Row("KGS", "1", "138.80")).Outcome);
    }

    [Fact]
    public void Its_xml_says_the_same_as_its_json()
    {
        var list = SampleLists.Of("CBU");
        var entries = list.Read(list.Body)
            .Rates.Select(rate =>
                $"<CcyNtry ID='1'><Ccy>{rate.Base}</Ccy><CcyNm_RU>Имя</CcyNm_RU><CcyMnrUnts>2</CcyMnrUnts><Nominal>{rate.Units}</Nominal>"
                + $"<Rate>{rate.Text}</Rate><date>02.04.2026</date></CcyNtry>"
            );

        var reading = Read(
            "ru/arkhiv-kursov-valyut/xml/all/2026-04-02/",
            $"<CBU_Curr name='x'>{string.Concat(entries)}</CBU_Curr>"
        );

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.Equal(list.Read(list.Body).Rates, reading.Rates);
    }

    [Fact]
    public void A_number_that_the_bank_got_wrong_itself_is_read_as_it_is_printed()
    {
        var reading = Read(All, Row("USD", "1", "12194.21").TrimEnd(']') + "," + Row("TMT", "1", "4037.68")[1..]);

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.Equal(4037.68m, reading.Rates[1].Value);
    }

    [Fact]
    public void It_is_asked_with_the_slash_that_it_needs()
    {
        Assert.Equal([new BankRequest(All, new LocalDate(2026, 4, 2))], Source.RequestsFor(new(2026, 4, 2)));
        Assert.Equal(
            ["en/arkhiv-kursov-valyut/json/all/1994-07-02/", "en/arkhiv-kursov-valyut/json/all/1994-07-01/"],
            Source.RequestsForHistory(new(1994, 7, 1), new(1994, 7, 2)).Select(request => request.Path)
        );
    }

    private static string Row(string code, string nominal, string rate) =>
        $$"""[{"id":1,"Ccy":"{{code}}","Nominal":{{nominal}},"Rate":{{rate}},"Diff":"-52.11","Date":"02.04.2026"}]""";

    private static BankReading Read(string path, string body) =>
        Source.Read(
            new(
                new(Source.Bank.Address, path),
                200,
                "application/json",
                Encoding.UTF8.GetBytes(body),
                Instant.FromUtc(2026, 4, 1, 11, 0)
            )
        );
}
