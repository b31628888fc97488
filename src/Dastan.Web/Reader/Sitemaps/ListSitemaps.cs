using Dastan.Domain.Formats.Sitemaps;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;

namespace Dastan.Web.Reader.Sitemaps;

/// <summary>GET /sitemap.xml: the index of all sitemaps.</summary>
public static class ListSitemaps
{
    public static async Task<IResult> Get(Reading reading, NewsDb db, LastChanges changes, CancellationToken stop)
    {
        var months = await new StoryMonths(reading, db).ListAsync(stop);
        var parts = new List<SitemapPart>
        {
            new(reading.Origin + "/sitemaps/data.xml", null),
            new(reading.Origin + "/sitemaps/pages.xml", null),
            new(reading.Origin + "/sitemaps/people.xml", null),
            new(reading.Origin + "/sitemaps/rates.xml", null),
            new(reading.Origin + "/sitemaps/topics.xml", null),
        };
        parts.AddRange(
            months.SelectMany(month =>
                month.Parts.Select(part => new SitemapPart(reading.Origin + month.AddressOf(part), month.ChangedAt))
            )
        );
        reading.Ingredients.AreAll(Tag.Sitemaps);
        return OpenAnswer.Of(
            reading.Origin + "/sitemap.xml",
            "application/xml",
            to => Sitemap.WriteIndex(parts, to),
            reading,
            changes
        );
    }
}
