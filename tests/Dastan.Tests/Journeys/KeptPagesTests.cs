using System.Net;
using System.Net.Http.Headers;
using Dastan.Web.Press;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys;

/// <summary>Pages are made once, whoever asks for them and however often.</summary>
public sealed class KeptPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_made_once_and_given_to_everybody()
    {
        await using var paper = await OpenAsync();
        var visitor = paper.Visitor();

        var first = await visitor.GetByteArrayAsync("/2025/12/tractors", Stop);
        var made = await KeptPages.CountAsync(
            paper,
            async () => Assert.Equal(first, await paper.Visitor().GetByteArrayAsync("/2025/12/tractors", Stop))
        );

        Assert.Equal(0, made);
    }

    [Fact]
    public async Task A_thousand_readers_of_a_page_that_is_not_kept_cost_one_making()
    {
        await using var paper = await OpenAsync();
        var visitor = paper.Visitor();

        var made = await KeptPages.CountAsync(
            paper,
            async () =>
            {
                var pages = await Task.WhenAll(
                    Enumerable.Range(0, 1000).Select(_ => visitor.GetStringAsync("/2025/12/tractors", Stop))
                );
                Assert.Single(pages.Distinct());
                Assert.Contains("Headline of tractors", pages[0]);
            }
        );

        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Parameters_that_mean_nothing_make_no_pages_however_many_ask_at_once()
    {
        await using var paper = await OpenAsync();
        var visitor = paper.Visitor();

        var made = await KeptPages.CountAsync(
            paper,
            () =>
                Task.WhenAll(
                    Enumerable.Range(0, 200).Select(n => visitor.GetStringAsync($"/kazakhstan?utm_campaign={n}", Stop))
                )
        );

        Assert.Equal(1, made);
        Assert.Equal(1, paper.Plates.Count);
    }

    [Fact]
    public async Task Pages_of_a_list_are_pages_of_their_own_and_odd_numbers_are_not_kept()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                Enumerable.Range(1, 30).Select(n => SmallPaper.Published($"story-{n}", now - Duration.FromMinutes(n)))
            )
        );
        var visitor = paper.Visitor();

        var second = $"?before={await paper.KeyOfAsync("story-20")}";
        foreach (var page in (string[])["", second, "?x=1&" + second[1..], "?page=2", "?before=0", "?b%65fore=2"])
            using (await visitor.GetAsync("/kazakhstan" + page, Stop)) { }

        Assert.Equal(
            ["/kazakhstan", "/kazakhstan" + second],
            paper.Plates.All.Select(plate => plate.Key.ToString()).Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "Headline of story-21<",
            await visitor.GetStringAsync($"/kazakhstan?utm=1&{second[1..]}", Stop)
        );
        Assert.Contains("Headline of story-1<", await visitor.GetStringAsync("/kazakhstan?utm=1", Stop));
    }

    [Fact]
    public async Task A_publication_does_not_touch_the_pages_far_down_in_a_list()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                Enumerable.Range(1, 120).Select(n => SmallPaper.Published($"story-{n}", now - Duration.FromDays(n)))
            )
        );
        var visitor = paper.Visitor();
        var deep = $"?before={await paper.KeyOfAsync("story-60")}";
        string[] lists = ["/kazakhstan", "/topics/trade", "/by/economy-desk", "/front.rss"];
        foreach (var list in lists)
            using (await visitor.GetAsync(list + deep, Stop)) { }

        await paper.InDatabaseAsync(async db =>
        {
            db.Add(SmallPaper.Published("new", paper.Now));
            await db.SaveAsync(Stop);
        });
        var purges = paper.Services.GetRequiredService<Purges>();
        // The new story itself is made for its readers at once.
        var fresh = paper.Plates.All.Where(plate =>
            plate.FreshnessAt(paper.Now, purges) is Freshness.Fresh && plate.Key.Path is not "/2025/12/new"
        );

        Assert.Equal(
            lists.Select(list => list + deep).Order(StringComparer.Ordinal),
            fresh.Select(plate => plate.Key.ToString()).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("Authorization", "Basic eDp5")]
    [InlineData("Cookie", "dastan.session=x")]
    public async Task Who_shows_credentials_is_answered_apart(string header, string value)
    {
        await using var paper = await OpenAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/2025/12/tractors");
        request.Headers.Add(header, value);

        using var answer = await paper.Visitor().SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, paper.Plates.Count);
    }

    [Fact]
    public async Task Nothing_of_the_first_reader_is_in_what_the_others_get()
    {
        await using var paper = await OpenAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/2025/12/tractors?evil=1");
        request.Headers.Host = "evil";
        foreach (var name in (string[])["X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-URL", "Cookie", "Accept"])
            request.Headers.TryAddWithoutValidation(name, "evil");
        var alone = await (await OpenAsync()).Visitor().GetStringAsync("/2025/12/tractors", Stop);

        using var first = await paper.Visitor().SendAsync(request, Stop);

        Assert.Equal(alone, await paper.Visitor().GetStringAsync("/2025/12/tractors", Stop));
        Assert.Equal(alone, await first.Content.ReadAsStringAsync(Stop));
        Assert.DoesNotContain("evil", alone);
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/Kazakhstan", HttpStatusCode.MovedPermanently)]
    [InlineData("/search?q=tractors", HttpStatusCode.OK)]
    [InlineData("/ru/search?q=tractors", HttpStatusCode.OK)]
    [InlineData("/oembed?url=https://paper.example/2025/12/tractors", HttpStatusCode.OK)]
    public async Task What_is_no_page_for_everybody_is_not_kept(string address, HttpStatusCode status)
    {
        await using var paper = await OpenAsync();

        using var answer = await paper.Visitor().GetAsync(address, Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(0, paper.Plates.Count);
    }

    [Fact]
    public async Task Editions_and_codings_are_never_mixed_up()
    {
        await using var paper = await OpenAsync();
        string[] paths = ["/", "/ru", "/kazakhstan", "/ru/kazakhstan"];
        string[] codings = ["identity", "gzip", "br", "gzip;q=1, br;q=0"];

        var seen = new Dictionary<string, string>();
        for (var round = 0; round < 3; round++)
            foreach (var path in paths)
            foreach (var coding in codings)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.AcceptEncoding.ParseAdd(coding);
                using var answer = await paper.Visitor().SendAsync(request, Stop);
                var page = await Unpacking.TextAsync(answer, Stop);
                Assert.Equal(seen.TryAdd(path, page) ? page : seen[path], page);
                Assert.Contains(path.StartsWith("/ru", StringComparison.Ordinal) ? "lang=\"ru\"" : "lang=\"en\"", page);
            }
        Assert.Equal(4, paper.Plates.Count);
    }

    [Fact]
    public async Task A_reader_who_has_a_page_in_any_coding_is_told_so()
    {
        await using var paper = await OpenAsync();
        var tags = new List<EntityTagHeaderValue>();
        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/2025/12/tractors");
            request.Headers.AcceptEncoding.ParseAdd(coding);
            using var answer = await paper.Visitor().SendAsync(request, Stop);
            Assert.Equal(
                (await answer.Content.ReadAsByteArrayAsync(Stop)).Length,
                answer.Content.Headers.ContentLength
            );
            Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
            tags.Add(answer.Headers.ETag!);
        }
        Assert.Equal(3, tags.Distinct().Count());

        foreach (var tag in tags)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/2025/12/tractors");
            request.Headers.AcceptEncoding.ParseAdd("br");
            request.Headers.IfNoneMatch.ParseAdd($"\"another\", {tag}");
            using var answer = await paper.Visitor().SendAsync(request, Stop);
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Equal(tag, answer.Headers.ETag);
        }
    }

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now), SmallPaper.Published("tractory", now, "ru")])
        );
}
