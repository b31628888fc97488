using Dastan.Domain.Formats.Sitemaps;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Sitemaps;

/// <summary>GET /sitemaps/news.xml: the stories of the last two days in all editions, for Google News.</summary>
public static class MapNews
{
    public static async Task<IResult> Get(Reading reading, NewsDb db, LastChanges changes, CancellationToken stop)
    {
        var editions = reading.Snapshot.Editions.Select(edition => edition.Code).ToList();
        var since = reading.Now - NewsSitemap.Reach;
        var stories = await db
            .Stories.PublicAt(reading.Now)
            .Where(story => editions.Contains(story.Edition) && story.PublishedAt >= since)
            .NewestFirst()
            .Take(NewsSitemap.MaxStories)
            .Select(story => new
            {
                story.Edition,
                story.Slug,
                story.KeptAddress,
                story.Headline,
                story.PublishedOn,
                story.PublishedAt,
            })
            .ToListAsync(stop);

        var prefixes = reading.Snapshot.Editions.ToDictionary(edition => edition.Code, edition => edition.Prefix);
        var news = stories
            .Where(story => prefixes.ContainsKey(story.Edition))
            .Select(story => new NewsSitemapStory(
                reading.Origin
                    + StoryAddress.Of(prefixes[story.Edition], story.PublishedOn!.Value, story.Slug, story.KeptAddress),
                story.Headline,
                story.Edition,
                story.PublishedAt!.Value
            ));
        reading.Ingredients.AreAll(Tag.Sitemaps);
        // The oldest of them leaves by itself.
        if (stories.Count > 0)
            reading.Ingredients.HoldUntil(stories[^1].PublishedAt!.Value + NewsSitemap.Reach + Duration.FromTicks(1));
        return OpenAnswer.Of(
            reading.Origin + "/sitemaps/news.xml",
            "application/xml",
            to => NewsSitemap.Write(reading.Snapshot.Paper.Name, news, to),
            reading,
            changes
        );
    }
}
