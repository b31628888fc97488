using System.Globalization;
using Dastan.Domain.Languages.Stems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dastan.Web.Data.Search;

/// <summary>The index in PostgreSQL: a <c>tsvector</c> a story, written by us and never parsed, with a GIN index.</summary>
public sealed class PostgresSearchIndex(NewsDb db) : SearchIndex(db)
{
    // Up to here it is counted anew how many stories have a word.
    private const int Few = 8;

    // From here on a word is common, and counted no more.
    private const int Many = 100;

    // Any number that nobody else locks by.
    private const long Rebuilding = 0x44_41_53_54_41_4f;

    // GIN gathers all that match, in no order. Above so many, the newest are gathered first, window by window.
    private const int Gathered = 2 * SearchFound.Most;
    private const double Margin = 1.5;

    protected override async Task<IQueryable<SearchMatch>> MatchesAsync(
        SearchAsked asked,
        SearchExpression expression,
        CancellationToken stop
    )
    {
        await Db.Database.OpenConnectionAsync(stop);
        try
        {
            var matches = await NewestAsync(asked, expression, stop);
            // By the subqueries the planner does not see how many there are: it looks each up, and does not read all stories for them.
            var (places, weights) = (
                matches.Select(match => match.Place).ToArray(),
                matches.Select(match => match.Weight).ToArray()
            );
            return Db.Database.SqlQuery<SearchMatch>(
                $"""SELECT place AS "Place", weight AS "Weight" FROM unnest((SELECT {places}), (SELECT {weights})) AS matching (place, weight)"""
            );
        }
        finally
        {
            await Db.Database.CloseConnectionAsync();
        }
    }

    private async Task<List<SearchMatch>> NewestAsync(
        SearchAsked asked,
        SearchExpression expression,
        CancellationToken stop
    )
    {
        var words = TsText.Query(expression);
        var expected = await PostgresExpectations.AskAsync(
            Db,
            TsText.Query(words, asked.Marks, []),
            expression.Meets ? [.. expression.AllStems.Distinct()] : [],
            stop
        );
        var isCommon = expression.Meets && expression.Rarest(expected.StoriesWith) > SearchRange.Common;
        var range = isCommon ? await SearchRange.OfCommonAsync(Db, asked, stop) : SearchRange.All(asked);
        var query = TsText.Query(words, asked.Marks, range.Months);
        var found = new List<SearchMatch>();
        var last = range.Last;
        var stories = expected.Matches > Gathered ? Margin * SearchFound.Most * expected.Stories / expected.Matches : 0;
        while (found.Count < SearchFound.Most && last >= range.First)
        {
            var first = stories > 0 ? await PlaceAsync(range.First, last, (int)stories, stop) : range.First;
            var before = found.Count;
            found.AddRange(await ReadAsync(words, query, first, last, SearchFound.Most - found.Count, stop));
            // As many more stories as the last window makes likely to be enough; all, where that is not known.
            stories =
                found.Count == before || before > 0
                    ? 0
                    : Margin * stories * (SearchFound.Most - found.Count) / found.Count;
            last = first - 1;
        }

        return found;
    }

    // Where so many stories begin, from the last place back; the first place where there are fewer.
    private async Task<long> PlaceAsync(long first, long last, int stories, CancellationToken stop)
    {
        var place = await Db
            .StoryPlaces.Where(place => place.Place >= first && place.Place <= last)
            .OrderByDescending(place => place.Place)
            .Skip(stories)
            .Select(place => place.Place)
            .FirstOrDefaultAsync(stop);
        return place == 0 ? first : place;
    }

    private async Task<List<SearchMatch>> ReadAsync(
        string words,
        string query,
        long first,
        long last,
        int most,
        CancellationToken stop
    )
    {
        await using var command = (NpgsqlCommand)Db.Database.GetDbConnection().CreateCommand();
        // The query stands in the text, so that the planner sees how many stories match.
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT place, ts_rank(words, $1::tsquery)::float8 FROM story_words
            WHERE words @@ $2::tsquery AND place BETWEEN {first} AND {last} ORDER BY place DESC LIMIT {most}
            """
        );
        command.Parameters.Add(new() { Value = words });
        command.Parameters.Add(new() { Value = query });
        var matches = new List<SearchMatch>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            matches.Add(new(rows.GetInt64(0), rows.GetDouble(1)));
        return matches;
    }

    public override async Task<IReadOnlyDictionary<string, int>> CountAsync(
        IReadOnlyCollection<string> stems,
        CancellationToken stop
    )
    {
        // Not seeing how many there are, the planner does not think of compiling the statement, which takes longer than to run it.
        var list = stems.ToArray();
        var counts = await Db
            .Database.SqlQuery<StemCount>(
                $"""
                SELECT v.word AS "Stem", CASE WHEN v.stories > {Few} THEN least(v.stories, {Many})
                    ELSE (SELECT count(*)::int FROM story_words WHERE words @@ quote_literal(v.word)::tsquery) END AS "Stories"
                FROM story_vocabulary v WHERE v.word = ANY((SELECT {list})::text[])
                """
            )
            .ToListAsync(stop);
        return counts.Where(row => row.Stories > 0).ToDictionary(row => row.Stem, row => row.Stories);
    }

    public override async Task ReplaceAsync(
        IReadOnlyCollection<long> gone,
        IReadOnlyCollection<StoryWords> come,
        CancellationToken stop
    )
    {
        if (gone.Count > 0)
            await Db.Database.ExecuteSqlAsync($"DELETE FROM story_words WHERE place = ANY({gone.ToArray()})", stop);
        if (come.Count == 0)
            return;

        var places = come.Select(words => words.Place).ToArray();
        var vectors = come.Select(TsText.Vector).ToArray();
        await Db.Database.ExecuteSqlAsync(
            $"INSERT INTO story_words (place, words) SELECT place, words::tsvector FROM unnest({places}, {vectors}) AS new (place, words)",
            stop
        );
        await LearnAsync(come, stop);
    }

    // In one order always, so that two who save at once can't wait for each other; nor does a common word hold anybody up, for it is not
    // counted any further.
    private async Task LearnAsync(IReadOnlyCollection<StoryWords> come, CancellationToken stop)
    {
        var counts = come.SelectMany(words => words.Vocabulary)
            .CountBy(word => word)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToList();
        var (words, stories) = (counts.Select(pair => pair.Key).ToArray(), counts.Select(pair => pair.Value).ToArray());
        await Db.Database.ExecuteSqlAsync(
            $"""
            WITH came AS (SELECT word, stories FROM unnest({words}, {stories}) AS come (word, stories)),
            known AS (
                SELECT word FROM story_vocabulary WHERE word IN (SELECT word FROM came) AND stories < {Many}
                ORDER BY word FOR UPDATE)
            UPDATE story_vocabulary v SET stories = v.stories + came.stories FROM known JOIN came USING (word) WHERE v.word = known.word
            """,
            stop
        );
        await Db.Database.ExecuteSqlAsync(
            $"INSERT INTO story_vocabulary (word, stories) SELECT * FROM unnest({words}, {stories}) ON CONFLICT DO NOTHING",
            stop
        );
    }

    public override async Task AwaitTurnAsync(CancellationToken stop)
    {
        var patience = Db.Database.GetCommandTimeout();
        Db.Database.SetCommandTimeout(TimeSpan.Zero);
        await Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Rebuilding})", stop);
        Db.Database.SetCommandTimeout(patience);
    }

    public override Task ClearAsync(CancellationToken stop) =>
        Db.Database.ExecuteSqlAsync($"TRUNCATE story_words, story_vocabulary", stop);

    public override Task TidyAsync(CancellationToken stop) =>
        Db.Database.ExecuteSqlAsync($"VACUUM ANALYZE story_words", stop);

    private sealed record StemCount(string Stem, int Stories);
}
