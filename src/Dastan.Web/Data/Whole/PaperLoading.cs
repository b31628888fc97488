using System.Data.Common;

namespace Dastan.Web.Data.Whole;

/// <summary>Rows on their way into a paper that has none. What is not committed was never there.</summary>
public sealed class PaperLoading(PaperRows rows, DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    // Whoever has one of these is a paper already. What a new paper writes by itself when it is first served is in others.
    private static readonly string[] OfSomebody =
    [
        "papers",
        "editions",
        "stories",
        "pictures",
        "topics",
        "people",
        "staff",
        "audit_entries",
    ];

    /// <summary>Is there a paper already?</summary>
    public async Task<bool> IsTakenAsync(PaperForm form, CancellationToken stop)
    {
        foreach (var table in form.Tables.Where(table => OfSomebody.Contains(table.Name)))
            if (await AskAsync($"SELECT count(*) FROM {PaperRows.Quoted(table.Name)}", stop) > 0)
                return true;
        return false;
    }

    /// <summary>Takes out what a new paper wrote by itself: keys, lists of banks.</summary>
    public async Task ClearAsync(PaperForm form, CancellationToken stop)
    {
        // The others are empty; and what only grows refuses even to be asked.
        foreach (var table in form.Tables.Reverse().Where(table => !OfSomebody.Contains(table.Name)))
        {
            await using var command = Command($"DELETE FROM {PaperRows.Quoted(table.Name)}");
            _ = await command.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>Puts all rows of a table in, after those of the tables that they name.</summary>
    /// <param name="lines">Each with or without its end.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="FormatException">A line is no row of this table.</exception>
    public Task<long> FillAsync(
        TableForm table,
        IAsyncEnumerable<ReadOnlyMemory<byte>> lines,
        CancellationToken stop
    ) => rows.FillAsync(transaction, table, lines, stop);

    /// <summary>Notes that all stories are still to be fed to the search.</summary>
    public async Task OweSearchAsync(CancellationToken stop)
    {
        await using var command = Command(
            "INSERT INTO unfed_stories (story_id) SELECT id FROM stories WHERE published_at IS NOT NULL"
        );
        _ = await command.ExecuteNonQueryAsync(stop);
    }

    /// <exception cref="FormatException">A row names another that is not there; nothing is kept.</exception>
    public async Task CommitAsync(PaperForm form, CancellationToken stop)
    {
        await rows.FinishAsync(transaction, form, stop);
        await transaction.CommitAsync(stop);
    }

    private async Task<long> AskAsync(string question, CancellationToken stop)
    {
        await using var command = Command(question);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private DbCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = text;
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
