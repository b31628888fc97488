using System.Data.Common;
using System.Text.Json;
using Dastan.Domain.Languages.Stems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dastan.Web.Data.Search;

/// <summary>The index in SQLite's FTS5: a table without content of its own, whose rows are the stories' places.</summary>
public sealed class SqliteSearchIndex(NewsDb db) : SearchIndex(db)
{
    // Above so many stories a word bounds no walk.
    private const int Common = 50_000;

    // Where all words are common, no more than so many stories are walked through, the newest.
    private const int Reach = 200_000;

    // Up to here it is counted anew how many stories have a word; above, all that ever had it count.
    private const int Few = 100;

    protected override async Task<IQueryable<SearchMatch>> MatchesAsync(
        SearchAsked asked,
        SearchExpression expression,
        CancellationToken stop
    )
    {
        var (first, months) = await BoundsAsync(asked, expression, stop);
        var query = new Fts5Query(expression, asked.Marks, months);
        return Db.Database.SqlQuery<SearchMatch>(
            $"""
            SELECT rowid AS "Place", weight(story_words, {query.Form}) AS "Weight" FROM story_words
            WHERE story_words MATCH {query.Text} AND rowid BETWEEN {first} AND {asked.LastPlace}
            ORDER BY rowid DESC LIMIT {SearchFound.Most}
            """
        );
    }

    public override async Task<IReadOnlyDictionary<string, int>> CountAsync(
        IReadOnlyCollection<string> stems,
        CancellationToken stop
    )
    {
        var list = JsonSerializer.Serialize(stems);
        return await Db
            .Database.SqlQuery<StemCount>(
                $"""
                SELECT v.word AS "Stem", CASE WHEN v.stories > {Few} THEN {Few}
                    ELSE coalesce((SELECT doc FROM story_terms WHERE term = v.word), 0) END AS "Stories"
                FROM story_vocabulary v WHERE v.word IN (SELECT value FROM json_each({list}))
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
        await using var delete = Command("DELETE FROM story_words WHERE rowid = $0", 1);
        foreach (var place in gone)
            await RunAsync(delete, stop, place);

        await using var insert = Command(
            "INSERT INTO story_words (rowid, headline, standfirst, names, body, marks) VALUES ($0, $1, $2, $3, $4, $5)",
            6
        );
        foreach (var words in come)
            await RunAsync(
                insert,
                stop,
                words.Place,
                Fts5Query.Column(words.Headline),
                Fts5Query.Column(words.Standfirst),
                Fts5Query.Column(words.Names),
                Fts5Query.Column(words.Body),
                string.Join(' ', words.Marks)
            );

        await using var learn = Command(
            "INSERT INTO story_vocabulary (word, stories) VALUES ($0, $1) ON CONFLICT DO UPDATE SET stories = stories + excluded.stories",
            2
        );
        foreach (var (word, stories) in come.SelectMany(words => words.Vocabulary).CountBy(word => word))
            await RunAsync(learn, stop, word, stories);
    }

    public override async Task ClearAsync(CancellationToken stop)
    {
        await Db.Database.ExecuteSqlAsync($"INSERT INTO story_words (story_words) VALUES ('delete-all')", stop);
        await Db.Database.ExecuteSqlAsync($"DELETE FROM story_vocabulary", stop);
    }

    public override Task TidyAsync(CancellationToken stop) =>
        Db.Database.ExecuteSqlAsync($"INSERT INTO story_words (story_words) VALUES ('optimize')", stop);

    // One word alone is read from its newest story on, and so is a pair. Where several must meet, the rarest bounds the walk.
    private async Task<(long First, IEnumerable<string> Months)> BoundsAsync(
        SearchAsked asked,
        SearchExpression expression,
        CancellationToken stop
    )
    {
        var (first, last) = (asked.FirstPlace, asked.LastPlace);
        if (!expression.Meets || await RarestAsync(expression, stop) < Common)
            return (first, []);

        var reached = await Db
            .StoryPlaces.Where(place => place.Place >= first && place.Place <= last)
            .OrderByDescending(place => place.Place)
            .Skip(Reach)
            .Select(place => place.Place)
            .FirstOrDefaultAsync(stop);
        if (reached == 0)
            return (first, []);

        var newest = await Db.StoryPlaces.Where(place => place.Place <= last).MaxAsync(place => place.Place, stop);
        return (
            reached + 1,
            StoryWords.MonthMarks(asked.Edition, StoryPlace.PublishedAt(reached), StoryPlace.PublishedAt(newest))
        );
    }

    private async Task<long> RarestAsync(SearchExpression expression, CancellationToken stop)
    {
        var list = JsonSerializer.Serialize(expression.AllStems.Distinct());
        var counts = await Db
            .Database.SqlQuery<StemCount>(
                $"""SELECT word AS "Stem", stories AS "Stories" FROM story_vocabulary WHERE word IN (SELECT value FROM json_each({list}))"""
            )
            .ToDictionaryAsync(row => row.Stem, row => (long)row.Stories, stop);
        return expression.Rarest(stem => counts.GetValueOrDefault(stem));
    }

    private DbCommand Command(string sql, int parameters)
    {
        var command = Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = Db.Database.CurrentTransaction?.GetDbTransaction();
        for (var number = 0; number < parameters; number++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"${number}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static Task RunAsync(DbCommand command, CancellationToken stop, params ReadOnlySpan<object> values)
    {
        for (var number = 0; number < values.Length; number++)
            command.Parameters[number].Value = values[number];

        return command.ExecuteNonQueryAsync(stop);
    }

    private sealed record StemCount(string Stem, int Stories);
}
