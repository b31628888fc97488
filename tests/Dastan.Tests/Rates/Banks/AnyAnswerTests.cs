using System.IO.Compression;
using System.Text;
using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates.Banks;

/// <summary>What may come instead of a list, from a bank beyond the region, and around one: nothing of it ever becomes a rate.</summary>
public sealed class AnyAnswerTests
{
    public static TheoryData<string> Every => [.. Samples.Beyond.Select(sample => sample.Name)];

    public static TheoryData<string> EveryXml =>
        [.. Samples.Beyond.Where(sample => sample.Text.StartsWith("<?xml")).Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Every))]
    public void A_list_is_read_as_it_is_printed(string name)
    {
        var sample = Samples.Of(name);

        var reading = sample.Read(sample.Text);

        Assert.Equal((ReadingOutcome.Ok, ""), (reading.Outcome, reading.Reason));
        Assert.Equal(
            sample.Rows.Select(row => (row.Currency, row.Units, row.Value.Replace(',', '.'))),
            reading.Rates.Select(rate =>
                (
                    rate.Base == sample.Bank.Currency ? rate.Quote : rate.Base,
                    $"{rate.Units}",
                    $"{decimal.Round(rate.Value, 4)}"
                )
            )
        );
        Assert.All(reading.Rates, rate => Assert.Equal(Sample.Day, rate.AsOf));
        Assert.All(
            reading.Rates,
            rate =>
                Assert.StartsWith(rate.Text.Split(' ')[0], sample.Text[sample.Text.IndexOf(rate.Text.Split(' ')[0])..])
        );
        Assert.Empty(reading.Refused);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_page_for_people_is_refused_whatever_it_calls_itself(string name)
    {
        var sample = Samples.Of(name);

        foreach (var page in Pages)
        foreach (
            var type in new[] { "text/html", "text/xml", "application/xml; charset=utf-8", "application/json", "" }
        )
            AssertRejected(sample.Read(page, type));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void An_answer_without_a_list_is_refused(string name)
    {
        var sample = Samples.Of(name);

        foreach (
            var body in new[]
            {
                "",
                " \r\n",
                "\uFEFF",
                "null",
                "true",
                "{}",
                "[[]]",
                "0",
                "<a/>",
                "\0\0\0",
                "Date",
                "a,b\n1,2\n",
            }
        )
            AssertRejected(sample.Read(body));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_list_that_is_cut_anywhere_is_refused(string name)
    {
        // Of a table that is cut between two lines only the length told by the server can tell.
        var sample = Samples.Of(name);
        var whole = Encoding.UTF8.GetBytes(sample.Text.TrimEnd() + (sample.Text.EndsWith('\n') ? "\n" : ""));

        for (var length = 0; length < whole.Length; length++)
            if (name is not "ECB service" || length == 0 || whole[length - 1] != '\n')
                AssertRejected(sample.Read(whole[..length]));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_byte_order_mark_and_blanks_before_a_list_change_nothing(string name)
    {
        var sample = Samples.Of(name);
        var rates = sample.Read(sample.Text).Rates;

        foreach (var before in new[] { "\uFEFF", "\n", "\r\n  " })
            Assert.Equal(rates, sample.Read(before + sample.Text).Rates);
    }

    [Theory]
    [MemberData(nameof(EveryXml))]
    public void A_server_s_warning_before_a_list_is_told(string name)
    {
        var sample = Samples.Of(name);

        var reading = sample.Read("Warning: mysql_connect() is deprecated in kurs.php on line 7\n" + sample.Text);

        Assert.Equal(sample.Read(sample.Text).Rates, reading.Rates);
        Assert.Contains("mysql_connect", Assert.Single(reading.Warnings));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void An_encoding_that_is_told_wrongly_changes_no_figure(string name)
    {
        var sample = Samples.Of(name);
        var rates = sample.Read(sample.Text).Rates;

        foreach (var charset in new[] { "windows-1251", "utf-8", "iso-8859-9", "utf-16", "koi8-u", "nonsense" })
        {
            var reading = sample.Read(sample.Text, $"text/xml; charset={charset}");
            Assert.Equal(rates, reading.Rates);
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_compressed_list_is_read_though_no_header_says_so(string name)
    {
        var sample = Samples.Of(name);
        var packed = Packed(Encoding.UTF8.GetBytes(sample.Text));

        Assert.Equal(sample.Read(sample.Text).Rates, sample.Read(packed).Rates);
        AssertRejected(sample.Read(packed[..^9]));
        AssertRejected(sample.Read([.. packed[..20], (byte)(packed[20] ^ 4), .. packed[21..]]));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Whatever_the_body_a_status_of_failure_is_no_list(string name)
    {
        var sample = Samples.Of(name);

        foreach (var status in new[] { 204, 301, 302, 401, 403, 429, 500, 502, 503, 520 })
        {
            var reading = sample.Read(Encoding.UTF8.GetBytes(sample.Text), status: status);
            Assert.Equal(ReadingOutcome.SourceError, reading.Outcome);
            Assert.Empty(reading.Rates);
            Assert.Contains($"{status}", reading.Reason);
        }
        Assert.False(sample.Read(Encoding.UTF8.GetBytes(sample.Text), status: 404).IsUsable);
    }

    [Theory]
    [MemberData(nameof(EveryXml))]
    public void A_document_type_is_refused(string name)
    {
        var sample = Samples.Of(name);
        var at = sample.Text.IndexOf("?>") + 2;
        string With(string inserted) => sample.Text.Insert(at, inserted);

        AssertRejected(sample.Read(With("""<!DOCTYPE a [<!ENTITY b "1"><!ENTITY c "&b;&b;&b;&b;">]>""")));
        AssertRejected(sample.Read(With("""<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>""")));
        AssertRejected(sample.Read(With("""<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd">""")));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Depths_are_refused(string name)
    {
        var sample = Samples.Of(name);

        AssertRejected(sample.Read(string.Concat(Enumerable.Repeat("<a>", 100_000))));
        AssertRejected(sample.Read("<?xml version=\"1.0\"?>" + Repeated("<a>", 50_000) + Repeated("</a>", 50_000)));
        AssertRejected(sample.Read(Repeated("[", 100_000)));
        AssertRejected(sample.Read(Repeated("[", 50_000) + Repeated("]", 50_000)));
        AssertRejected(sample.Read(Repeated("{\"a\":", 50_000) + "1" + Repeated("}", 50_000)));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void What_unfolds_to_more_than_is_allowed_is_refused(string name)
    {
        var sample = Samples.Of(name);

        AssertRejected(sample.Read(Packed(new byte[20_000_000])));
        AssertRejected(sample.Read(new byte[17_000_000]));
    }

    private static readonly string[] Pages =
    [
        "<!DOCTYPE html><html><head><title>Maintenance</title></head><body>USD 1 &mdash; 999.99<br></body></html>",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Request Rejected</title></head><body><p>17.03.2026</p></body></html>",
        "<html><body><script>location.reload()</script></body></html>",
        "Request Rejected. Your support ID is 1234567890",
    ];

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static void AssertRejected(BankReading reading)
    {
        Assert.Equal(ReadingOutcome.Rejected, reading.Outcome);
        Assert.Empty(reading.Rates);
        Assert.StartsWith(reading.Reason.Split(',')[0], reading.Reason);
        Assert.Matches("^[A-Z]+, https://.+: .{8,}", reading.Reason.ReplaceLineEndings(" "));
    }
}
