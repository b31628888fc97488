using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dastan.Bench.Archives;

/// <summary>Addresses of each kind in a paper with an archive, those of lists also as deep as they go.</summary>
internal static class SampledAddresses
{
    public static async Task<IReadOnlyList<(string Kind, IReadOnlyList<string> Addresses)>> OfAsync(
        IServiceProvider services,
        int sample
    )
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var english = db.Stories.PublicAt(SystemClock.Instance.GetCurrentInstant()).In("en");
        var section = (
            await db.Sections.Where(one => one.Edition == "en").OrderBy(one => one.Position).FirstAsync()
        ).Slug;
        // The first topics and people of an invented archive are the fullest.
        var topic = await FirstAsync(db.Topics.Where(topic => topic.Slug.EndsWith("-0")).Select(topic => topic.Slug));
        var rare = await FirstAsync(
            db.Topics.OrderByDescending(topic => topic.Slug.Length).Select(topic => topic.Slug)
        );
        var person = await FirstAsync(
            db.People.Where(person => person.Slug.EndsWith("-0")).Select(person => person.Slug)
        );
        var inSection = await DeepAsync(english.Where(story => story.Section == section).Listed());
        var everywhere = await DeepAsync(english.Listed());
        var topicId = await db.Topics.Where(named => named.Slug == topic).Select(named => named.Id).FirstAsync();
        var aboutTopic = await DeepAsync(
            db.Stories.PublicAt(SystemClock.Instance.GetCurrentInstant())
                .ListedBy(db.StoryTopics.Where(row => row.TopicId == topicId), "en")
        );
        return
        [
            ("front", ["/", "/ru"]),
            ("section", [$"/{section}", $"/ru/{section}"]),
            ("section, its deepest page", [$"/{section}?before={inSection}"]),
            ("story", await StoriesAsync(english, sample)),
            ("topic with the most stories", [$"/topics/{topic}"]),
            ("the same, its deepest page", [$"/topics/{topic}?before={aboutTopic}"]),
            ("topic with few", [$"/topics/{rare}"]),
            ("person", [$"/by/{person}"]),
            ("day", ["/2021/06/11", "/2019/03/05"]),
            ("month", ["/2021/06", "/2019/03"]),
            ("year", ["/2021", "/2019"]),
            ("feed of the front", ["/front.rss"]),
            ("feed of the front, its deepest page", [$"/front.rss?before={everywhere}"]),
            ("feed of a topic", [$"/topics/{topic}.atom"]),
            ("feed of a month", ["/2019/03.rss"]),
            ("index of the sitemaps", ["/sitemap.xml"]),
            ("sitemap of a month", ["/sitemaps/2019-03.xml"]),
            ("sitemap of all topics", ["/sitemaps/topics.xml"]),
            ("sitemap for news", ["/sitemaps/news.xml"]),
            ("search, common words", ["/search?q=railway", "/search?q=hospital", "/search?q=council"]),
            ("search, two words", ["/search?q=railway+hospital", "/search?q=customs+cooperative"]),
            ("search, a phrase", ["/search?q=%22water+board%22", "/search?q=%22road+agency%22"]),
            ("search, a slip", ["/search?q=railwey", "/search?q=hospitel"]),
            ("search, newest first", ["/search?q=railway&sort=newest"]),
        ];
    }

    private static Task<string> FirstAsync(IQueryable<string> slugs) => slugs.FirstAsync();

    // A page's length above the oldest: the last full page.
    private static async Task<ListKey> DeepAsync(IQueryable<ListedStory> list) =>
        await list.OldestFirst().Skip(30).Select(one => new ListKey(one.PublishedAt!.Value, one.Id)).FirstAsync();

    private static async Task<IReadOnlyList<string>> StoriesAsync(IQueryable<Story> english, int sample)
    {
        // Spread over all years: ids rise with time.
        var addresses = new List<string>();
        var first = await english.MinAsync(story => story.PublishedAt!.Value);
        var last = await english.MaxAsync(story => story.PublishedAt!.Value);
        for (var number = 0; number < sample; number++)
        {
            var at = first + ((last - first) * ((double)number / sample));
            addresses.Add(
                await english
                    .Where(story => story.PublishedAt >= at && story.KeptAddress == null)
                    .OrderBy(story => story.PublishedAt)
                    .Select(story => StoryAddress.Of("", story.PublishedOn!.Value, story.Slug, null))
                    .FirstAsync()
            );
        }
        return addresses;
    }
}
