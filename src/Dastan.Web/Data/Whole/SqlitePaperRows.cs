using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Dastan.Web.Data.Whole;

/// <summary>A paper in SQLite. Reading it holds nobody up; the write-ahead log only grows until it ends.</summary>
public sealed class SqlitePaperRows(string connectionString) : PaperRows
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    protected override DbConnection Connect() =>
        new SqliteConnection(
            new SqliteConnectionStringBuilder(connectionString)
            {
                Pooling = false,
                // Rows come in any order within a table; they are looked at when all are there.
                ForeignKeys = false,
            }.ToString()
        );

    protected override async Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken stop)
    {
        // Deferred: one that may write would make all writers wait. It sees what is there when it first reads.
        var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: true);
        await using var first = connection.CreateCommand();
        first.Transaction = transaction;
        first.CommandText = "SELECT count(*) FROM sqlite_schema";
        _ = await first.ExecuteScalarAsync(stop);
        return transaction;
    }

    protected override async Task<DbTransaction> BeginLoadingAsync(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(stop);

    internal override string Ordered(ColumnForm column) => Quoted(column.Name);

    internal override void WriteCell(Utf8JsonWriter writer, DbDataReader row, int column, CellKind kind)
    {
        switch (kind)
        {
            case CellKind.Number or CellKind.LongNumber:
                writer.WriteNumberValue(row.GetInt64(column));
                break;
            case CellKind.Flag:
                writer.WriteBooleanValue(row.GetInt64(column) != 0);
                break;
            case CellKind.Uuid:
                writer.WriteStringValue(Guid.Parse(row.GetString(column)));
                break;
            case CellKind.Instant:
                writer.WriteStringValue(
                    DateTime
                        .UnixEpoch.AddTicks(row.GetInt64(column) * TimeSpan.TicksPerMicrosecond)
                        .ToString(InstantForm, CultureInfo.InvariantCulture)
                );
                break;
            case CellKind.Bytes:
                writer.WriteBase64StringValue(row.GetFieldValue<byte[]>(column));
                break;
            case CellKind.Json:
                using (var json = JsonDocument.Parse(row.GetString(column)))
                    RowText.WriteOrdered(writer, json.RootElement);
                break;
            default:
                writer.WriteStringValue(row.GetString(column));
                break;
        }
    }

    internal override async Task<long> FillAsync(
        DbTransaction transaction,
        TableForm table,
        IAsyncEnumerable<ReadOnlyMemory<byte>> lines,
        CancellationToken stop
    )
    {
        await using var insert = ((SqliteConnection)transaction.Connection!).CreateCommand();
        insert.Transaction = (SqliteTransaction)transaction;
        var columns = string.Join(", ", table.Columns.Select(column => Quoted(column.Name)));
        var places = string.Join(", ", table.Columns.Select((_, at) => $"@p{at}"));
        insert.CommandText = $"INSERT INTO {Quoted(table.Name)} ({columns}) VALUES ({places})";
        for (var at = 0; at < table.Columns.Count; at++)
            insert.Parameters.Add(new SqliteParameter { ParameterName = $"@p{at}" });
        await insert.PrepareAsync(stop);
        var reading = new RowReading(table);
        var count = 0L;
        await foreach (var line in lines.WithCancellation(stop))
        {
            var cells = reading.Read(line.Span);
            for (var at = 0; at < cells.Length; at++)
                insert.Parameters[at].Value = Stored(cells[at]);
            _ = await insert.ExecuteNonQueryAsync(stop);
            count++;
        }
        return count;
    }

    internal override async Task FinishAsync(DbTransaction transaction, PaperForm form, CancellationToken stop)
    {
        await using var check = transaction.Connection!.CreateCommand();
        check.Transaction = transaction;
        check.CommandText = "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1";
        await using var broken = await check.ExecuteReaderAsync(stop);
        if (await broken.ReadAsync(stop))
            throw new FormatException(
                $"A row of {broken.GetString(0)} names a row of {broken.GetString(1)} that is not there."
            );
    }

    public override async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken stop)
    {
        try
        {
            await using var connection = Connect();
            await connection.OpenAsync(stop);
            return
            [
                .. await ToldAsync(connection, "PRAGMA integrity_check(20)", row => row.GetString(0), stop),
                .. await ToldAsync(
                    connection,
                    "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 20",
                    row => $"A row of {row.GetString(0)} names a row of {row.GetString(1)} that is not there.",
                    stop
                ),
            ];
        }
        catch (SqliteException problem)
        {
            return [problem.Message];
        }
    }

    private static async Task<List<string>> ToldAsync(
        DbConnection connection,
        string question,
        Func<DbDataReader, string> tell,
        CancellationToken stop
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = question;
        await using var found = await command.ExecuteReaderAsync(stop);
        var told = new List<string>();
        while (await found.ReadAsync(stop))
            if (tell(found) is not "ok" and var fault)
                told.Add(fault.TrimEnd('.') + ".");
        return told;
    }

    // As the model's own conversions write them.
    private static object Stored(object? cell) =>
        cell switch
        {
            null => DBNull.Value,
            bool flag => flag ? 1L : 0L,
            Guid id => id.ToString("D").ToUpperInvariant(),
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            DateTime at => (at - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => cell,
        };
}
