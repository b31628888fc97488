using System.Data;
using Microsoft.Data.Sqlite;

namespace Dastan.Web.Data.Sqlite;

/// <summary>A command that runs by what its connection already has prepared for the same text.</summary>
internal sealed class KeptCommand : SqliteCommand
{
    private readonly KeptConnection connection;
    private KeptStatement? taken;

    public KeptCommand(KeptConnection connection)
    {
        Connection = connection;
        this.connection = connection;
    }

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        GiveBack();
        taken = connection.State == ConnectionState.Open ? connection.Take(CommandText) : null;
        return taken?.Run(this, behavior) ?? base.ExecuteReader(behavior);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            GiveBack();
        base.Dispose(disposing);
    }

    private void GiveBack()
    {
        taken?.GiveBack();
        taken = null;
    }
}

/// <summary>A text as SQLite prepared it, for one use at a time.</summary>
internal sealed class KeptStatement(string text, SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand prepared = new(text, connection);
    private bool isTaken;

    public bool TryTake() => !isTaken && (isTaken = true);

    /// <exception cref="SqliteException">As running the command itself.</exception>
    public SqliteDataReader Run(SqliteCommand asked, CommandBehavior behavior)
    {
        prepared.Transaction = asked.Transaction;
        prepared.CommandTimeout = asked.CommandTimeout;
        foreach (SqliteParameter parameter in asked.Parameters)
            prepared.Parameters.Add(parameter);
        return prepared.ExecuteReader(behavior);
    }

    public void GiveBack()
    {
        prepared.Parameters.Clear();
        isTaken = false;
    }

    public void Dispose() => prepared.Dispose();
}
