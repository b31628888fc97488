using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Journeys;

public sealed class RatesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_see_every_currency_with_its_bank_and_its_day()
    {
        await using var paper = await OpenAsync();

        var page = await ReadAsync(paper, "/rates");

        Assert.Equal(
            ["Kyrgyz som KGS", "Kazakh tenge KZT", "Tajik somoni TJS", "Uzbek sum UZS", "Turkmen manat TMT"],
            page.QuerySelectorAll(".five li > a").Select(link => link.TextContent)
        );
        var tenge = page.QuerySelectorAll(".five li")[1].TextContent;
        Assert.Contains("0.001923", tenge);
        Assert.Contains("−0.1%", tenge);
        Assert.Contains("National Bank of Kazakhstan", tenge);
        Assert.Contains("12 Dec 2025", tenge);
        Assert.Contains("British pound", page.QuerySelector("main")!.TextContent);
        Assert.Contains("European Central Bank", page.QuerySelector(".banks")!.TextContent);
    }

    [Fact]
    public async Task A_paper_that_read_no_list_yet_says_so()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => []));

        var page = await ReadAsync(paper, "/rates");

        Assert.Equal(
            "No bank’s list has been read yet. The rates come with the first one.",
            page.QuerySelector(".empty")!.TextContent
        );
        Assert.Empty(page.QuerySelectorAll(".strip"));
        Assert.Empty(page.QuerySelectorAll("meta[property='og:image']"));
    }

    [Fact]
    public async Task A_currency_has_its_price_both_ways_its_course_and_its_proof()
    {
        await using var paper = await OpenAsync();

        var page = await ReadAsync(paper, "/rates/kzt");

        Assert.Equal("1 KZT = 0.001923 USD ▼down −0.1%", page.QuerySelector(".now")!.TextContent);
        Assert.Equal("/rates/usd?in=kzt", page.QuerySelector(".reverse a")!.GetAttribute("href"));
        Assert.Equal("1 USD = 520.02 KZT", page.QuerySelector(".proof h3")!.TextContent);
        Assert.Contains("Rate of 13 December 2025: 1 KZT = 0.001919 USD", page.QuerySelector("main")!.TextContent);
        var proof = page.QuerySelector(".proof dl")!;
        Assert.Contains("12 December 2025, 12:00 UTC+5", proof.TextContent);
        Assert.NotNull(proof.QuerySelector("a[href='https://bank.example/nbk.csv']"));
        Assert.Matches("^/v2/payloads/[0-9a-f]{64}$", proof.QuerySelectorAll("a").Last().GetAttribute("href")!);
        Assert.NotNull(page.QuerySelector(".chart path[d^=M]"));
    }

    [Fact]
    public async Task Every_pair_and_every_period_that_a_page_offers_is_there()
    {
        await using var paper = await OpenAsync();
        var page = await ReadAsync(paper, "/rates/kzt");
        var offered = page.QuerySelectorAll(".choice a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(
            ["USD", "EUR", "KGS", "TJS", "UZS", "TMT"],
            page.QuerySelectorAll(".choice a").Take(6).Select(link => link.TextContent)
        );
        Assert.Equal(6 + 5, offered.Count);
        foreach (var address in offered)
        {
            using var answer = await paper.Visitor().GetAsync(address, Stop);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        }
    }

    [Fact]
    public async Task The_banks_own_bytes_lie_behind_the_proof()
    {
        await using var paper = await OpenAsync();
        var address = (await ReadAsync(paper, "/rates/kzt")).QuerySelectorAll(".proof a").Last().GetAttribute("href")!;

        var bytes = await paper.Visitor().GetStringAsync(address, Stop);

        Assert.Contains(",USD,1,KZT,520.02,2025-12-12\n", bytes);
    }

    [Theory]
    [InlineData("/rates/KZT", HttpStatusCode.MovedPermanently)]
    [InlineData("/rates/kzt?in=EUR&period=5y", HttpStatusCode.OK)]
    [InlineData("/rates/usd", HttpStatusCode.OK)]
    [InlineData("/rates/kzt?in=kzt", HttpStatusCode.NotFound)]
    [InlineData("/rates/kzt?in=zzz", HttpStatusCode.NotFound)]
    [InlineData("/rates/zzz", HttpStatusCode.NotFound)]
    [InlineData("/rates/zar", HttpStatusCode.NotFound)]
    [InlineData("/rates/kzt?period=2y", HttpStatusCode.NotFound)]
    [InlineData("/rates/2025-13-45", HttpStatusCode.NotFound)]
    [InlineData("/rates/0000-01-01", HttpStatusCode.NotFound)]
    [InlineData("/rates/changes?page=2", HttpStatusCode.NotFound)]
    public async Task An_address_that_asks_for_nothing_sensible_is_not_found(string address, HttpStatusCode status)
    {
        await using var paper = await OpenAsync();

        using var answer = await paper.Visitor().GetAsync(address, Stop);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Each_edition_has_its_own_numbers_dates_and_words()
    {
        await using var paper = await OpenAsync();

        var page = await ReadAsync(paper, "/ru/rates/kzt");

        Assert.StartsWith("1 KZT = 0,001923 USD", page.QuerySelector(".now")!.TextContent);
        Assert.Contains("Национальный банк Казахстана", page.QuerySelector(".set")!.TextContent);
        Assert.Equal(
            [
                "https://paper.example/rates/kzt",
                "https://paper.example/ru/rates/kzt",
                "https://paper.example/rates/kzt",
            ],
            page.QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(
            "https://paper.example/ru/rates/kzt",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task A_number_that_is_held_is_told_of_and_not_shown()
    {
        await using var paper = await OpenAsync();
        await SmallLedger.SayAsync(
            paper,
            "NBKR",
            "1 USD = 8745.00 KGS on 2025-12-13",
            "1 EUR = 102.5876 KGS on 2025-12-13"
        );

        var page = await ReadAsync(paper, "/rates/kgs");

        Assert.Contains(
            "A newer number, for 13 December 2025, is being checked",
            page.QuerySelector(".proof")!.TextContent
        );
        Assert.DoesNotContain("8,745", page.QuerySelector("main")!.TextContent);
        Assert.StartsWith("1 KGS = 0.01144 USD", page.QuerySelector(".now")!.TextContent);
    }

    [Fact]
    public async Task A_restatement_is_told_with_what_it_replaced()
    {
        await using var paper = await OpenAsync();
        using var before = await paper.Visitor().GetAsync("/rates/kzt", Stop);
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await SmallLedger.SayAsync(paper, "NBK", "1 USD = 520.22 KZT on 2025-12-12");

        var proof = (await ReadAsync(paper, "/rates/kzt")).QuerySelector(".proof")!.TextContent;
        var change = (await ReadAsync(paper, "/rates/changes")).QuerySelector(".rate-changes li")!.TextContent;
        using var after = await paper.Visitor().GetAsync("/rates/kzt", Stop);

        Assert.Contains("Revision 2: Restated on 12 December 2025, 520.22 instead of 520.02", proof);
        Assert.Contains("1 USD = 520.22 KZT instead of 1 USD = 520.02 KZT", change);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task Nothing_restated_is_a_sentence()
    {
        await using var paper = await OpenAsync();

        Assert.Equal(
            "Nothing has been restated.",
            (await ReadAsync(paper, "/rates/changes")).QuerySelector(".empty")!.TextContent
        );
    }

    [Fact]
    public async Task A_day_shows_what_was_new_and_what_was_carried()
    {
        await using var paper = await OpenAsync();

        var page = await ReadAsync(paper, "/rates/2025-12-13");

        var lines = page.QuerySelectorAll(".five li").Select(line => line.TextContent).ToList();
        Assert.Contains("carried from 12 Dec 2025", lines[0]);
        Assert.DoesNotContain("carried", lines[1]);
        Assert.Equal("/rates/2025-12-12", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("a[rel=next]"));
    }

    [Theory]
    [InlineData("/rates/2025-12-01", "This day is before the first list that we have.", "/rates/2025-12-11")]
    [InlineData("/rates/2026-01-02", "This day has not come yet.", "/rates/2025-12-13")]
    public async Task A_day_without_a_rate_leads_on_to_one_that_has_some(string address, string reason, string way)
    {
        await using var paper = await OpenAsync();

        using var answer = await paper.Visitor().GetAsync(address, Stop);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(reason, page.QuerySelector(".empty")!.TextContent);
        Assert.Equal(way, page.QuerySelector(".turn a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_bank_that_fell_silent_is_told_to_be_and_its_last_word_stays()
    {
        await using var paper = await OpenAsync();
        paper.Clock.Advance(TimeSpan.FromDays(6));
        var amber = (await ReadAsync(paper, "/rates")).QuerySelectorAll(".strip summary")[0].TextContent;
        paper.Clock.Advance(TimeSpan.FromDays(30));
        var page = await ReadAsync(paper, "/rates/kzt");

        Assert.Equal("KGS 0.01144 12 DecRate of 12 Dec", amber);
        Assert.Contains("No new list since 13 Dec 2025", page.QuerySelectorAll(".strip li.old summary")[1].TextContent);
        Assert.Contains("No new list since 13 Dec 2025", page.QuerySelector(".set")!.TextContent);
        Assert.NotNull(page.QuerySelector(".now.old"));
    }

    private static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => []));
        await SmallLedger.FillAsync(paper);
        return paper;
    }

    private static async Task<IDocument> ReadAsync(TestPaper paper, string address)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await paper.Visitor().GetStringAsync(address, Stop));
        foreach (
            var text in page.QuerySelectorAll("time, .now, .reverse, small, summary, .proof, .set, dd")
                .SelectMany(element => element.GetDescendants())
                .OfType<IText>()
        )
            text.TextContent = text.TextContent.Replace('\u00a0', ' ');
        return page;
    }
}
