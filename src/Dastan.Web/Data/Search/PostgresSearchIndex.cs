using System.Text;
using System.Text.Json;
using Dastan.Domain.Languages.Stems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Dastan.Web.Data.Search;

/// <summary>The index in PostgreSQL: a <c>tsvector</c> a story, written by us and never parsed, with a GIN index.</summary>
public sealed class PostgresSearchIndex(NewsDb db) : SearchIndex(db)
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

    // Up to here it is counted anew how many stories have a word; above, it is not counted any more.
    private const int Few = 100;

    // PostgreSQL keeps no position beyond this, and no more than 256 of a word.
    private const int LastPosition = 16_383;

    // Above this many expected matches, walking the newest stories finds a thousand sooner than gathering all that match.
    private const double Common = 10_000;

    protected override async Task<IQueryable<SearchMatch>> MatchesAsync(
        SearchAsked asked,
        SearchExpression expression,
        CancellationToken stop
    )
    {
        var words = Written(expression);
        var query = string.Join(" & ", asked.Marks.Select(Quoted).Prepend(words));
        var (first, last) = (asked.FirstPlace, asked.LastPlace);
        return await ExpectedAsync(query, stop) > Common
            ? Db.Database.SqlQuery<SearchMatch>(
                $"""
                SELECT place AS "Place", ts_rank(words, {words}::tsquery)::float8 AS "Weight" FROM story_words
                WHERE words @@ {query}::tsquery AND place BETWEEN {first} AND {last}
                ORDER BY place DESC LIMIT {SearchFound.Most}
                """
            )
            : Db.Database.SqlQuery<SearchMatch>(
                $"""
                SELECT place AS "Place", ts_rank(words, {words}::tsquery)::float8 AS "Weight" FROM story_words WHERE place IN (
                    WITH matching AS MATERIALIZED (SELECT place FROM story_words WHERE words @@ {query}::tsquery)
                    SELECT place FROM matching WHERE place BETWEEN {first} AND {last} ORDER BY place DESC LIMIT {SearchFound.Most})
                """
            );
    }

    public override async Task<IReadOnlyDictionary<string, int>> CountAsync(
        IReadOnlyCollection<string> stems,
        CancellationToken stop
    )
    {
        var list = stems.ToArray();
        return await Db
            .Database.SqlQuery<StemCount>(
                $"""
                SELECT v.word AS "Stem", CASE WHEN v.stories > {Few} THEN {Few}
                    ELSE (SELECT count(*)::int FROM story_words WHERE words @@ quote_literal(v.word)::tsquery) END AS "Stories"
                FROM story_vocabulary v WHERE v.word = ANY({list})
                """
            )
            .Where(row => row.Stories > 0)
            .ToDictionaryAsync(row => row.Stem, row => row.Stories, stop);
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
        var vectors = come.Select(Vector).ToArray();
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
                SELECT word FROM story_vocabulary WHERE word IN (SELECT word FROM came) AND stories <= {Few}
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

    public override Task ClearAsync(CancellationToken stop) =>
        Db.Database.ExecuteSqlAsync($"TRUNCATE story_words, story_vocabulary", stop);

    public override Task TidyAsync(CancellationToken stop) =>
        Db.Database.ExecuteSqlAsync($"VACUUM ANALYZE story_words", stop);

    // How many stories the planner expects; from its statistics of the commonest words, without reading the index.
    private async Task<double> ExpectedAsync(string query, CancellationToken stop)
    {
        await Db.Database.OpenConnectionAsync(stop);
        await using var command = (NpgsqlCommand)Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN (FORMAT JSON) SELECT 1 FROM story_words WHERE words @@ $1::tsquery";
        command.Transaction = (NpgsqlTransaction?)Db.Database.CurrentTransaction?.GetDbTransaction();
        command.Parameters.Add(new() { Value = query });
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync(stop))!);
        await Db.Database.CloseConnectionAsync();
        return plan.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble();
    }

    private static string Vector(StoryWords words)
    {
        var vector = new StringBuilder();
        var position = 0;
        foreach (
            var (part, weight) in new[]
            {
                (words.Headline, 'A'),
                (words.Standfirst, 'B'),
                (words.Names, 'C'),
                (words.Body, 'D'),
            }
        )
        {
            foreach (var stem in part)
                vector.Append($"'{stem}':{Math.Min(++position, LastPosition)}{weight} ");
            // A phrase must not run from one part into the next.
            position++;
        }

        foreach (var mark in words.Marks)
            vector.Append($"'{mark}' ");
        foreach (var pair in Pairs(words.Headline, words.Standfirst, words.Names, words.Body))
            vector.Append($"{pair} ");
        return vector.ToString();
    }

    private static string Written(SearchExpression expression) =>
        expression switch
        {
            SearchExpression.Phrase { Stems: [var stem] } => Quoted(stem),
            SearchExpression.Phrase phrase => Together(phrase.Stems),
            SearchExpression.Beginning beginning => Quoted(beginning.Letters) + ":*",
            SearchExpression.All all => Joined(all.Of, " & "),
            SearchExpression.Any any => Joined(any.Of, " | "),
            SearchExpression.Except except => $"({Written(except.Of)} & !{Written(except.Unwanted)})",
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    // The pairs are few to look up; that the words do stand together is then seen in the vectors of those few.
    private static string Together(IReadOnlyList<string> stems) =>
        $"(({string.Join(" <-> ", stems.Select(Quoted))}) & {string.Join(" & ", Pairs(stems))})";

    private static IEnumerable<string> Pairs(params IEnumerable<IReadOnlyList<string>> texts) =>
        texts.SelectMany(WordPairs.In).Select(pair => Quoted(Pair(pair.Number))).Distinct();

    // A word that no text has, as short as can be: there are two hundred in a story.
    private static string Pair(int pair) => $"={Digits[pair >> 12]}{Digits[(pair >> 6) & 63]}{Digits[pair & 63]}";

    private static string Joined(IEnumerable<SearchExpression> parts, string by) =>
        $"({string.Join(by, parts.Select(Written))})";

    // Stems have letters and digits alone, marks a hyphen and a hash: nothing in them can end the quotation.
    private static string Quoted(string word) => $"'{word}'";

    private sealed record StemCount(string Stem, int Stories);
}
