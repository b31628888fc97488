using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

public sealed class CentralBankOfTurkeyTests
{
    private static readonly Sample File = Samples.Of("TCMB");
    private static readonly Sample Service = Samples.Of("TCMB service");

    [Fact]
    public void A_rate_is_the_exact_mean_of_buying_and_selling_and_tells_both()
    {
        var reading = File.Read(File.Text.Replace("<ForexSelling>107.3043", "<ForexSelling>107.6666"));

        Assert.Equal(
            (107.48545m, "107.3043 / 107.6666", 1),
            (reading.Rates[1].Value, reading.Rates[1].Text, reading.Rates[1].Units)
        );
        Assert.Equal(100, reading.Rates[3].Units);
    }

    [Theory]
    [InlineData("Tarih=\"17.03.2026\" Date=\"03/17/2026\"")]
    [InlineData("Date=\"03/17/2026\" Bulten_No=\"2026/52\" Tarih=\"17.03.2026\"")]
    [InlineData("Tarih=\"17.03.2026\" Date=\"17/03/2026\"")]
    [InlineData("Tarih=\"17.03.2026\"")]
    public void The_day_is_that_of_Tarih_wherever_it_stands(string attributes)
    {
        var reading = File.Read(File.Text.Replace("Tarih=\"17.03.2026\" Bulten_No=\"2026/52\"", attributes));

        Assert.Equal(ReadingOutcome.Ok, reading.Outcome);
        Assert.All(reading.Rates, rate => Assert.Equal(Sample.Day, rate.AsOf));
    }

    [Theory]
    [InlineData("Date=\"03/17/2026\"")]
    [InlineData("Tarih=\"03/17/2026\" Date=\"17.03.2026\"")]
    [InlineData("Tarih=\"17.03.2026\" Date=\"03/18/2026\"")]
    [InlineData("Tarih=\"17.03.2026\" Date=\"\"")]
    public void A_day_that_is_told_otherwise_is_not_guessed(string attributes) =>
        Assert.Equal(
            ReadingOutcome.Rejected,
            File.Read(File.Text.Replace("Tarih=\"17.03.2026\" Bulten_No=\"2026/52\"", attributes)).Outcome
        );

    [Fact]
    public void Blanks_are_ordinary_and_half_a_row_is_not()
    {
        var noSelling = File.Text.Replace("<ForexSelling>107.3043<", "<ForexSelling><");
        var blank = noSelling.Replace("<ForexBuying>107.3043<", "<ForexBuying><");
        var special = noSelling.Replace("\"GBP\"", "\"XDR\"");

        Assert.Equal(
            (ReadingOutcome.Ok, "GBP"),
            (File.Read(blank).Outcome, Assert.Single(File.Read(blank).Refused).Code)
        );
        Assert.Equal(
            (ReadingOutcome.Ok, "XDR"),
            (File.Read(special).Outcome, Assert.Single(File.Read(special).Refused).Code)
        );
        Assert.Equal(
            (ReadingOutcome.Partial, "GBP"),
            (File.Read(noSelling).Outcome, Assert.Single(File.Read(noSelling).Refused).Code)
        );
        Assert.All([blank, special, noSelling], text => Assert.Equal(3, File.Read(text).Rates.Count));
    }

    [Theory]
    [InlineData("107.3042")]
    [InlineData("1073.043")]
    [InlineData("118.1")]
    public void A_selling_rate_that_does_not_fit_the_buying_rate_loses_its_row(string selling)
    {
        var reading = File.Read(File.Text.Replace("<ForexSelling>107.3043", $"<ForexSelling>{selling}"));

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal("GBP", Assert.Single(reading.Refused).Code);
    }

    [Fact]
    public void Turkish_letters_are_read_in_either_encoding()
    {
        var text = File.Text.Replace("<Isim>AD</Isim>", "<Isim>DANİMARKA KRONU ŞĞ</Isim>");
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-9") ?? Encoding.GetEncoding(28599);

        Assert.Equal(File.Read(File.Text).Rates, File.Read(bytes.GetBytes(text)).Rates);
        Assert.Equal(File.Read(File.Text).Rates, File.Read(text).Rates);
    }

    [Fact]
    public void On_a_closed_day_there_is_no_file_and_today_s_is_always_there()
    {
        Assert.Equal(ReadingOutcome.NoData, File.Read([], status: 404).Outcome);
        Assert.Equal(
            ReadingOutcome.SourceError,
            (File with { Path = "kurlar/today.xml", AskedFor = null }).Read([], status: 404).Outcome
        );
    }

    [Fact]
    public void The_service_leaves_closed_days_empty_and_prices_a_hundred_yen()
    {
        var closed = Service
            .Text.Replace("\"81.0517\"", "null")
            .Replace("\"107.3043\"", "null")
            .Replace("\"102.8815\"", "null")
            .Replace("\"8.2706\"", "null");

        Assert.Equal(ReadingOutcome.NoData, Service.Read(closed).Outcome);
        Assert.Equal(100, Service.Read(Service.WithSecond(row => row with { Currency = "JPY" })).Rates[1].Units);
        Assert.Equal(
            "IRR",
            Assert.Single(Service.Read(Service.WithSecond(row => row with { Currency = "IRR" })).Refused).Code
        );
    }

    [Theory]
    [InlineData("\"totalCount\":1", "\"totalCount\":2")]
    [InlineData("\"items\"", "\"rows\"")]
    [InlineData("\"Tarih\"", "\"Date\"")]
    [InlineData("\"TP_DK_GBP_A_YTL\"", "\"TP_DK_USD_A_YTL\"")]
    public void A_service_s_answer_that_is_not_whole_is_refused(string told, string instead) =>
        Assert.Equal(ReadingOutcome.Rejected, Service.Read(Service.Text.Replace(told, instead)).Outcome);

    [Fact]
    public void Half_a_pair_of_the_service_loses_its_row()
    {
        var reading = Service.Read(
            Service.Text.Replace("\"TP_DK_GBP_S_YTL\":\"107.3043\"", "\"TP_DK_GBP_S_YTL\":null")
        );

        Assert.Equal(ReadingOutcome.Partial, reading.Outcome);
        Assert.Equal("GBP", Assert.Single(reading.Refused).Code);
    }

    [Fact]
    public void Before_2005_prices_are_in_old_liras()
    {
        Assert.Equal("TRL", File.Read(File.Write("31.12.2004", File.Rows)).Rates[0].Quote);
        Assert.Equal("TRY", File.Read(File.Write("03.01.2005", File.Rows)).Rates[0].Quote);
    }

    [Fact]
    public void A_day_is_a_file_and_weekends_have_none()
    {
        var bank = new CentralBankOfTurkey();
        var monday = new LocalDate(2026, 3, 16);

        Assert.Equal(new("kurlar/202603/16032026.xml", monday), Assert.Single(bank.RequestsFor(monday)));
        Assert.Equal(
            [monday, monday.PlusDays(-3)],
            bank.RequestsForHistory(monday.PlusDays(-3), monday).Select(request => request.AskedFor!.Value)
        );
    }
}
