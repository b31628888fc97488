using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Journeys;

public sealed class ConverterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EitherDatabase]
    [InlineData("/rates/convert?amount=100&from=USD&to=KZT&on=2025-12-12", "100.00 USD = 52,002.00 KZT")]
    [InlineData("/rates/convert?amount=1,250&from=usd&to=kzt", "1,250.00 USD = 650,025.00 KZT")]
    [InlineData("/ru/rates/convert?amount=1%C2%A0250,5&from=USD&to=KZT", "1 250,50 USD = 650 285,01 KZT")]
    [InlineData("/rates/convert?amount=1&from=UZS&to=USD", "1.00 UZS = 0.00008312 USD")]
    [InlineData("/rates/convert?amount=7&from=TMT&to=USD", "7.00 TMT = 2.00 USD")]
    [InlineData("/rates/convert?amount=5&from=EUR&to=EUR", "5.00 EUR = 5.00 EUR")]
    [InlineData("/rates/convert?amount=1.5&from=JPY&to=JPY", "1.5 JPY = 2 JPY")]
    [InlineData("/rates/convert?amount=0.125&from=USD&to=KZT", "0.125 USD = 65.00 KZT")]
    [InlineData("/rates/convert", "100.00 USD = 52,002.00 KZT")]
    [InlineData("/rates/convert?amount=0&from=USD&to=KZT", "0.00 USD = 0.00 KZT")]
    public async Task A_sum_is_converted_by_the_rate_of_the_day(string address, string result)
    {
        await using var paper = await OpenAsync();

        var (status, page) = await ReadAsync(paper, address);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(result, page.QuerySelector("#outcome")!.TextContent.Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task Each_printed_number_is_told_with_its_bank_and_its_day()
    {
        await using var paper = await OpenAsync();

        var (_, page) = await ReadAsync(paper, "/rates/convert?amount=100&from=KZT&to=KGS&on=2025-12-12");

        Assert.Equal(
            [
                "National Bank of Kazakhstan: 1 USD = 520.02 KZT on 12 December 2025.",
                "National Bank of the Kyrgyz Republic: 1 USD = 87.4500 KGS on 12 December 2025.",
            ],
            page.QuerySelectorAll(".outcome li").Select(leg => leg.TextContent.Replace('\u00a0', ' '))
        );
        Assert.Contains("cross rate through USD", page.QuerySelector(".outcome")!.TextContent);
        Assert.Equal(
            "/rates/convert?amount=100&from=KGS&to=KZT&on=2025-12-12",
            page.QuerySelector(".outcome a")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task A_number_of_a_day_before_is_told_to_be_carried()
    {
        await using var paper = await OpenAsync();

        var (_, page) = await ReadAsync(paper, "/rates/convert?amount=1&from=USD&to=KGS&on=2025-12-12");
        paper.Clock.Advance(TimeSpan.FromDays(2));
        var (_, carried) = await ReadAsync(paper, "/rates/convert?amount=1&from=USD&to=KGS&on=2025-12-14");

        Assert.DoesNotContain("carried", page.QuerySelector(".outcome")!.TextContent);
        Assert.Contains("carried from 12", carried.QuerySelector(".outcome")!.TextContent);
    }

    [Theory, EitherDatabase]
    [InlineData("amount=ten", "amount", "“ten” is not an amount. Write it like this: 1250.")]
    [InlineData("amount=-5", "amount", "“-5” is not an amount. Write it like this: 1250.")]
    [InlineData("from=ZZZ", "from", "No bank’s list has a currency with the code ZZZ.")]
    [InlineData("to=%3Cb%3E", "to", "No bank’s list has a currency with the code <B>.")]
    [InlineData("on=yesterday", "on", "“yesterday” is not a date. Write it like this: 2025-04-03.")]
    [InlineData("on=2026-02-01", "on", "This day has not come yet.")]
    [InlineData("from=TMT&to=USD&on=2031-02-01", "on", "This day has not come yet.")]
    public async Task What_can_t_be_read_is_told_beside_its_field(string query, string field, string complaint)
    {
        await using var paper = await OpenAsync();

        var (status, page) = await ReadAsync(paper, "/rates/convert?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(complaint, page.QuerySelector($"#{field}-wrong")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".wrong"));
        Assert.Null(page.QuerySelector("#outcome"));
    }

    [Fact]
    public async Task A_rate_of_tomorrow_is_used_once_the_bank_has_set_it()
    {
        await using var paper = await OpenAsync();

        var (status, page) = await ReadAsync(paper, "/rates/convert?amount=1&from=USD&to=KZT&on=2025-12-13");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("1.00 USD = 521.10 KZT", page.QuerySelector("#outcome")!.TextContent);
    }

    [Fact]
    public async Task Where_there_is_no_rate_the_reason_is_told_and_the_nearest_day()
    {
        await using var paper = await OpenAsync();
        paper.Clock.Advance(TimeSpan.FromDays(60));

        var (_, old) = await ReadAsync(paper, "/rates/convert?amount=1&from=USD&to=KGS");
        var (_, early) = await ReadAsync(paper, "/rates/convert?amount=1&from=USD&to=KGS&on=2025-12-01");
        var (_, dead) = await ReadAsync(paper, "/rates/convert?amount=1&from=TRL&to=USD&on=2025-12-12");

        Assert.Contains("more than 14 days before this day", old.QuerySelector(".outcome")!.TextContent);
        Assert.Equal(
            "/rates/convert?amount=1&from=USD&to=KGS&on=2025-12-12",
            old.QuerySelector(".outcome a")!.GetAttribute("href")
        );
        Assert.Contains("before the first list that we have", early.QuerySelector(".outcome")!.TextContent);
        Assert.Contains("Its successor: TRY", dead.QuerySelector(".outcome")!.TextContent);
    }

    [Fact, EitherDatabase]
    public async Task Only_the_bare_form_is_for_search_engines()
    {
        await using var paper = await OpenAsync();

        var (_, bare) = await ReadAsync(paper, "/rates/convert");
        var (_, asked) = await ReadAsync(paper, "/rates/convert?amount=1&from=USD&to=KGS");

        Assert.NotEqual("noindex", bare.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("noindex", asked.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    private static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => []));
        await SmallLedger.FillAsync(paper);
        return paper;
    }

    private static async Task<(HttpStatusCode Status, IDocument Page)> ReadAsync(TestPaper paper, string address)
    {
        using var answer = await paper.Visitor().GetAsync(address, Stop);
        return (
            answer.StatusCode,
            await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop))
        );
    }
}
