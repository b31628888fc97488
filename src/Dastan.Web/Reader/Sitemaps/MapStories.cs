using Dastan.Domain.Formats.Sitemaps;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;
using NodaTime;

namespace Dastan.Web.Reader.Sitemaps;

/// <summary>GET /sitemaps/{year}-{month}.xml, then /sitemaps/{year}-{month}-2.xml: a month's stories in all editions.</summary>
public static class MapStories
{
    public static async Task<IResult> Get(
        int year,
        int month,
        Reading reading,
        NewsDb db,
        LastChanges changes,
        CancellationToken stop,
        int part = 1
    )
    {
        if (year is 0 || month is < 1 or > 12 || part is < 1 or > 1_000)
            return Results.NotFound();

        var here = new YearMonth(year, month);
        var months = new StoryMonths(reading, db);
        var stories = await months.StoriesAsync(here, part, stop);
        if (stories is [])
            return Results.NotFound();

        reading.Ingredients.AreAll(Tag.Sitemap(here));
        var siblings = await months.SiblingsAsync(here, stop);
        return OpenAnswer.Of(
            reading.Origin + new StoryMonth(here, 0, null).AddressOf(part),
            "application/xml",
            to => Sitemap.Write(stories.Select(story => Page(reading, story, siblings[story.Translations])), to),
            reading,
            changes
        );
    }

    private static SitemapPage Page(Reading reading, StoryEntry story, IEnumerable<StoryEntry> siblings) =>
        new(Address(reading, story), story.ChangedAt)
        {
            Translations =
            [
                .. Alternate
                    .Set([
                        .. siblings
                            // Of those of other months it is no sibling itself.
                            .Append(story)
                            .DistinctBy(sibling => sibling.Id)
                            .OrderBy(sibling => EditionOf(reading, sibling).Position)
                            .Select(sibling => new Alternate(sibling.Edition, Address(reading, sibling))),
                    ])
                    .Select(alternate => new SitemapTranslation(alternate.Language, alternate.Address)),
            ],
        };

    private static string Address(Reading reading, StoryEntry story) =>
        reading.Origin
        + StoryAddress.Of(EditionOf(reading, story).Prefix, story.PublishedOn, story.Slug, story.KeptAddress);

    private static Edition EditionOf(Reading reading, StoryEntry story) =>
        reading.Snapshot.Editions.First(edition => edition.Code == story.Edition);
}
