using System.Text;
using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates.Banks;

/// <summary>Banks declare one encoding and send another. Names may come out wrong for it; figures never do.</summary>
public sealed class EncodingTests
{
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!;

    public static TheoryData<string> Banks => SampleLists.Codes;

    [Theory, MemberData(nameof(Banks))]
    public void A_byte_order_mark_and_blanks_before_the_list_change_nothing(string bank)
    {
        var list = SampleLists.Of(bank);
        string[] before = ["\uFEFF", "\n", "\r\n\r\n", "  \t", "\uFEFF\r\n", "\r\n\uFEFF"];

        foreach (var blanks in before)
        {
            var reading = list.Read(blanks + list.Body);

            AssertWhole(list, reading);
            Assert.DoesNotContain(reading.Warnings, warning => warning.Contains("stands before"));
        }
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_byte_order_mark_that_the_header_contradicts_is_no_part_of_the_list(string bank)
    {
        var list = SampleLists.Of(bank);

        var reading = list.Read(Encoding.UTF8.GetBytes("\uFEFF" + list.Body), "text/xml; charset=windows-1251");

        AssertWhole(list, reading);
        Assert.DoesNotContain(reading.Warnings, warning => warning.Contains("stands before"));
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_server_that_complains_before_the_list_is_told_of_and_the_list_is_read(string bank)
    {
        var list = SampleLists.Of(bank);
        string[] complaints =
        [
            "Warning: mysql_connect(): Too many connections in db.php on line 12\n",
            "<br />\n<b>Warning</b>:  Undefined variable $x in <b>db.php</b> on line <b>12</b><br />\n",
            "PHP Notice: Undefined index: date\r\n\r\n",
        ];

        foreach (var complaint in complaints)
        {
            var reading = list.Read(complaint + list.Body);

            AssertWhole(list, reading);
            Assert.Contains(reading.Warnings, warning => warning.Contains("stands before the list"));
        }
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_list_in_windows_1251_is_read_however_it_is_declared(string bank)
    {
        var list = SampleLists.Of(bank);
        foreach (var declared in new[] { "utf-8", "windows-1251", "iso-8859-1", "utf-16", "x-unknown" })
        foreach (
            var header in new[]
            {
                "",
                "text/xml; charset=utf-8",
                "text/xml;charset=\"windows-1251\"",
                "text/xml; charset=x",
            }
        )
            AssertWhole(list, list.Read(Cyrillic.GetBytes(Declaring(list.Body, declared)), header));
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_list_in_utf_8_is_read_however_it_is_declared(string bank)
    {
        var list = SampleLists.Of(bank);
        foreach (
            var declared in new[] { "utf-8", "windows-1251", "us-ascii", "koi8-r", "utf-16", "utf-7", "x-unknown" }
        )
        foreach (
            var header in new[] { "", "application/json", "text/xml; charset=windows-1251", "text/xml; charset=utf-7" }
        )
            AssertWhole(list, list.Read(Encoding.UTF8.GetBytes(Declaring(list.Body, declared)), header));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("UTF-8")]
    [InlineData("us-ascii")]
    [InlineData("windows-1251")]
    [InlineData("windows-1252")]
    [InlineData("windows-1254")]
    [InlineData("iso-8859-1")]
    [InlineData("iso-8859-5")]
    [InlineData("ISO-8859-9")]
    [InlineData("koi8-r")]
    public void The_encodings_that_banks_use_are_known(string encoding)
    {
        var list = SampleLists.Of("NBKR");

        var reading = list.Read(
            Encoding.ASCII.GetBytes(Declaring(list.Body, encoding)),
            $"text/xml; charset={encoding}"
        );

        AssertWhole(list, reading);
        Assert.Empty(reading.Warnings);
    }

    [Theory, MemberData(nameof(Banks))]
    public void Letters_that_make_no_sense_in_any_encoding_cost_no_figure_and_are_told_of(string bank)
    {
        var list = SampleLists.Of(bank);
        var bytes = Encoding.UTF8.GetBytes(list.With("EUR", "EUR")).ToList();
        var name =
            list.Bank.Code is "NBKR" ? "Daily"
            : list.Bank.Code is "NBT" ? "Foreign"
            : null;
        var at = name is null
            ? bytes.IndexOf(Encoding.UTF8.GetBytes(bank is "CBT" ? "Ş" : "Д")[0])
            : list.Body.IndexOf(name);
        bytes[at] = 0xFF;

        var reading = list.Read([.. bytes], "text/xml; charset=utf-8");

        AssertWhole(list, reading);
        Assert.NotEmpty(reading.Warnings);
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_list_in_utf_16_is_read_by_its_mark(string bank)
    {
        var list = SampleLists.Of(bank);

        AssertWhole(list, list.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(list.Body)]));
        AssertWhole(list, list.Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(list.Body)]));
        Assert.Equal(ReadingOutcome.Rejected, list.Read(Encoding.Unicode.GetBytes(list.Body)).Outcome);
    }

    private static string Declaring(string body, string encoding) =>
        body.Replace("encoding=\"utf-8\"", $"encoding=\"{encoding}\"")
            .Replace("encoding=\"UTF-8\"", $"encoding='{encoding}'")
            .Replace("encoding=\"windows-1251\"", $"encoding=\"{encoding}\"");

    private static void AssertWhole(SampleList list, BankReading reading)
    {
        Assert.True(reading.Outcome is ReadingOutcome.Ok, reading.Reason);
        Assert.Equal(
            [("USD", list.DollarValue), ("EUR", reading.Rates[1].Text), (list.Third.Code, list.Third.Value)],
            reading.Rates.Select(rate => (rate.Base, rate.Text))
        );
    }
}
