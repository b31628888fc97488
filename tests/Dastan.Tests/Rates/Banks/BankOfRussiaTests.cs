using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

public sealed class BankOfRussiaTests
{
    private const string Stretch = """
        <?xml version="1.0" encoding="windows-1251"?><ValCurs ID="R01335" DateRange1="01.03.2026" DateRange2="17.03.2026" name="Dynamic">
        <Record Date="13.03.2026" Id="R01335"><Nominal>100</Nominal><Value>16,1563</Value><VunitRate>0,161563</VunitRate></Record>
        <Record Date="14.03.2026" Id="R01335"><Nominal>100</Nominal><Value>16,3139</Value><VunitRate>0,163139</VunitRate></Record>
        </ValCurs>
        """;

    private static readonly Sample Daily = Samples.Of("CBR");

    [Fact]
    public void Real_windows_1251_is_read_whatever_the_header_says()
    {
        var text = Daily.Text.Replace("<Name>Name</Name>", "<Name>Фунт стерлингов</Name>");
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text);

        foreach (
            var type in new[] { "application/xml; charset=windows-1251", "application/xml", "text/xml; charset=utf-8" }
        )
            Assert.Equal(Daily.Read(Daily.Text).Rates, Daily.Read(bytes, type).Rates);
    }

    [Theory]
    [InlineData("<ValCurs>\n    Error in parameters\n</ValCurs>", "Error in parameters")]
    [InlineData("<ValCurs Date=\"17.03.2026\" name=\"Market\"></ValCurs>", "no rows")]
    [InlineData("<ValCurs ID=\"R09999\" name=\"Dynamic\"><Record/></ValCurs>", "R09999")]
    public void An_error_with_status_200_is_no_list(string text, string told)
    {
        var reading = Daily.Read(text);

        Assert.Equal(ReadingOutcome.Rejected, reading.Outcome);
        Assert.Contains(told, reading.Reason);
    }

    [Theory]
    [InlineData("100", "16,8470", "0,16847")]
    [InlineData("100", "16,8470", "0,168470")]
    [InlineData("1000000", "58,8139", "5,88139E-05")]
    [InlineData("1", "56,7929", "56,7929")]
    [InlineData("10", "100,0000", "10")]
    [InlineData("7", "1,0000", "0,142857")]
    public void A_unit_price_that_agrees_confirms_its_row(string units, string value, string each) =>
        Assert.Equal(ReadingOutcome.Ok, Daily.Read(WithUnitPrice(units, value, each)).Outcome);

    [Theory]
    [InlineData("10", "16,8470", "0,16847")]
    [InlineData("100", "16,8470", "16,8470")]
    [InlineData("100", "16,8470", "0,16846")]
    [InlineData("100", "16,8470", "0.168.47")]
    [InlineData("100", "16,8470", "")]
    public void A_unit_price_that_contradicts_its_row_loses_it(string units, string value, string each)
    {
        var reading = Daily.Read(WithUnitPrice(units, value, each));

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal("GBP", Assert.Single(reading.Refused).Code);
        Assert.Contains("VunitRate", reading.Refused[0].Reason);
    }

    [Theory]
    [InlineData("826", 4)]
    [InlineData("0826", 4)]
    [InlineData("840", 3)]
    [InlineData("978", 3)]
    public void The_number_of_a_currency_must_be_that_of_its_code(string number, int rows)
    {
        var text = Daily.Text.Replace("<CharCode>GBP", $"<NumCode>{number}</NumCode><CharCode>GBP");

        Assert.Equal(rows, Daily.Read(text).Rates.Count);
    }

    [Fact]
    public void Before_1998_prices_are_in_old_roubles()
    {
        Assert.Equal("RUR", Daily.Read(Daily.Write("31.12.1997", Daily.Rows)).Rates[0].Quote);
        Assert.Equal("RUB", Daily.Read(Daily.Write("01.01.1998", Daily.Rows)).Rates[0].Quote);
    }

    [Fact]
    public void A_stretch_is_of_the_currency_of_its_id()
    {
        var reading = Read(Stretch, "R01335");

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.Equal(
            ["13 100 KZT 16,1563 RUB", "14 100 KZT 16,3139 RUB"],
            reading.Rates.Select(rate => $"{rate.AsOf.Day} {rate.Units} {rate.Base} {rate.Text} {rate.Quote}")
        );
        Assert.Equal(reading.Rates, Read(Stretch.Replace("R01335", "R01335"), "").Rates);
        Assert.Equal("TMT", Read(Stretch.Replace("R01335", "R01710A"), "R01710A").Rates[0].Base);
    }

    [Fact]
    public void A_stretch_of_another_currency_than_was_asked_for_is_refused()
    {
        Assert.Equal(ReadingOutcome.Rejected, Read(Stretch, "R01370").Outcome);

        var mixed = Read(Stretch.Replace("14.03.2026\" Id=\"R01335", "14.03.2026\" Id=\"R01370"), "R01335");
        Assert.Equal(ReadingOutcome.Partial, mixed.Outcome);
        Assert.Equal(13, Assert.Single(mixed.Rates).AsOf.Day);
    }

    [Fact]
    public void A_stretch_without_a_list_is_no_fault() =>
        Assert.Equal(
            ReadingOutcome.NoData,
            Read(
                "<ValCurs ID=\"R01335\" DateRange1=\"15.03.2026\" DateRange2=\"16.03.2026\" name=\"D\"></ValCurs>",
                "R01335"
            ).Outcome
        );

    [Fact]
    public void Whole_lists_are_asked_for_a_day_a_request()
    {
        var bank = new BankOfRussia();
        var day = new LocalDate(2026, 3, 7);

        Assert.Equal(new("scripts/XML_daily.asp?date_req=07/03/2026", day), Assert.Single(bank.RequestsFor(day)));
        Assert.Equal(
            [day, day.PlusDays(-1)],
            bank.RequestsForHistory(day.PlusDays(-1), day).Select(request => request.AskedFor!.Value)
        );
    }

    private static string WithUnitPrice(string units, string value, string each) =>
        Daily
            .WithSecond(row => row with { Units = units, Value = value })
            .Replace(
                $"<Value>{value}</Value></Valute>\n<Valute ID=\"R01235\"><CharCode>CHF",
                $"<Value>{value}</Value><VunitRate>{each}</VunitRate></Valute>\n<Valute ID=\"R01235\"><CharCode>CHF"
            );

    private static BankReading Read(string text, string id) =>
        (
            Daily with
            {
                AskedFor = null,
                Path =
                    $"scripts/XML_dynamic.asp?date_req1=01/03/2026&date_req2=17/03/2026{(id is "" ? "" : $"&VAL_NM_RQ={id}")}",
            }
        ).Read(text);
}
