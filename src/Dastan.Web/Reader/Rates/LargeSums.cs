using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Rates;

/// <summary>The stories that tell of large sums in a currency.</summary>
public static class LargeSums
{
    private const int Places = 5;

    /// <summary>The newest of the edition with a sum of a million dollars or more in it.</summary>
    public static async Task<IReadOnlyList<Link>> ReadAsync(
        Reading reading,
        NewsDb db,
        string currency,
        CancellationToken stop
    )
    {
        reading.Ingredients.Show(Tag.Stories(reading.Code));
        var query = SearchQuery.Of("", reading.Language) with { Besides = SumMarks.LargeIn(currency) };
        var asked = new SearchAsked(reading.Code, query, IsNewestFirst: true, IsExact: true);
        var ids = (await db.Search.FindAsync(asked, reading.Now, stop)).Stories.Take(Places).ToList();
        if (ids is [])
            return [];

        var stories = db.Stories.PublicAt(reading.Now).Where(story => ids.Contains(story.Id)).NewestFirst();
        var rows = await CardRows.ReadAsync(db, stories, stop);
        return [.. reading.Cards(rows).Select(card => new Link(card.Headline, card.Address))];
    }
}
