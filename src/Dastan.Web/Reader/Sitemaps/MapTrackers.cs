using Dastan.Domain.Formats.Sitemaps;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;
using Dastan.Web.Reader.Trackers;

namespace Dastan.Web.Reader.Sitemaps;

/// <summary>GET /sitemaps/data.xml: the pages of trackers, in all editions.</summary>
public static class MapTrackers
{
    public static async Task<IResult> Get(Reading reading, NewsDb db, LastChanges changes, CancellationToken stop)
    {
        var books = await reading.AllTrackersAsync(db, stop);
        reading.Ingredients.AreAll(Tag.Trackers);
        var paths = books.Select(book => TrackerAddress.Of(book.Tracker.Slug)).Order(StringComparer.Ordinal).ToList();
        var pages = reading.Snapshot.Editions.SelectMany(edition =>
            paths
                .Prepend(TrackerAddress.OfAll)
                .Select(path => new SitemapPage(reading.Origin + Reading.AddressIn(edition, path), null)
                {
                    Translations =
                    [
                        .. reading
                            .Alternates(reading.InEditions(path, _ => true))
                            .Select(alternate => new SitemapTranslation(alternate.Language, alternate.Address)),
                    ],
                })
        );
        return OpenAnswer.Of(
            reading.Origin + "/sitemaps/data.xml",
            "application/xml",
            to => Sitemap.Write(pages, to),
            reading,
            changes
        );
    }
}
