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

    /// <summary>The hashes by which the files of pictures are named, each once.</summary>
    public async Task<IReadOnlyList<string>> PictureHashesAsync(PaperForm form, CancellationToken stop)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in form.Tables.Where(table => table.Name == "pictures"))
        foreach (var column in table.Columns.Where(column => column.Name is "hash" or "original_hash"))
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandTimeout = 0;
            var name = PaperRows.Quoted(column.Name);
            command.CommandText = $"SELECT {name} FROM {PaperRows.Quoted(table.Name)} WHERE {name} <> ''";
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, stop);
            while (await reader.ReadAsync(stop))
                hashes.Add(reader.GetString(0));
        }
        return [.. hashes.Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
