using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Dastan.Web.Data.Whole;

/// <summary>A paper in PostgreSQL, read in one transaction that sees one state, and loaded as streams.</summary>
public sealed class PostgresPaperRows(string connectionString) : PaperRows
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    protected override DbConnection Connect() => new NpgsqlConnection(Patient(connectionString));

    /// <summary>
    /// Settings for work of any length: a large table takes as long as it takes. That a server is gone without a word, the system hears when it asks, every ten seconds after a
    /// minute's silence; on a socket of this machine there is nothing to ask.
    /// </summary>
    public static string Patient(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        if (settings.Host is { Length: > 0 } host && host[0] is not ('/' or '@'))
            (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 60, 10);
        return settings.ToString();
    }

    protected override async Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken stop)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await using var first = connection.CreateCommand();
        first.Transaction = transaction;
        // The snapshot is taken by the first question.
        first.CommandText = "SET TRANSACTION READ ONLY; SELECT count(*) FROM pg_class";
        _ = await first.ExecuteScalarAsync(stop);
        return transaction;
    }

    protected override async Task<DbTransaction> BeginLoadingAsync(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(stop);

    internal override string Ordered(ColumnForm column) =>
        column.Kind == CellKind.Text ? $"{Quoted(column.Name)} COLLATE \"C\"" : Quoted(column.Name);

    internal override void WriteCell(Utf8JsonWriter writer, DbDataReader row, int column, CellKind kind)
    {
        switch (kind)
        {
            case CellKind.Number:
                writer.WriteNumberValue(row.GetInt32(column));
                break;
            case CellKind.LongNumber:
                writer.WriteNumberValue(row.GetInt64(column));
                break;
            case CellKind.Flag:
                writer.WriteBooleanValue(row.GetBoolean(column));
                break;
            case CellKind.Uuid:
                writer.WriteStringValue(row.GetGuid(column));
                break;
            case CellKind.Decimal:
                writer.WriteStringValue(row.GetDecimal(column).ToString(CultureInfo.InvariantCulture));
                break;
            case CellKind.Instant:
                writer.WriteStringValue(
                    row.GetFieldValue<DateTime>(column).ToString(InstantForm, CultureInfo.InvariantCulture)
                );
                break;
            case CellKind.Date:
                writer.WriteStringValue(
                    row.GetFieldValue<DateOnly>(column).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
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
        var columns = string.Join(", ", table.Columns.Select(column => Quoted(column.Name)));
        await using var copy = await ((NpgsqlConnection)transaction.Connection!).BeginBinaryImportAsync(
            $"COPY {Quoted(table.Name)} ({columns}) FROM STDIN (FORMAT BINARY)",
            stop
        );
        copy.Timeout = TimeSpan.Zero;
        var reading = new RowReading(table);
        var count = 0L;
        await foreach (var line in lines.WithCancellation(stop))
        {
            var cells = reading.Read(line.Span);
            await copy.StartRowAsync(stop);
            for (var at = 0; at < cells.Length; at++)
                if (cells[at] is { } cell)
                    await copy.WriteAsync(cell, TypeOf(table.Columns[at].Kind), stop);
                else
                    await copy.WriteNullAsync(stop);
            count++;
        }
        _ = await copy.CompleteAsync(stop);
        return count;
    }

    /// <summary>Rows are in with their numbers: the next new one has to get the number after them.</summary>
    internal override async Task FinishAsync(DbTransaction transaction, PaperForm form, CancellationToken stop)
    {
        foreach (var table in form.Tables.Where(table => table.Key.Count == 1 && IsNumber(table.Columns[0].Kind)))
        {
            var (name, column) = (Quoted(table.Name), Quoted(table.Key[0]));
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText =
                $"SELECT setval(numbers, (SELECT max({column}) FROM {name})) "
                + $"FROM (SELECT pg_get_serial_sequence('{name}', '{table.Key[0]}') AS numbers) AS given "
                + $"WHERE numbers IS NOT NULL AND EXISTS (SELECT 1 FROM {name})";
            _ = await command.ExecuteScalarAsync(stop);
        }
    }

    public override Task<IReadOnlyList<string>> FaultsAsync(CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static bool IsNumber(CellKind kind) => kind is CellKind.Number or CellKind.LongNumber;

    private static NpgsqlDbType TypeOf(CellKind kind) =>
        kind switch
        {
            CellKind.Number => NpgsqlDbType.Integer,
            CellKind.LongNumber => NpgsqlDbType.Bigint,
            CellKind.Flag => NpgsqlDbType.Boolean,
            CellKind.Uuid => NpgsqlDbType.Uuid,
            CellKind.Decimal => NpgsqlDbType.Numeric,
            CellKind.Instant => NpgsqlDbType.TimestampTz,
            CellKind.Date => NpgsqlDbType.Date,
            CellKind.Bytes => NpgsqlDbType.Bytea,
            CellKind.Json => NpgsqlDbType.Jsonb,
            _ => NpgsqlDbType.Text,
        };
}
