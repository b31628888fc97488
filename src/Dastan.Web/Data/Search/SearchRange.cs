using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Search;

/// <summary>Where in the index a search looks.</summary>
/// <param name="Months">Marks of which a story must have one; none for any month.</param>
public sealed record SearchRange(long First, long Last, IReadOnlyList<string> Months)
{
    /// <summary>A word of more stories than this bounds no walk through the index.</summary>
    public const int Common = 100_000;

    // Where all words are common, no more stories than these are walked through, the newest.
    private const int Reach = 200_000;

    public static SearchRange All(SearchAsked asked) => new(asked.FirstPlace, asked.LastPlace, []);

    /// <summary>
    /// The range of a search whose words are all common and must meet: an index knows no bounds between two matches, so the months bound it.
    /// One word alone is read from its newest story on, and needs none.
    /// </summary>
    public static async Task<SearchRange> OfCommonAsync(
        NewsDb db,
        SearchAsked asked,
        CancellationToken stop,
        int reach = Reach
    )
    {
        var all = All(asked);
        var places = db
            .StoryPlaces.Where(place => place.Place >= all.First && place.Place <= all.Last)
            .OrderByDescending(place => place.Place)
            .Select(place => place.Place);
        if (await places.Skip(reach).FirstOrDefaultAsync(stop) is not (> 0 and var before))
            return all;

        var newest = await places.FirstAsync(stop);
        var months = StoryWords.MonthMarks(
            asked.Edition,
            StoryPlace.PublishedAt(before),
            StoryPlace.PublishedAt(newest)
        );
        return new(before + 1, all.Last, [.. months]);
    }
}
