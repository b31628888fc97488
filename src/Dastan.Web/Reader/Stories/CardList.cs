using Dastan.Domain.Fronts;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Dastan.Web.Press;

namespace Dastan.Web.Reader.Stories;

/// <summary>One page of a list of stories as cards.</summary>
/// <param name="MadeOf">What decides which stories these are.</param>
public sealed record CardList(IReadOnlyList<StoryCard> Stories, ListPagesView Pages, IReadOnlyList<Tag> MadeOf)
{
    /// <summary>Reads a page; where there is none, says why.</summary>
    /// <param name="whole">What decides which stories are in the list at all.</param>
    /// <param name="placed">Stories of the list that stand at a position of their own, all above its middle; null for none.</param>
    public static async Task<(CardList? List, IResult? Refusal)> ReadAsync(
        Reading reading,
        NewsDb db,
        ListPage page,
        Tag whole,
        CancellationToken stop,
        IReadOnlyDictionary<int, CardRow>? placed = null
    )
    {
        var rows = await CardRows.ReadAsync(db, page.Query, stop);
        // What follows is counted from the last story that is not placed: of those above it none is left out.
        if (placed is not null)
            rows = Among(placed, rows);
        await page.FindNewerAsync(stop);
        var shown = page.Cut(rows, row => (row.PublishedAt, row.Id, row.PublishedOn));
        return page.RefusalOf(shown) is { } refusal
            ? (null, refusal)
            : (new(reading.Cards(shown), page.View, [.. page.MadeOf(reading, whole)]), null);
    }

    /// <summary>The list with what was placed in its places, and everything once.</summary>
    public static IReadOnlyList<CardRow> Among(IReadOnlyDictionary<int, CardRow> placed, IEnumerable<CardRow> newest)
    {
        var ids = placed.Values.Select(row => row.Id).ToHashSet();
        return [.. Filling.Fill(placed, newest.Where(row => !ids.Contains(row.Id)))];
    }
}
