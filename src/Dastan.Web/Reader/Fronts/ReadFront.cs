using Dastan.Domain.Formats.StructuredData;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Fronts;

/// <summary>GET /: the edition's front as laid out, its empty places filled with the newest stories.</summary>
public static class ReadFront
{
    // The lead and the stories beside it.
    private const int TopPlaces = 5;

    private const int RiverPlaces = 4;

    public static async Task<IResult> Get(Reading reading, NewsDb db, CancellationToken stop)
    {
        var siblings = reading.InEditions("/", _ => true);
        var head = reading.Head("", reading.Snapshot.Paper.Strapline.In(reading.Code), "/") with
        {
            Alternates = reading.Alternates(siblings),
        };
        var front = await ViewAsync(reading, db, stop);
        reading.Ingredients.AreAll(Tag.Front(reading.Code), Tag.Stories(reading.Code));
        var strapline = reading.Snapshot.Paper.Strapline.In(reading.Code);
        var described = head with
        {
            JsonLd =
            [
                WebSite.Of(reading.DescribedPaper, strapline, reading.Code, reading.Absolute("/search")),
                reading.Described(head, Shown(front)),
            ],
        };
        return Show.Page<FrontPage, FrontView>(reading.Frame(described, siblings), front);
    }

    private static IEnumerable<StoryCard> Shown(FrontView front) =>
        (front.Lead is { } lead ? [lead] : Enumerable.Empty<StoryCard>())
            .Concat(front.Secondary)
            .Concat(front.Rivers.SelectMany(river => river.Stories));

    private static async Task<FrontView> ViewAsync(Reading reading, NewsDb db, CancellationToken stop)
    {
        var stories = db.Stories.PublicAt(reading.Now).In(reading.Code);
        var top = await TopAsync(reading, db, stories, stop);
        var shown = top.Select(row => row.Id).ToHashSet();

        var rivers = new List<RiverView>();
        foreach (var section in reading.Sections)
        {
            var newest = stories
                .Where(story => story.Section == section.Slug)
                .NewestFirst()
                .Take(TopPlaces + RiverPlaces);
            var rows = (await CardRows.ReadAsync(db, newest, stop)).Where(row => !shown.Contains(row.Id));
            if (reading.Cards(rows.Take(RiverPlaces)) is { Count: > 0 } cards)
                rivers.Add(new(new Link(section.Name, reading.AddressOf("/" + section.Slug)), WithoutSection(cards)));
        }

        var topCards = reading.Cards(top);
        return new(topCards.FirstOrDefault(), [.. topCards.Skip(1)], rivers);
    }

    private static async Task<List<CardRow>> TopAsync(
        Reading reading,
        NewsDb db,
        IQueryable<Story> stories,
        CancellationToken stop
    )
    {
        var placed = await db
            .Fronts.Where(front =>
                front.Edition == reading.Code && front.Section == "" && front.PublishedAt <= reading.Now
            )
            .OrderByDescending(front => front.PublishedAt)
            .Take(1)
            .SelectMany(front => front.Slots)
            .OrderBy(slot => slot.Position)
            .Select(slot => slot.StoryId)
            .ToListAsync(stop);

        // Not of the edition's: SQLite would look for the few in all that the edition ever published.
        var laidOut = await CardRows.ReadAsync(
            db,
            db.Stories.PublicAt(reading.Now).Where(story => placed.Contains(story.Id)),
            stop
        );
        var newest = await CardRows.ReadAsync(db, stories.NewestFirst().Take(TopPlaces), stop);
        return
        [
            .. laidOut.OrderBy(row => placed.IndexOf(row.Id)).Concat(newest).DistinctBy(row => row.Id).Take(TopPlaces),
        ];
    }

    private static IReadOnlyList<StoryCard> WithoutSection(IReadOnlyList<StoryCard> cards) =>
        [.. cards.Select(card => card with { Section = null })];
}
