using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Dastan.Bench.Archives;

/// <summary>Rows for PostgreSQL: by COPY in its binary form, indexes made at the end.</summary>
internal sealed class PostgresRows(NewsDb db) : BulkRows(db)
{
    // Tables of the index of the search, which the model does not know.
    private static readonly string[] OfSearch = ["story_words", "story_vocabulary"];

    private readonly List<(string Name, string Sql)> indexes = [];

    private NpgsqlConnection Connection => (NpgsqlConnection)Db.Database.GetDbConnection();

    public override async Task PrepareAsync(IReadOnlyList<Type> types, CancellationToken stop)
    {
        await Db.Database.OpenConnectionAsync(stop);
        await RunAsync("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'", stop);
        await using (
            var command = Command(
                """
                SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename = ANY($1)
                AND indexname NOT IN (SELECT conname FROM pg_constraint)
                """
            )
        )
        {
            command.Parameters.Add(new() { Value = types.Select(NameOfTable).Concat(OfSearch).ToArray() });
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
                indexes.Add((reader.GetString(0), reader.GetString(1)));
        }
        foreach (var (name, _) in indexes)
            await RunAsync($"DROP INDEX \"{name}\"", stop);
    }

    public override async Task WriteAsync<T>(IReadOnlyList<T> rows, CancellationToken stop)
    {
        var columns = ColumnsOf(typeof(T));
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        await using var copy = await Connection.BeginBinaryImportAsync(
            $"COPY {TableOf(typeof(T))} ({names}) FROM STDIN (FORMAT BINARY)",
            stop
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var column in columns)
                if (column.Value(row) is { } value)
                    await copy.WriteAsync(value, column.Type, stop);
                else
                    await copy.WriteNullAsync(stop);
        }
        await copy.CompleteAsync(stop);
    }

    public override async Task FinishAsync(CancellationToken stop)
    {
        foreach (var (_, sql) in indexes)
            await RunAsync(sql, stop);
        await RunAsync("VACUUM ANALYZE", stop);
        await Db.Database.CloseConnectionAsync();
    }

    private async Task RunAsync(string sql, CancellationToken stop)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlCommand Command(string sql) =>
        new(sql, Connection)
        {
            CommandTimeout = 0,
            Transaction = (NpgsqlTransaction?)Db.Database.CurrentTransaction?.GetDbTransaction(),
        };
}
