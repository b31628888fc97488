using Dastan.Domain.Formats.Sitemaps;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Sitemaps;

/// <summary>
/// GET /sitemaps/topics.xml and /sitemaps/people.xml: topics and authors with a public story in an edition, by when the
/// newest of their stories was published.
/// </summary>
public static class MapLists
{
    public static async Task<IResult> GetTopics(Reading reading, NewsDb db, LastChanges changes, CancellationToken stop)
    {
        var lists = await db
            .Stories.PublicAt(reading.Now)
            .SelectMany(
                story => story.Topics,
                (story, about) =>
                    new
                    {
                        story.Edition,
                        story.PublishedAt,
                        about.TopicId,
                    }
            )
            .GroupBy(about => new { about.Edition, about.TopicId })
            .Select(topic => new { topic.Key, Newest = topic.Max(about => about.PublishedAt) })
            .Join(
                db.Topics,
                list => list.Key.TopicId,
                topic => topic.Id,
                (list, topic) => new ListEntry(list.Key.Edition, topic.Slug, list.Newest!.Value)
            )
            .ToListAsync(stop);
        return Answer(reading, changes, "/sitemaps/topics.xml", "/topics/", lists);
    }

    public static async Task<IResult> GetPeople(Reading reading, NewsDb db, LastChanges changes, CancellationToken stop)
    {
        var lists = await db
            .Stories.PublicAt(reading.Now)
            .SelectMany(
                story => story.Bylines,
                (story, byline) =>
                    new
                    {
                        story.Edition,
                        story.PublishedAt,
                        byline.PersonId,
                    }
            )
            .GroupBy(byline => new { byline.Edition, byline.PersonId })
            .Select(person => new { person.Key, Newest = person.Max(byline => byline.PublishedAt) })
            .Join(
                db.People,
                list => list.Key.PersonId,
                person => person.Id,
                (list, person) => new ListEntry(list.Key.Edition, person.Slug, list.Newest!.Value)
            )
            .ToListAsync(stop);
        return Answer(reading, changes, "/sitemaps/people.xml", "/by/", lists);
    }

    private static OpenAnswer Answer(
        Reading reading,
        LastChanges changes,
        string own,
        string folder,
        IReadOnlyList<ListEntry> lists
    )
    {
        var prefixes = reading.Snapshot.Editions.ToDictionary(edition => edition.Code, edition => edition.Prefix);
        var pages = lists
            .Where(list => prefixes.ContainsKey(list.Edition))
            .OrderByDescending(list => list.Newest)
            .ThenBy(list => list.Slug, StringComparer.Ordinal)
            .Select(list => new SitemapPage(reading.Origin + prefixes[list.Edition] + folder + list.Slug, list.Newest));
        reading.Ingredients.AreAll(Tag.Sitemaps);
        return OpenAnswer.Of(reading.Origin + own, "application/xml", to => Sitemap.Write(pages, to), reading, changes);
    }

    private sealed record ListEntry(string Edition, string Slug, Instant Newest);
}
