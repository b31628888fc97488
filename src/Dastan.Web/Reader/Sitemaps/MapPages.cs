using Dastan.Domain.Formats.Sitemaps;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Corrections;
using Dastan.Web.Reader.Machines;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Sitemaps;

/// <summary>GET /sitemaps/pages.xml: fronts, sections, lists of corrections and static pages of all editions.</summary>
public static class MapPages
{
    public static async Task<IResult> Get(Reading reading, NewsDb db, LastChanges changes, CancellationToken stop)
    {
        var statics = await db
            .StaticPages.PublicAt(reading.Now)
            .OrderBy(page => page.Slug)
            .Select(page => new
            {
                page.Edition,
                page.Slug,
                ChangedAt = page.UpdatedAt ?? page.PublishedAt,
            })
            .ToListAsync(stop);
        var pages = new List<SitemapPage>();
        foreach (var edition in reading.Snapshot.Editions)
        {
            pages.Add(Page(reading, edition, "/", _ => true));
            pages.Add(Page(reading, edition, CorrectionTexts.Path, _ => true));
            foreach (var section in reading.Snapshot.Sections[edition.Code])
                pages.Add(Page(reading, edition, "/" + section.Slug, other => Has(reading, other, section.Slug)));
            pages.AddRange(
                statics
                    .Where(page => page.Edition == edition.Code)
                    .Select(page => new SitemapPage(
                        reading.Origin + Reading.AddressIn(edition, "/" + page.Slug),
                        page.ChangedAt
                    ))
            );
        }
        reading.Ingredients.AreAll(Tag.Sitemaps);
        return OpenAnswer.Of(
            reading.Origin + "/sitemaps/pages.xml",
            "application/xml",
            to => Sitemap.Write(pages, to),
            reading,
            changes
        );
    }

    private static bool Has(Reading reading, Edition edition, string section) =>
        reading.Snapshot.Sections[edition.Code].Any(other => other.Slug == section);

    private static SitemapPage Page(Reading reading, Edition edition, string path, Func<Edition, bool> has) =>
        new(reading.Origin + Reading.AddressIn(edition, path), null)
        {
            Translations =
            [
                .. Alternate
                    .Set([
                        .. reading
                            .Snapshot.Editions.Where(has)
                            .Select(other => new Alternate(
                                other.Code,
                                reading.Origin + Reading.AddressIn(other, path)
                            )),
                    ])
                    .Select(alternate => new SitemapTranslation(alternate.Language, alternate.Address)),
            ],
        };
}
