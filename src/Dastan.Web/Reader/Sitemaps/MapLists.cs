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
        // The newest of each list is found by its index; the gate is asked until one is public.
        var lists = await db
            .Topics.SelectMany(
                topic => db.Editions,
                (topic, edition) =>
                    new
                    {
                        edition.Code,
                        topic.Slug,
                        Newest = db
                            .StoryTopics.Where(row =>
                                row.TopicId == topic.Id
                                && row.Edition == edition.Code
                                && row.PublishedAt <= reading.Now
                                && db.Stories.PublicAt(reading.Now).Any(story => story.Id == row.StoryId)
                            )
                            .OrderByDescending(row => row.PublishedAt)
                            .Select(row => row.PublishedAt)
                            .FirstOrDefault(),
                    }
            )
            .Where(list => list.Newest != null)
            .Select(list => new ListEntry(list.Code, list.Slug, list.Newest!.Value))
            .ToListAsync(stop);
        return Answer(reading, changes, "/sitemaps/topics.xml", "/topics/", lists);
    }

    public static async Task<IResult> GetPeople(Reading reading, NewsDb db, LastChanges changes, CancellationToken stop)
    {
        // The newest of each list is found by its index; the gate is asked until one is public.
        var lists = await db
            .People.SelectMany(
                person => db.Editions,
                (person, edition) =>
                    new
                    {
                        edition.Code,
                        person.Slug,
                        Newest = db
                            .StoryBylines.Where(row =>
                                row.PersonId == person.Id
                                && row.Edition == edition.Code
                                && row.PublishedAt <= reading.Now
                                && db.Stories.PublicAt(reading.Now).Any(story => story.Id == row.StoryId)
                            )
                            .OrderByDescending(row => row.PublishedAt)
                            .Select(row => row.PublishedAt)
                            .FirstOrDefault(),
                    }
            )
            .Where(list => list.Newest != null)
            .Select(list => new ListEntry(list.Code, list.Slug, list.Newest!.Value))
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
