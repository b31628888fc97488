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
    public static async Task<(CardList? List, IResult? Refusal)> ReadAsync(
        Reading reading,
        NewsDb db,
        ListPage page,
        Tag whole,
        CancellationToken stop
    )
    {
        var rows = await CardRows.ReadAsync(db, page.Query, stop);
        await page.FindNewerAsync(stop);
        var shown = page.Cut(rows, row => (row.PublishedAt, row.Id, row.PublishedOn));
        return page.RefusalOf(shown) is { } refusal
            ? (null, refusal)
            : (new(reading.Cards(shown), page.View, [.. page.MadeOf(reading, whole)]), null);
    }
}
