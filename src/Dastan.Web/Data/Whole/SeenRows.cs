using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Dastan.Web.Data.Whole;

/// <summary>All tables of a paper as they were at one instant.</summary>
public sealed class SeenRows(PaperRows rows, DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    /// <summary>The rows of a table, in the order of its key, each a line with its end. A line is good until the next.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
        TableForm table,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        var columns = string.Join(", ", table.Columns.Select(column => PaperRows.Quoted(column.Name)));
        var order = string.Join(", ", table.Columns.Take(table.Key.Count).Select(rows.Ordered));
        command.CommandText = $"SELECT {columns} FROM {PaperRows.Quoted(table.Name)} ORDER BY {order}";
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, stop);
        using var text = new RowText(table, rows.WriteCell);
        while (await reader.ReadAsync(stop))
            yield return text.Of(reader);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
