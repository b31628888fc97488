using System.Security.Cryptography;
using System.Text;
using Dastan.Domain.Stories;
using Dastan.Tests.Documents;
using Dastan.Tests.Journeys;
using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Dastan.Web.SampleEdition;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Pages;

/// <summary>
/// Every kind of page comes in one round trip of a new connection, head and all, needs no script and nothing else before it is shown, and tells
/// no other host of its reader.
/// </summary>
public sealed class LightPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_page_is_there_after_one_round_trip()
    {
        await using var paper = await TestPaper.OpenAsync();
        await LoadAsync(paper);
        var addresses = new List<string>();
        foreach (var edition in (string[])["en", "ru", "kk"])
            addresses.AddRange(await AddressesAsync(paper, edition));

        var weighed = await WeighAsync(paper, addresses);
        await using (await DatabaseAway.TakeAsync(paper))
            weighed.AddRange(await WeighAsync(paper, ["/2025/04/not-made-yet", "/ru/2025/04/not-made-yet"]));
        weighed.AddRange(await WeighAsync(paper, ["/about", "/ru/about"], HttpMethod.Post));

        Assert.Empty(weighed.SelectMany(page => page.Faults, (page, fault) => $"{page.Address}: {fault}"));
        Assert.Equal(
            (int[])[200, 400, 404, 405, 410, 414, 503],
            weighed.Select(page => page.Status).Distinct().Order()
        );
    }

    [Fact]
    public async Task No_kind_of_page_is_left_out()
    {
        await using var paper = await TestPaper.OpenAsync();

        var routes = paper
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => AddressesTests.Written(endpoint.RoutePattern))
            .ToHashSet();

        Assert.Empty(ReaderPages.Forgotten(routes));
        Assert.Equal(["/newsletters"], ReaderPages.Forgotten([.. routes, "/newsletters"]));
        Assert.Equal(["/rates"], ReaderPages.Forgotten([.. routes.Except(["/rates"])]));
    }

    [Theory]
    [InlineData("<p>", "<script>read()</script><p>", "a script")]
    [InlineData("</head>", "<script src='/scripts/sums.js'></script></head>", "a script")]
    [InlineData("</head>", "<script src='https://elsewhere.example/scripts/a.js' defer></script></head>", "a script")]
    [InlineData("</head>", "<link rel=stylesheet href='/all.css'></head>", "a style that is waited for")]
    [InlineData("<style>", "<style>@import '/more.css';", "a style that fetches")]
    [InlineData("<style>", "<style>p{background:url(/paper.png)}", "a style that fetches")]
    [InlineData("<style>", "<style></style><style>", "no style in its head")]
    [InlineData("<p>", "<img src='https://elsewhere.example/pixel.gif'><p>", "an address elsewhere")]
    [InlineData("<p>", "<img srcset='/a.webp 1w, //elsewhere.example/b.webp 2w'><p>", "an address elsewhere")]
    [InlineData("</head>", "<link rel=preconnect href='//elsewhere.example'></head>", "an address elsewhere")]
    public async Task What_makes_a_page_wait_or_tells_others_is_seen(string instead, string broken, string fault)
    {
        var page = await ShownPages.All["story"]("en");

        Assert.Empty(PageWeight.Faults(page, PageWeight.OneRoundTrip));
        var at = page.IndexOf(instead, StringComparison.Ordinal);
        var spoilt = page.Remove(at, instead.Length).Insert(at, broken);
        Assert.Contains(PageWeight.Faults(spoilt, 1), found => found.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_byte_too_many_is_seen() =>
        Assert.Equal(
            ["14337 bytes are more than one round trip"],
            PageWeight.Faults(await ShownPages.All["front"]("ru"), PageWeight.OneRoundTrip + 1)
        );

    private static async Task LoadAsync(TestPaper paper)
    {
        var files = paper.Services.GetRequiredService<PictureFiles>();
        var books = paper.Services.GetRequiredService<RateBooks>();
        await paper.InDatabaseAsync(db => LoadSampleEdition.IntoAsync(db, files, books, Stop));
    }

    private static async Task<IEnumerable<string>> AddressesAsync(TestPaper paper, string code)
    {
        var (prefix, longest, gone) = ("", "", "");
        await paper.InDatabaseAsync(async db =>
        {
            prefix = (await db.Editions.SingleAsync(edition => edition.Code == code, Stop)).Prefix;
            var stories = await db
                .Stories.Where(story => story.Edition == code)
                .OrderByDescending(story => story.Words)
                .ToListAsync(Stop);
            Assert.Null(stories[^1].Withdraw("It was about another town.", paper.Now));
            await db.SaveAsync(Stop);
            (longest, gone) = (AddressOf(stories[0], prefix), AddressOf(stories[^1], prefix));
        });
        return ReaderPages.In(prefix, longest, gone);
    }

    private static string AddressOf(Story story, string prefix) =>
        StoryAddress.Of(prefix, story.PublishedOn!.Value, story.Slug, story.KeptAddress);

    private static async Task<List<Weighed>> WeighAsync(
        TestPaper paper,
        IEnumerable<string> addresses,
        HttpMethod? method = null
    )
    {
        using var visitor = paper.Visitor();
        visitor.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var weighed = new List<Weighed>();
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
            using var answer = await visitor.SendAsync(request, Stop);
            Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
            var body = await answer.Content.ReadAsByteArrayAsync(Stop);
            using var again = new ByteArrayContent(body);
            foreach (var coding in answer.Content.Headers.ContentEncoding)
                again.Headers.ContentEncoding.Add(coding);
            var html = await Unpacking.TextAsync(new() { Content = again }, Stop);
            Assert.Contains(
                $"style-src {HashOfStyle(html)};",
                answer.Headers.GetValues("Content-Security-Policy").Single()
            );
            var sent = body.Length + HeadOf(answer);
            weighed.Add(new(address, (int)answer.StatusCode, [.. PageWeight.Faults(html, sent)]));
        }
        return weighed;
    }

    private static string HashOfStyle(string html) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(html.Split("<style>")[1].Split("</style>")[0])))}'";

    private static int HeadOf(HttpResponseMessage answer) =>
        Encoding.ASCII.GetByteCount($"HTTP/1.1 {(int)answer.StatusCode} {answer.ReasonPhrase}\r\n\r\n")
        + answer
            .Headers.Concat(answer.Content.Headers)
            .Sum(header => Encoding.ASCII.GetByteCount($"{header.Key}: {string.Join(", ", header.Value)}\r\n"));

    private sealed record Weighed(string Address, int Status, IReadOnlyList<string> Faults);
}
