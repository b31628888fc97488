using System.IO.Compression;
using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

public sealed class EuropeanCentralBankTests
{
    private const string Table = """
        Date,USD,CYP,IDR,
        2026-03-17,1.1431,N/A,19395.06,
        2026-03-16,1.1425,N/A,19402.5,

        """;

    private static readonly Sample Daily = Samples.Of("ECB daily");

    [Fact]
    public void Either_quotation_mark_and_one_line_or_many_are_the_same()
    {
        var rates = Daily.Read(Daily.Text).Rates;

        Assert.Equal(rates, Daily.Read(Daily.Text.Replace('\'', '"')).Rates);
        Assert.Equal(rates, Daily.Read(Daily.Text.Replace("\n", "")).Rates);
        Assert.Equal(rates, Daily.Read(Daily.Text.Replace("\n", "\r\n\t\t")).Rates);
        Assert.All(rates, rate => Assert.Equal(("EUR", 1), (rate.Base, rate.Units)));
    }

    [Theory]
    [InlineData(" xmlns=\"http://www.ecb.int/vocabulary/2002-08-01/eurofxref\"", "")]
    [InlineData("/eurofxref\"", "/eurofxref2\"")]
    [InlineData("www.gesmes.org", "www.example.org")]
    [InlineData("gesmes:", "other:")]
    public void Without_its_namespaces_it_is_another_format(string told, string instead) =>
        Assert.Equal(ReadingOutcome.Rejected, Daily.Read(Daily.Text.Replace(told, instead)).Outcome);

    [Theory]
    [InlineData("<Cube currency='GBP'", "<Tube currency='GBP'")]
    [InlineData("currency='GBP'", "code='GBP'")]
    [InlineData("rate='107.3043'", "value='107.3043'")]
    public void A_row_of_another_name_is_told(string told, string instead)
    {
        var reading = Daily.Read(Daily.Text.Replace(told, instead));

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal(3, reading.Rates.Count);
        Assert.Single(reading.Refused);
    }

    [Fact]
    public void A_day_without_rates_is_no_closed_day()
    {
        Assert.Equal(ReadingOutcome.Rejected, Daily.Read(Daily.Write("2026-03-17", [])).Outcome);

        var two = Daily.Read(Daily.Text.Replace("</Cube></Cube>", "</Cube><Cube time='2026-03-16'/></Cube>"));
        Assert.Equal(ReadingOutcome.Partial, two.Outcome);
        Assert.Equal(new LocalDate(2026, 3, 16), Assert.Single(two.Refused).AsOf);
    }

    [Fact]
    public void A_table_is_read_by_the_names_of_its_columns_with_either_end_of_line()
    {
        string[] printed = ["17 USD 1.1431", "17 IDR 19395.06", "16 USD 1.1425", "16 IDR 19402.5"];

        Assert.Equal(printed, Printed(Table));
        Assert.Equal(printed, Printed(Table.Replace("\n", "\r\n")));
        Assert.Equal(
            printed.Order(),
            Printed("IDR,Date,USD\n19395.06,2026-03-17,1.1431\n19402.5,2026-03-16,1.1425\n").Order()
        );
    }

    [Theory]
    [InlineData("2026-03-16,1.1425,N/A,19402.5")]
    [InlineData("2026-03-16,1.1425,N/A,19402.5,,")]
    [InlineData("2026-03-16,1.1425,N/A,19402.5,7")]
    [InlineData("2026-03-16,1.1425,N/A19402.5,,")]
    [InlineData("2026-03-16,,N/A,19402.5,")]
    [InlineData("2026-03-16,-,N/A,19402.5,")]
    public void A_line_whose_places_can_t_be_trusted_loses_its_day(string line)
    {
        var reading = Daily.Read(Table.Replace("2026-03-16,1.1425,N/A,19402.5,", line));

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal(new LocalDate(2026, 3, 16), Assert.Single(reading.Refused).AsOf);
        Assert.All(reading.Rates, rate => Assert.Equal(17, rate.AsOf.Day));
    }

    [Theory]
    [InlineData("Date,USD,USD,\n2026-03-17,1,2,\n")]
    [InlineData("Date,USD,\n")]
    [InlineData("Day,USD,\n2026-03-17,1.1431,\n")]
    [InlineData("2026-03-17,1.1431,\n")]
    [InlineData("Date,\"USD,\n2026-03-17,1.1431,\n")]
    public void A_table_that_is_none_is_refused(string text) =>
        Assert.Equal(ReadingOutcome.Rejected, Daily.Read(text).Outcome);

    [Fact]
    public void The_service_s_columns_are_found_by_name_and_hold_one_series()
    {
        var service = Samples.Of("ECB service");
        string With(string told, string instead) => service.Text.Replace(told, instead);

        Assert.Equal(3, service.Read(With("D,GBP,EUR", "M,GBP,EUR")).Rates.Count);
        Assert.Equal(3, service.Read(With("GBP,EUR", "GBP,USD")).Rates.Count);
        Assert.Equal(3, service.Read(With("107.3043,A,0", "107.3043,A,2")).Rates.Count);
        Assert.Equal(ReadingOutcome.Partial, service.Read(With("107.3043,A,0", ",A,0")).Outcome);
        Assert.Equal(ReadingOutcome.Ok, service.Read(With("107.3043,A,0", "NaN,H,0")).Outcome);
        Assert.Equal(ReadingOutcome.Rejected, service.Read(With("TIME_PERIOD", "PERIOD")).Outcome);
    }

    [Fact]
    public void The_history_is_read_in_its_zip()
    {
        var zip = Zip(("eurofxref-hist.csv", Table));

        Assert.Equal(4, Daily.Read(zip).Rates.Count);
        Assert.Equal(ReadingOutcome.Rejected, Daily.Read(zip[..^30]).Outcome);
        Assert.Equal(ReadingOutcome.Rejected, Daily.Read(Zip()).Outcome);
        Assert.Equal(ReadingOutcome.Rejected, Daily.Read(Zip(("a.csv", Table), ("b.csv", Table))).Outcome);
        Assert.Equal(ReadingOutcome.Rejected, Daily.Read(Zip(("page.html", "<html>1</html>\n"))).Outcome);
        Assert.Equal(ReadingOutcome.Rejected, Daily.Read(Zip(("bomb.csv", new string('0', 17_000_000)))).Outcome);
    }

    [Fact]
    public void A_zip_that_is_damaged_anywhere_says_nothing_else()
    {
        var zip = Zip(("eurofxref-hist.csv", Table));
        var rates = Daily.Read(zip).Rates;

        for (var place = 0; place < zip.Length; place++)
        {
            var damaged = zip.ToArray();
            damaged[place] ^= 0x10;
            var reading = Daily.Read(damaged);
            Assert.True(reading.Rates is [] || reading.Rates.SequenceEqual(rates), $"byte {place}: {reading.Reason}");
        }
    }

    [Fact]
    public void A_short_stretch_is_in_the_file_of_90_days_and_a_long_one_in_the_whole_history()
    {
        var bank = new EuropeanCentralBank();
        var day = new LocalDate(2026, 3, 17);

        Assert.Equal("stats/eurofxref/eurofxref-daily.xml", Assert.Single(bank.RequestsFor(day)).Path);
        Assert.Equal(
            "stats/eurofxref/eurofxref-hist-90d.xml",
            Assert.Single(bank.RequestsForHistory(day.PlusDays(-35), day)).Path
        );
        var all = Assert.Single(bank.RequestsForHistory(new(1999, 1, 4), day));
        Assert.Equal("stats/eurofxref/eurofxref-hist.zip", all.Path);
        Assert.Equal(EuropeanCentralBank.MostBytes, all.MostBytes);
        Assert.Empty(bank.RequestsForHistory(day, day.PlusDays(-1)));
    }

    private static IEnumerable<string> Printed(string table) =>
        Daily.Read(table).Rates.Select(rate => $"{rate.AsOf.Day} {rate.Quote} {rate.Text}");

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var file = zip.CreateEntry(name).Open();
                file.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }
}
