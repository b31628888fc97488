using Dastan.Web.Ledger;
using Dastan.Web.Reader;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys;

/// <summary>The law of kept pages: whatever is changed, what is given is, byte for byte, what would be made now.</summary>
public sealed class KeptTruthTests
{
    private static readonly string[] Addresses =
    [
        "/",
        "/ru",
        "/kazakhstan",
        "/ru/kazakhstan",
        .. Deep("/kazakhstan"),
        .. Deep("/topics/trade"),
        .. Deep("/by/economy-desk"),
        .. Deep("/front.rss"),
        .. Deep("/topics/trade.atom"),
        "/topics/trade",
        "/ru/topics/trade",
        "/by/economy-desk",
        "/2025",
        "/2025/12",
        "/2025/12/12",
        "/2025/11/12",
        "/2025/11",
        "/2025/12/open",
        "/2025/12/open.md",
        "/2025/12/open/history",
        "/2025/11/old/history",
        "/corrections",
        "/ru/corrections",
        "/corrections.atom",
        "/ru/2025/12/otkryto",
        "/2025/11/old",
        "/about",
        "/ru/about",
        "/front.rss",
        "/kazakhstan.atom",
        "/topics/trade.json",
        "/by/economy-desk.rss",
        "/2025/12.rss",
        "/2025/12/12.atom",
        "/ru/front.rss",
        "/sitemap.xml",
        "/sitemaps/2025-11.xml",
        "/sitemaps/2025-12.xml",
        "/sitemaps/news.xml",
        "/sitemaps/pages.xml",
        "/sitemaps/topics.xml",
        "/sitemaps/people.xml",
        "/llms.txt",
        "/robots.txt",
        "/favicon.svg",
        "/rates",
        "/ru/rates",
        "/rates.csv",
        "/rates.json",
        "/rates/kzt",
        "/rates/kzt?in=rub",
        "/rates/kzt?in=rub&period=year",
        "/rates/kzt.csv?in=rub",
        "/rates/2025-12-12",
        "/rates/changes",
        "/data",
        "/ru/data",
        "/data/grain",
        "/ru/data/grain",
        "/data/grain.csv",
        "/data/grain.json",
        "/data/grain.svg",
        "/data/grain/embed",
        "/sitemaps/data.xml",
        "/rates/strip.txt",
        "/rates/strip.svg",
        "/sitemaps/rates.xml",
    ];

    // Places in every list of the paper below: near the top, in the middle of the year before, and near the end.
    private static IEnumerable<string> Deep(string list) =>
        new[] { "2025-12-11T12:00:00Z", "2025-11-01T00:00:00Z", "2024-06-15T00:00:00Z", "2024-01-10T00:00:00Z" }.Select(
            at => $"{list}?before={at}_ffffffffffffffffffffffffffffffff"
        );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_changed_a_kept_page_is_what_would_be_made_now()
    {
        await using var paper = await ChangedPaper.OpenAsync();
        await using var anew = await paper.OpenBesideAsync(settings => settings with { PressMegabytes = 0 });
        await AssertSameAsync(paper, anew, "nothing");

        foreach (var (what, change) in ChangedPaper.Changes(paper))
        {
            await change();
            await AssertSameAsync(paper, anew, what);
        }
        Assert.True(paper.Plates.Count > 30, "most of these are kept");
    }

    private static async Task AssertSameAsync(TestPaper paper, TestPaper anew, string after)
    {
        // The other process is there to make pages, not to hear quickly.
        anew.Services.GetRequiredService<TodaysPaper>().Forget();
        anew.Services.GetRequiredService<RateBooks>().Forget();
        var (kept, made) = (paper.Visitor(), anew.Visitor());
        foreach (var address in Addresses)
        {
            using var given = await kept.GetAsync(address, Stop);
            using var fresh = await made.GetAsync(address, Stop);
            Assert.True(given.StatusCode == fresh.StatusCode, $"{address} after {after}: {given.StatusCode}");
            var (have, want) = (
                await given.Content.ReadAsStringAsync(Stop),
                await fresh.Content.ReadAsStringAsync(Stop)
            );
            Assert.True(have == want, $"{address} after {after} is not what would be made now");
        }
    }
}
