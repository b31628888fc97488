using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Data.Search;

/// <summary>
/// The full-text index: stems made by the domain, kept in the same transaction as the stories, in the form of each database.
/// What it finds goes through the gate of what is public before anybody hears of it, even of how many there were.
/// </summary>
public abstract class SearchIndex(NewsDb db)
{
    // With fewer stories than this found, words that only begin alike are welcome too, after the others.
    private const int Few = 20;

    protected NewsDb Db { get; } = db;

    /// <summary>Finds what is public at an instant, best or newest first; other readings of the query only where it finds nothing.</summary>
    public async Task<SearchFound> FindAsync(SearchAsked asked, Instant now, CancellationToken stop)
    {
        if (asked.Query.IsEmpty)
            return SearchFound.Nothing;

        var strict = await ReadAsync(asked, asked.Query.Strictly(), now, stop);
        if (strict.Stories.Count >= Few || asked.Query.Wanted is [])
            return strict;

        var found = await WidenedAsync(asked, strict, now, stop);
        return strict.Stories.Count > 0 || asked.IsExact
            ? found
            : await new OtherReadings(this, Db).FindAsync(asked, found, now, stop);
    }

    private async Task<SearchFound> WidenedAsync(
        SearchAsked asked,
        SearchFound strict,
        Instant now,
        CancellationToken stop
    )
    {
        if (asked.Query.Widely(LettersAlike(asked.Query.Language)) is not { } expression)
            return strict;

        var wide = await ReadAsync(asked, expression, now, stop);
        return wide with { Stories = [.. strict.Stories.Union(wide.Stories)] };
    }

    /// <summary>The stories that match an expression and the filters.</summary>
    public async Task<SearchFound> ReadAsync(
        SearchAsked asked,
        SearchExpression expression,
        Instant now,
        CancellationToken stop
    )
    {
        var matches = await MatchesAsync(asked, expression, stop);
        var visible = await matches
            .Join(
                Db.StoryPlaces,
                match => match.Place,
                place => place.Place,
                (match, place) => new { match, place.StoryId }
            )
            .Join(
                Db.Stories.PublicAt(now),
                row => row.StoryId,
                story => story.Id,
                (row, story) =>
                    new
                    {
                        row.match.Place,
                        row.match.Weight,
                        story.Id,
                    }
            )
            .ToListAsync(stop);
        var ordered = visible
            .OrderByDescending(row => asked.IsNewestFirst ? 0 : row.Weight)
            .ThenByDescending(row => row.Place);
        return new([.. ordered.Select(row => row.Id)], expression);
    }

    /// <summary>Of these stems, those that some story has, and in how many stories each is.</summary>
    public abstract Task<IReadOnlyDictionary<string, int>> CountAsync(
        IReadOnlyCollection<string> stems,
        CancellationToken stop
    );

    /// <summary>The newest matches, at most <see cref="SearchFound.Most"/>, as rows that a query can join.</summary>
    protected abstract Task<IQueryable<SearchMatch>> MatchesAsync(
        SearchAsked asked,
        SearchExpression expression,
        CancellationToken stop
    );

    /// <summary>Takes places out of the index and puts others in, within the transaction that is open.</summary>
    public abstract Task ReplaceAsync(
        IReadOnlyCollection<long> gone,
        IReadOnlyCollection<StoryWords> come,
        CancellationToken stop
    );

    /// <summary>Forgets how many stories have each word; what is fed is counted again. Within the transaction that is open.</summary>
    public Task ForgetCountsAsync(CancellationToken stop) =>
        Db.Database.ExecuteSqlAsync($"DELETE FROM story_vocabulary", stop);

    /// <summary>Waits until nobody else makes the index anew, for as long as it takes, within the transaction that is open.</summary>
    public abstract Task AwaitTurnAsync(CancellationToken stop);

    /// <summary>Empties the index, within the transaction that is open, and makes it ready for many stories.</summary>
    public abstract Task ClearAsync(CancellationToken stop);

    /// <summary>Brings the index into its fastest form, after many stories came at once.</summary>
    public abstract Task TidyAsync(CancellationToken stop);

    // The Turkic languages change the end of a word most, and their stems are the roughest.
    private static int LettersAlike(Language language) => language.Code is "en" or "ru" ? 5 : 4;
}
