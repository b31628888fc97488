using System.Net;
using System.Net.Http.Headers;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Journeys;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/front")]
    [InlineData("/kazakhstan")]
    [InlineData("/topics/trade")]
    [InlineData("/by/economy-desk")]
    [InlineData("/2025/12")]
    [InlineData("/2025/12/12")]
    [InlineData("/ru/front")]
    [InlineData("/ru/kazakhstan")]
    public async Task Every_list_is_offered_in_three_forms(string list)
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now), SmallPaper.Published("traktory", now, "ru")])
        );
        var own = list.StartsWith("/ru")
            ? "https://paper.example/ru/2025/12/traktory"
            : "https://paper.example/2025/12/tractors";

        Assert.Equal(own, await FirstAddressAsync(paper, list + ".rss", "application/rss+xml"));
        Assert.Equal(own, await FirstAddressAsync(paper, list + ".atom", "application/atom+xml"));

        using var json = await paper.Visitor().GetAsync(list + ".json", Stop);
        Assert.Equal("application/feed+json; charset=utf-8", json.Content.Headers.ContentType?.ToString());
        var feed = JsonElement.Parse(await json.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(own, feed.GetProperty("items")[0].GetProperty("url").GetString());
        Assert.Equal($"https://paper.example{list}.json", feed.GetProperty("feed_url").GetString());
    }

    [Fact]
    public async Task A_long_list_goes_on_page_by_page_and_loses_nothing()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                Enumerable.Range(1, 65).Select(n => SmallPaper.Published($"story-{n}", now - Duration.FromMinutes(n)))
            )
        );
        var found = new List<string>();

        for (var next = "/kazakhstan.atom"; next is not null; )
        {
            var feed = XDocument.Parse(await paper.Visitor().GetStringAsync(next, Stop)).Root!;
            found.AddRange(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
            var link = feed.Elements(Atom + "link").FirstOrDefault(link => link.Attribute("rel")!.Value == "next");
            next = link is null ? null : new Uri(link.Attribute("href")!.Value).PathAndQuery;
        }

        Assert.Equal(Enumerable.Range(1, 65).Select(n => $"Headline of story-{n}"), found);
        foreach (var wrong in new[] { "page=0", "page=two", "before=two", "before=" })
        {
            using var answer = await paper.Visitor().GetAsync($"/kazakhstan.atom?{wrong}", Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_search_is_a_feed_of_what_it_finds()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now), SmallPaper.Published("wheat", now)])
        );

        var page = await paper.Visitor().GetStringAsync("/search?q=wheat", Stop);
        var feed = XDocument.Parse(await paper.Visitor().GetStringAsync("/search.atom?q=wheat", Stop)).Root!;
        using var refused = await paper.Visitor().GetAsync("/search.rss?q=wheat&from=yesterday", Stop);

        Assert.Equal(
            "https://paper.example/search.atom?q=wheat",
            new HtmlParser()
                .ParseDocument(page)
                .QuerySelector("link[type='application/atom+xml']")
                ?.GetAttribute("href")
        );
        Assert.Equal("Headline of wheat", Assert.Single(feed.Elements(Atom + "entry")).Element(Atom + "title")!.Value);
        Assert.Contains(
            feed.Elements(Atom + "link"),
            link => link.Attribute("href")!.Value == "https://paper.example/search.atom?q=wheat"
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task An_embargo_holds_until_its_instant()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var held = SmallPaper.Published("held", now);
                held.Embargo(now + Duration.FromHours(1));
                return [SmallPaper.Published("tractors", now - Duration.FromHours(1)), held];
            })
        );
        var visitor = paper.Visitor();

        var before = await visitor.GetStringAsync("/front.rss", Stop);
        paper.Clock.Advance(TimeSpan.FromHours(1));
        var after = await visitor.GetStringAsync("/front.rss", Stop);

        Assert.DoesNotContain("held", before);
        Assert.Contains("<title>Headline of held</title>", after);
    }

    [Fact]
    public async Task A_program_that_has_the_feed_is_told_so_by_tag_and_by_time()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)])
        );
        using var first = await paper.Visitor().GetAsync("/front.rss", Stop);
        var changed = first.Content.Headers.LastModified;
        paper.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(paper, h => h.IfNoneMatch.Add(first.Headers.ETag!)));
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(paper, h => h.IfModifiedSince = changed));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(paper, h => h.IfModifiedSince = changed!.Value.AddSeconds(-1)));
        Assert.Equal(
            HttpStatusCode.OK,
            await AskAsync(
                paper,
                h =>
                {
                    h.IfNoneMatch.Add(new EntityTagHeaderValue("\"another\""));
                    h.IfModifiedSince = changed;
                }
            )
        );
    }

    [Fact]
    public async Task A_withdrawal_is_news_also_for_who_asks_by_time()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now), SmallPaper.Published("untrue", now)])
        );
        using var first = await paper.Visitor().GetAsync("/front.rss", Stop);
        paper.Clock.Advance(TimeSpan.FromMinutes(5));
        await paper.InDatabaseAsync(async db =>
        {
            Assert.Null(db.Stories.Single(story => story.Slug == "untrue").Withdraw("It was false.", paper.Now));
            await db.SaveAsync(Stop);
        });

        Assert.Equal(
            HttpStatusCode.OK,
            await AskAsync(paper, h => h.IfModifiedSince = first.Content.Headers.LastModified)
        );
        Assert.DoesNotContain("untrue", await paper.Visitor().GetStringAsync("/front.rss", Stop));
    }

    [Fact]
    public async Task A_feed_travels_compressed_and_any_site_may_read_it()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now), SmallPaper.Published("wheat", now)])
        );
        var ask = new HttpRequestMessage(HttpMethod.Get, "/front.json");
        ask.Headers.AcceptEncoding.ParseAdd("gzip, br");

        using var answer = await paper.Visitor().SendAsync(ask, Stop);
        using var head = await paper.Visitor().SendAsync(new(HttpMethod.Head, "/front.json"), Stop);
        using var plain = await paper.Visitor().GetAsync("/front.json", Stop);

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(plain.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("/feed", "/front.rss")]
    [InlineData("/feed/", "/feed")]
    [InlineData("/atom.xml", "/front.atom")]
    [InlineData("/feed/atom", "/front.atom")]
    [InlineData("/feed.json", "/front.json")]
    [InlineData("/ru/rss", "/ru/front.rss")]
    [InlineData("/kazakhstan/feed", "/kazakhstan.rss")]
    [InlineData("/ru/kazakhstan/feed", "/ru/kazakhstan.rss")]
    [InlineData("/Kazakhstan.RSS", "/kazakhstan.rss")]
    public async Task Who_tries_the_usual_addresses_is_led_to_ours(string tried, string ours)
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)])
        );

        using var answer = await paper.Visitor().GetAsync(tried, Stop);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(ours, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/nowhere.rss")]
    [InlineData("/topics/nothing.rss")]
    [InlineData("/by/nobody.json")]
    [InlineData("/2025/13.rss")]
    [InlineData("/9999/12.rss")]
    [InlineData("/2025/12/11.rss")]
    [InlineData("/2025/02/30.atom")]
    [InlineData("/kazakhstan.xml")]
    [InlineData("/.rss")]
    public async Task What_is_no_list_has_no_feed(string address)
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)])
        );

        using var answer = await paper.Visitor().GetAsync(address, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_paper_without_a_story_has_an_empty_feed_that_stays_the_same()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var first = await paper.Visitor().GetAsync("/front.atom", Stop);
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        using var second = await paper.Visitor().GetAsync("/front.atom", Stop);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    private static async Task<string> FirstAddressAsync(TestPaper paper, string feed, string mediaType)
    {
        using var answer = await paper.Visitor().GetAsync(feed, Stop);
        Assert.Equal(mediaType + "; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        using var reader = XmlReader.Create(await answer.Content.ReadAsStreamAsync(Stop));
        return SyndicationFeed.Load(reader).Items.Single().Links.First().Uri.AbsoluteUri;
    }

    private static async Task<HttpStatusCode> AskAsync(TestPaper paper, Action<HttpRequestHeaders> with)
    {
        var ask = new HttpRequestMessage(HttpMethod.Get, "/front.rss");
        with(ask.Headers);
        using var answer = await paper.Visitor().SendAsync(ask, Stop);
        return answer.StatusCode;
    }
}
