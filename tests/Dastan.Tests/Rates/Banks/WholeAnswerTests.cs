using System.Text;
using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates.Banks;

/// <summary>What is wrong with an answer as a whole: nothing of it is believed, and an operator is told what came.</summary>
public sealed class WholeAnswerTests
{
    private const string Maintenance = """
        <!DOCTYPE html>
        <html lang="ru"><head><meta charset="utf-8"><title>Back soon</title></head>
        <body><h1>Back soon</h1><p>USD 1 = 999.99<br><img src="/logo.png" alt=""></body></html>
        """;

    private const string Xhtml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Back soon</title></head><body><p>USD 999.99</p></body></html>
        """;

    private const string FirewallPage =
        "<html><head><title>Request Rejected</title></head><body>Your support ID is: 95142<br></body></html>";

    private const string BrowserCheck = """
        <!-- guard --><HTML><HEAD><TITLE>Checking your browser</TITLE><script>document.cookie="a=1";location.reload()</script></HEAD></HTML>
        """;

    public static TheoryData<string> Banks => SampleLists.Codes;

    [Theory, MemberData(nameof(Banks))]
    public void A_good_list_is_read_whole(string bank)
    {
        var list = SampleLists.Of(bank);

        var reading = list.Read(list.Body);

        Assert.Equal((ReadingOutcome.Ok, ""), (reading.Outcome, reading.Reason));
        Assert.Equal(["USD", "EUR", list.Third.Code], reading.Rates.Select(rate => rate.Base));
        Assert.Equal(list.Third.Units, $"{reading.Rates[2].Units}");
        Assert.Equal(list.Third.Value, reading.Rates[2].Text);
        Assert.All(reading.Rates, rate => Assert.Equal((list.Bank.Currency, list.AsOf), (rate.Quote, rate.AsOf)));
        Assert.Empty(reading.Warnings);
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_page_for_people_is_no_list_whatever_it_calls_itself(string bank)
    {
        var list = SampleLists.Of(bank);
        string[] pages = [Maintenance, Xhtml, FirewallPage, BrowserCheck, "\uFEFF\r\n" + Maintenance];
        string[] types = ["text/html; charset=UTF-8", "text/xml", "application/xml", "application/json", ""];

        foreach (var page in pages)
        foreach (var type in types)
        {
            var reading = list.Read(Encoding.UTF8.GetBytes(page), type);

            AssertRejected(list, reading);
            Assert.Contains("page for people", reading.Reason);
        }
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_page_that_shows_the_list_is_not_read_for_it(string bank)
    {
        var list = SampleLists.Of(bank);

        AssertRejected(list, list.Read($"<html><body><pre>{list.Body}</pre></body></html>"));
    }

    [Theory, MemberData(nameof(Banks))]
    public void An_empty_answer_is_no_day_without_rates(string bank)
    {
        var list = SampleLists.Of(bank);

        AssertRejected(list, list.Read(""));
        AssertRejected(list, list.Read(" \r\n\t "));
        AssertRejected(list, list.Read("\uFEFF"));
        AssertRejected(list, list.Read("null"));
        AssertRejected(list, list.Read("Service temporarily unavailable"));
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_list_cut_anywhere_is_refused_whole(string bank)
    {
        var list = SampleLists.Of(bank);
        var bytes = Encoding.UTF8.GetBytes(list.Body);

        for (var length = 0; length < bytes.Length; length++)
            AssertRejected(list, list.Read(bytes[..length]));
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_list_with_something_after_it_is_refused(string bank)
    {
        var list = SampleLists.Of(bank);

        AssertRejected(list, list.Read(list.Body + list.Body));
        AssertRejected(list, list.Read(list.Body + "<b>Fatal error</b>: out of memory"));
        Assert.Equal(ReadingOutcome.Ok, list.Read(list.Body + "\r\n\r\n").Outcome);
    }

    [Theory, MemberData(nameof(Banks))]
    public void Any_status_but_200_is_a_failure_of_the_source_even_with_a_good_list(string bank)
    {
        var list = SampleLists.Of(bank);
        foreach (var status in new[] { 204, 206, 301, 302, 304, 307, 400, 403, 429, 500, 502, 503, 504, 522 })
        {
            var reading = list.Read(Encoding.UTF8.GetBytes(list.Body), "text/xml", status);

            Assert.Equal(ReadingOutcome.SourceError, reading.Outcome);
            Assert.Contains($"{status}", reading.Reason);
            AssertNames(list, reading);
            Assert.Empty(reading.Rates);
        }
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_missing_file_is_a_fact_where_the_bank_has_none_on_closed_days_and_a_failure_elsewhere(string bank)
    {
        var list = SampleLists.Of(bank);

        var reading = list.Read(Encoding.UTF8.GetBytes(FirewallPage), "text/html", 404);

        Assert.Equal(bank is "CBT" ? ReadingOutcome.NoData : ReadingOutcome.SourceError, reading.Outcome);
        AssertNames(list, reading);
    }

    [Theory, MemberData(nameof(Banks))]
    public void A_list_whose_elements_changed_their_names_is_refused(string bank)
    {
        var list = SampleLists.Of(bank);
        string[] names = [list.Names.Units, list.Names.Value, list.Names.Row.Trim(), list.Names.Root];

        foreach (var name in names.Where(name => name is not ""))
            AssertRejected(
                list,
                list.Read(
                    list.IsXml
                        ? list.Body.Replace($"<{name}", $"<new{name}").Replace($"</{name}", $"</new{name}")
                        : list.With($"\"{name}\"", $"\"new{name}\"")
                )
            );
    }

    [Theory, MemberData(nameof(Banks))]
    public void Another_kind_of_document_is_refused(string bank)
    {
        var list = SampleLists.Of(bank);

        AssertRejected(list, list.Read("""{"error": "not found", "data": []}"""));
        AssertRejected(list, list.Read("""{"data": [1, 2, 3]}"""));
        AssertRejected(list, list.Read("[1, null, \"USD\", [], {}]"));
        AssertRejected(list, list.Read("<error><code>500</code></error>"));
        AssertRejected(list, list.Read("<rss><channel><title>News</title></channel></rss>"));
        AssertRejected(list, list.Read("USD;1;475.09\nEUR;1;551.06\n"));
    }

    private static void AssertRejected(SampleList list, BankReading reading)
    {
        Assert.Equal(ReadingOutcome.Rejected, reading.Outcome);
        Assert.Empty(reading.Rates);
        AssertNames(list, reading);
    }

    private static void AssertNames(SampleList list, BankReading reading)
    {
        Assert.StartsWith($"{list.Bank.Code}, {list.Bank.Address}", reading.Reason);
        Assert.EndsWith(".", reading.Reason);
    }
}
