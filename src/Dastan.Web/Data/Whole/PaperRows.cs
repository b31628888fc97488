using System.Data.Common;
using System.Text.Json;

namespace Dastan.Web.Data.Whole;

/// <summary>
/// A paper's database as rows of text. Its tables are read as they were at one instant while the paper goes on, and they are loaded in one
/// transaction: all of them, or nothing.
/// </summary>
public abstract class PaperRows
{
    /// <summary>Sees all tables as they are now, until it is disposed of. Nobody waits for it.</summary>
    public async Task<SeenRows> SeeAsync(CancellationToken stop)
    {
        var connection = Connect();
        try
        {
            await connection.OpenAsync(stop);
            return new(this, connection, await BeginReadingAsync(connection, stop));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins to load rows into empty tables.</summary>
    public async Task<PaperLoading> LoadAsync(CancellationToken stop)
    {
        var connection = Connect();
        try
        {
            await connection.OpenAsync(stop);
            return new(this, connection, await BeginLoadingAsync(connection, stop));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection of its own, which nobody else uses.</summary>
    protected abstract DbConnection Connect();

    protected abstract Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken stop);

    protected abstract Task<DbTransaction> BeginLoadingAsync(DbConnection connection, CancellationToken stop);

    /// <summary>A column as rows are ordered by it: by its bytes, whatever language the database sorts in.</summary>
    internal abstract string Ordered(ColumnForm column);

    /// <summary>Writes the value of a cell that is not empty.</summary>
    internal abstract void WriteCell(Utf8JsonWriter writer, DbDataReader row, int column, CellKind kind);

    /// <summary>Puts all rows of a table in.</summary>
    /// <returns>How many there were.</returns>
    internal abstract Task<long> FillAsync(
        DbTransaction transaction,
        TableForm table,
        IAsyncEnumerable<ReadOnlyMemory<byte>> lines,
        CancellationToken stop
    );

    /// <summary>Looks, before the commit, whether the rows go together.</summary>
    /// <exception cref="FormatException">A row names another that is not there.</exception>
    internal abstract Task FinishAsync(DbTransaction transaction, PaperForm form, CancellationToken stop);

    /// <summary>Where the database does not hold together, in sentences; nothing where it sees to that itself.</summary>
    public abstract Task<IReadOnlyList<string>> FaultsAsync(CancellationToken stop);

    internal static string Quoted(string name) => $"\"{name}\"";
}
