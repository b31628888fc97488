using Dastan.Domain.Formats.StructuredData;
using Dastan.Domain.Fronts;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Fronts;

/// <summary>The front of an edition with some stories in its slots; empty ones are filled with the newest.</summary>
public static class FrontAnswer
{
    private const int RiverPlaces = 4;

    public static async Task<IResult> OfAsync(
        Reading reading,
        NewsDb db,
        IReadOnlyDictionary<int, StoryId> slots,
        CancellationToken stop
    )
    {
        var siblings = reading.InEditions("/", _ => true);
        var head = reading.Head("", reading.Snapshot.Paper.Strapline.In(reading.Code), "/") with
        {
            Alternates = reading.Alternates(siblings),
        };
        var front = await ViewAsync(reading, db, slots, stop);
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

    private static async Task<FrontView> ViewAsync(
        Reading reading,
        NewsDb db,
        IReadOnlyDictionary<int, StoryId> slots,
        CancellationToken stop
    )
    {
        var stories = db.Stories.PublicAt(reading.Now).In(reading.Code);
        var top = await LaidOut.TopAsync(reading, db, "", slots, stop);
        var shown = top.Select(row => row.Id).ToHashSet();

        var rivers = new List<RiverView>();
        foreach (var section in reading.Sections)
        {
            var newest = stories
                .Where(story => story.Section == section.Slug)
                .NewestFirst()
                .Take(Front.Places + RiverPlaces);
            var rows = (await CardRows.ReadAsync(db, newest, stop)).Where(row => !shown.Contains(row.Id));
            if (reading.Cards(rows.Take(RiverPlaces)) is { Count: > 0 } cards)
                rivers.Add(new(new Link(section.Name, reading.AddressOf("/" + section.Slug)), WithoutSection(cards)));
        }

        var topCards = reading.Cards(top);
        return new(topCards.FirstOrDefault(), [.. topCards.Skip(1)], rivers);
    }

    private static IReadOnlyList<StoryCard> WithoutSection(IReadOnlyList<StoryCard> cards) =>
        [.. cards.Select(card => card with { Section = null })];
}
