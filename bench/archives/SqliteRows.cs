using System.Data.Common;
using Dastan.Web.Data;
using Dastan.Web.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dastan.Bench.Archives;

/// <summary>Rows for SQLite: one prepared statement a table, no journal on the disk, indexes made at the end.</summary>
internal sealed class SqliteRows(NewsDb db) : BulkRows(db)
{
    // Bytes of new words that are gathered before they are written as a piece of the index; the default is one megabyte.
    private const int Gathered = 64 * 1024 * 1024;
    private const int UsuallyGathered = 1024 * 1024;

    // Seconds; the index of a million rows takes some.
    private const int Patience = 600;

    private readonly List<(string Name, string Sql)> indexes = [];

    public override async Task PrepareAsync(IReadOnlyList<Type> types, CancellationToken stop)
    {
        // Another way of journalling can only be chosen by who is alone.
        Db.GetService<KeptConnections>().CloseIdle();
        await Db.Database.OpenConnectionAsync(stop);
        foreach (
            var pragma in new[]
            {
                "journal_mode=MEMORY",
                "synchronous=OFF",
                "cache_size=-400000",
                "temp_store=MEMORY",
                "foreign_keys=OFF",
            }
        )
            await RunAsync($"PRAGMA {pragma}", stop);
        await RunAsync($"INSERT INTO story_words (story_words, rank) VALUES ('hashsize', {Gathered})", stop);
        var tables = string.Join(", ", types.Select(type => $"'{NameOfTable(type)}'"));
        await using (
            var command = Command(
                $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({tables})"
            )
        )
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                indexes.Add((reader.GetString(0), reader.GetString(1)));
        foreach (var (name, _) in indexes)
            await RunAsync($"DROP INDEX \"{name}\"", stop);
    }

    public override async Task WriteAsync<T>(IReadOnlyList<T> rows, CancellationToken stop)
    {
        var columns = ColumnsOf(typeof(T));
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", columns.Select((_, at) => $"${at}"));
        await using var insert = Command($"INSERT INTO {TableOf(typeof(T))} ({names}) VALUES ({values})");
        var parameters = new DbParameter[columns.Count];
        for (var at = 0; at < parameters.Length; at++)
        {
            parameters[at] = insert.CreateParameter();
            parameters[at].ParameterName = $"${at}";
            insert.Parameters.Add(parameters[at]);
        }
        foreach (var row in rows)
        {
            for (var at = 0; at < parameters.Length; at++)
                parameters[at].Value = columns[at].Value(row) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(stop);
        }
    }

    public override async Task FinishAsync(CancellationToken stop)
    {
        foreach (var (_, sql) in indexes)
            await RunAsync(sql, stop);
        await RunAsync($"INSERT INTO story_words (story_words, rank) VALUES ('hashsize', {UsuallyGathered})", stop);
        foreach (var pragma in new[] { "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON" })
            await RunAsync($"PRAGMA {pragma}", stop);
        await Db.Database.CloseConnectionAsync();
    }

    private async Task RunAsync(string sql, CancellationToken stop)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    private DbCommand Command(string sql)
    {
        var command = Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = Patience;
        command.Transaction = Db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
