using System.Data.Common;
using System.Text.Json;
using Dastan.Domain.Languages.Stems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dastan.Web.Data.Search;

/// <summary>The index in SQLite's FTS5: a table without content of its own, whose rows are the stories' places.</summary>
public sealed class SqliteSearchIndex(NewsDb db) : SearchIndex(db)
{
    // Up to here it is counted anew how many stories have a word; above, all that ever had it count.
    private const int Few = 8;

    // Above it, a word is as common as any.
    private const int Many = 100;

    private const int UsualBytes = 1024 * 1024;
    private const int ManyBytes = 64 * UsualBytes;

    protected override async Task<IQueryable<SearchMatch>> MatchesAsync(
        SearchAsked asked,
        SearchExpression expression,
        CancellationToken stop
    )
    {
        var range =
            expression.Meets && await RarestAsync(expression, stop) > SearchRange.Common
                ? await SearchRange.OfCommonAsync(Db, asked, stop)
                : SearchRange.All(asked);
        var query = new Fts5Query(expression, asked.Marks, range.Months);
        return Db.Database.SqlQuery<SearchMatch>(
            $"""
            SELECT rowid AS "Place", weight(story_words, {query.Form}) AS "Weight" FROM story_words
            WHERE story_words MATCH {query.Text} AND rowid BETWEEN {range.First} AND {range.Last}
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
        var counts = await Db
            .Database.SqlQuery<StemCount>(
                $"""
                SELECT v.word AS "Stem", CASE WHEN v.stories > {Few} THEN min(v.stories, {Many})
                    ELSE coalesce((SELECT doc FROM story_terms WHERE term = v.word), 0) END AS "Stories"
                FROM story_vocabulary v WHERE v.word IN (SELECT value FROM json_each({list}))
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

    // Whoever has begun a transaction is alone in it.
    public override Task AwaitTurnAsync(CancellationToken stop) => Task.CompletedTask;

    public override async Task ClearAsync(CancellationToken stop)
    {
        await Db.Database.ExecuteSqlAsync($"INSERT INTO story_words (story_words) VALUES ('delete-all')", stop);
        await ForgetCountsAsync(stop);
        await HoldAsync(ManyBytes, stop);
    }

    public override async Task TidyAsync(CancellationToken stop)
    {
        await HoldAsync(UsualBytes, stop);
        await Db.Database.ExecuteSqlAsync($"INSERT INTO story_words (story_words) VALUES ('optimize')", stop);
    }

    // How much of what comes is held before it is written: the more, the fewer pieces there are to be merged.
    private Task HoldAsync(int bytes, CancellationToken stop) =>
        Db.Database.ExecuteSqlAsync($"INSERT INTO story_words (story_words, rank) VALUES ('hashsize', {bytes})", stop);

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
