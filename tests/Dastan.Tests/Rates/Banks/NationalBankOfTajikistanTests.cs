using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

public sealed class NationalBankOfTajikistanTests
{
    private const string Stretch =
        "en/kurs/export_xml_dynamic.php?d1=2026-09-26&d2=2026-09-28&cn=398&cs=KZT&export=xml";

    private static readonly NationalBankOfTajikistan Source = new();

    [Fact]
    public void The_help_that_it_answers_without_the_right_parameter_is_no_list()
    {
        const string help = """
            <!DOCTYPE html><html><head><title>Export XML</title></head><body><h2>Export of rates</h2>
            <p>Use: export_xml.php?date=YYYY-MM-DD&amp;export=xmlout<table border=1><tr><td>date</table></body></html>
            """;

        var reading = Read("en/kurs/export_xml.php?date=2026-05-19", help);

        Assert.Equal(ReadingOutcome.Rejected, reading.Outcome);
        Assert.Contains("\"Export XML\"", reading.Reason);
    }

    [Fact]
    public void A_currency_is_known_by_its_letters_never_by_its_id()
    {
        var list = SampleLists.Of("NBT");

        var reading = list.Read(list.With("ID=\"860\"", "ID=\"810\"").Replace("UZS", "RUB"));

        Assert.Equal("RUB", reading.Rates[2].Base);
    }

    [Fact]
    public void A_day_out_of_range_is_answered_with_another_and_stands_under_that()
    {
        var list = SampleLists.Of("NBT");

        var reading = list.Read(Encoding.UTF8.GetBytes(list.Body), askedFor: new(2027, 1, 15));

        Assert.Equal(ReadingOutcome.DateMismatch, reading.Outcome);
        Assert.All(reading.Rates, rate => Assert.Equal(list.AsOf, rate.AsOf));
    }

    [Fact]
    public void A_stretch_of_days_is_read_day_by_day_in_the_encoding_that_it_declares()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(StretchOf("Тенге"));

        var reading = Read(Stretch, bytes);

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.Equal(
            [
                new PrintedRate("KZT", 10, "TJS", 0.2092m, "0.2092", new(2026, 9, 26)),
                new("KZT", 10, "TJS", 0.2092m, "0.2092", new(2026, 9, 27)),
                new("KZT", 10, "TJS", 0.2100m, "0.2100", new(2026, 9, 28)),
            ],
            reading.Rates
        );
    }

    [Theory]
    [InlineData("27.09.2026", "27/09/2026")]
    [InlineData("27.09.2026", "27.09.2062")]
    [InlineData("27.09.2026", "26.09.2026")]
    public void A_record_whose_day_is_in_doubt_does_not_spoil_the_others(string old, string @new)
    {
        var reading = Read(
            Stretch,
            StretchOf("Tenge").Replace(old, @new).Replace("2092</Value><!--2-->", "2093</Value>")
        );

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Contains(reading.Rates, rate => rate.AsOf == new LocalDate(2026, 9, 28));
        Assert.DoesNotContain(reading.Rates, rate => rate.Text == "0.2093");
        Assert.Equal(@new is "26.09.2026" ? 1 : 2, reading.Rates.Count);
    }

    [Fact]
    public void A_stretch_of_another_currency_than_asked_for_is_refused()
    {
        var reading = Read(Stretch.Replace("cs=KZT", "cs=USD"), StretchOf("Tenge"));

        Assert.Equal(ReadingOutcome.Rejected, reading.Outcome);
        Assert.Contains("USD was asked for", reading.Reason);
    }

    [Fact]
    public void A_stretch_without_a_record_is_refused() =>
        Assert.Equal(
            ReadingOutcome.Rejected,
            Read(
                Stretch,
                """<ValCurs ID="398" DateRange1="26/09/2026" DateRange2="28/09/2026" Name="Tenge"></ValCurs>"""
            ).Outcome
        );

    [Fact]
    public void Nominals_are_those_of_the_day()
    {
        var list = SampleLists.Of("NBT");

        var then = list.Read(
            list.With("<CharCode>UZS</CharCode><Nominal>100</Nominal>", "<CharCode>RUB</CharCode><Nominal>10</Nominal>")
        );

        Assert.Equal(("RUB", 10), (then.Rates[2].Base, then.Rates[2].Units));
    }

    [Fact]
    public void It_is_asked_day_by_day_with_the_parameter_that_it_needs()
    {
        Assert.Equal(
            [new BankRequest("en/kurs/export_xml.php?date=2026-05-09&export=xmlout", new LocalDate(2026, 5, 9))],
            Source.RequestsFor(new(2026, 5, 9))
        );
        Assert.Equal(
            [new LocalDate(2001, 1, 3), new(2001, 1, 2), new(2001, 1, 1)],
            Source.RequestsForHistory(new(2001, 1, 1), new(2001, 1, 3)).Select(request => request.AskedFor!.Value)
        );
    }

    private static string StretchOf(string name) =>
        $"""
            <?xml version="1.0" encoding="windows-1251" ?>
            <ValCurs ID="398"  DateRange1="26/09/2026" DateRange2="28/09/2026"  Name="{name}">
            <Record Date="26.09.2026" Id="398"><CharCode>KZT</CharCode><Nominal>10</Nominal><Value>0.2092</Value></Record>
            <Record Date="27.09.2026" Id="398"><CharCode>KZT</CharCode><Nominal>10</Nominal><Value>0.2092</Value><!--2--></Record>
            <Record Date="28.09.2026" Id="398"><CharCode>KZT</CharCode><Nominal>10</Nominal><Value>0.2100</Value></Record>
            </ValCurs>
            """;

    private static BankReading Read(string path, string body) => Read(path, Encoding.UTF8.GetBytes(body));

    private static BankReading Read(string path, byte[] body) =>
        Source.Read(new(new(Source.Bank.Address, path), 200, "text/xml", body, Instant.FromUtc(2026, 10, 1, 5, 0)));
}
