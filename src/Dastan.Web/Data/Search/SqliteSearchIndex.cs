using System.Data.Common;
using System.Text.Json;
using Dastan.Domain.Languages.Stems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dastan.Web.Data.Search;

/// <summary>The index in SQLite's FTS5: a table without content of its own, whose rows are the stories' places.</summary>
public sealed class SqliteSearchIndex(NewsDb db) : SearchIndex(db)
{
    protected override Task<IQueryable<SearchMatch>> MatchesAsync(
        SearchAsked asked,
        SearchExpression expression,
        CancellationToken stop
    )
    {
        var query = string.Join(" AND ", asked.Marks.Select(Quoted).Prepend(Written(expression)));
        return Task.FromResult(
            Db.Database.SqlQuery<SearchMatch>(
                $"""
                SELECT rowid AS "Place", -bm25(story_words, 10, 4, 3, 1, 0) AS "Weight" FROM story_words
                WHERE story_words MATCH {query} AND rowid BETWEEN {asked.FirstPlace} AND {asked.LastPlace}
                ORDER BY rowid DESC LIMIT {SearchFound.Most}
                """
            )
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
                $"""SELECT term AS "Stem", doc AS "Stories" FROM story_vocabulary WHERE term IN (SELECT value FROM json_each({list}))"""
            )
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
                Spaced(words.Headline),
                Spaced(words.Standfirst),
                Spaced(words.Names),
                Spaced(words.Body),
                Spaced(words.Marks)
            );
    }

    public override Task ClearAsync(CancellationToken stop) =>
        Db.Database.ExecuteSqlAsync($"INSERT INTO story_words (story_words) VALUES ('delete-all')", stop);

    public override Task TidyAsync(CancellationToken stop) =>
        Db.Database.ExecuteSqlAsync($"INSERT INTO story_words (story_words) VALUES ('optimize')", stop);

    private static string Written(SearchExpression expression) =>
        expression switch
        {
            SearchExpression.Phrase phrase => Quoted(string.Join(' ', phrase.Stems)),
            SearchExpression.Beginning beginning => Quoted(beginning.Letters) + "*",
            SearchExpression.All all => Joined(all.Of, " AND "),
            SearchExpression.Any any => Joined(any.Of, " OR "),
            SearchExpression.Except except => $"({Written(except.Of)} NOT {Written(except.Unwanted)})",
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    private static string Joined(IEnumerable<SearchExpression> parts, string by) =>
        $"({string.Join(by, parts.Select(Written))})";

    // Stems have letters and digits alone, marks a hyphen and a hash: nothing in them can end the quotation.
    private static string Quoted(string words) => $"\"{words}\"";

    private static string Spaced(IEnumerable<string> words) => string.Join(' ', words);

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
