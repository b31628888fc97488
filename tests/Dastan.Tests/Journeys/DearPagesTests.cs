using System.Net;

namespace Dastan.Tests.Journeys;

/// <summary>Who searches more often than anybody reads is held back, and nobody else is.</summary>
public sealed class DearPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Searches_are_counted_and_beyond_the_limit_a_page_says_when_to_come_again()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)]),
            requestsPerMinute: 3
        );
        using var visitor = paper.Visitor();

        foreach (var address in new[] { "/search?q=one", "/ru/search?q=two", "/search.rss?q=three" })
        {
            using var answered = await visitor.GetAsync(address, Stop);
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        }
        using var heldBack = await visitor.GetAsync("/ru/search?q=four", Stop);
        using var chart = await visitor.GetAsync("/data/anything.png?on=2025-04-03", Stop);

        Assert.Equal(HttpStatusCode.TooManyRequests, heldBack.StatusCode);
        Assert.InRange(heldBack.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        var page = await heldBack.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Слишком много запросов сразу", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", heldBack.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.TooManyRequests, chart.StatusCode);
    }

    [Fact]
    public async Task Other_pages_are_not()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)]),
            requestsPerMinute: 1
        );
        using var visitor = paper.Visitor();

        foreach (var address in new[] { "/search?q=one", "/search", "/", "/?a=b", "/2025/12/tractors", "/search" })
        {
            using var answered = await visitor.GetAsync(address, Stop);
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        }
    }
}
