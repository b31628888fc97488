using System.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Search;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dastan.Web.Data.Sqlite;

/// <summary>A connection that stays open when it is closed, and keeps what it prepared, until it is disposed of or its file fails.</summary>
internal sealed class KeptConnection(string connectionString, KeptConnections keeper)
    : SqliteConnection(connectionString)
{
    // A page asks some ten things, the whole program some hundred; lists of varying length make ever new ones.
    private const int MostStatements = 256;

    private static readonly string[] WorthKeeping = ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"];

    private readonly Lock door = new();
    private readonly Dictionary<string, KeptStatement> statements = [];
    private bool isIdle;
    private long idleSince;

    // Behind the door: while it is being closed it is neither, and who took it for open would ask a file that is shut.
    public override ConnectionState State
    {
        get
        {
            lock (door)
                return isIdle ? ConnectionState.Closed : base.State;
        }
    }

    public override void Open()
    {
        lock (door)
        {
            if (isIdle)
            {
                isIdle = false;
                return;
            }

            // Whoever makes the file says how it keeps its journal, and has to find none; what lies beside it gets its rights.
            var isNew = !File.Exists(DataSource);
            base.Open();
            if (isNew)
                OwnersOnly.Shut(DataSource);
            try
            {
                Fts5Weighing.Teach(Handle!);
            }
            catch
            {
                base.Close();
                throw;
            }
        }
    }

    public override void Close()
    {
        lock (door)
            // A context that goes back to its pool closes once more what it has closed.
            if (isIdle)
                return;
            else if (!keeper.IsOver && State == ConnectionState.Open && IsSound())
                (isIdle, idleSince) = (true, keeper.Clock.GetTimestamp());
            else
                CloseReally();
    }

    /// <summary>Closes the file, if nobody has used it for so long.</summary>
    public void CloseIfIdle(TimeSpan time)
    {
        lock (door)
            if (isIdle && keeper.Clock.GetElapsedTime(idleSince) >= time)
                CloseReally();
    }

    public override SqliteCommand CreateCommand() => new KeptCommand(this) { Transaction = Transaction };

    /// <summary>What was prepared for a text, for one use; nothing if it is in use, or not worth being kept.</summary>
    internal KeptStatement? Take(string text)
    {
        if (!statements.TryGetValue(text, out var statement))
        {
            if (
                statements.Count >= MostStatements
                || !WorthKeeping.Any(verb => text.StartsWith(verb, StringComparison.Ordinal))
            )
                return null;
            statements.Add(text, statement = new(text, this));
        }
        return statement.TryTake() ? statement : null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (door)
                CloseReally();
            keeper.Forget(this);
        }
        base.Dispose(disposing);
    }

    // What went wrong with the file goes wrong again until it is opened anew; a transaction that somebody left is rolled back by closing.
    private bool IsSound() =>
        raw.sqlite3_get_autocommit(Handle) != 0
        && raw.sqlite3_errcode(Handle)
            is not (
                raw.SQLITE_IOERR
                or raw.SQLITE_CORRUPT
                or raw.SQLITE_NOTADB
                or raw.SQLITE_CANTOPEN
                or raw.SQLITE_FULL
                or raw.SQLITE_NOMEM
                or raw.SQLITE_MISUSE
            );

    private void CloseReally()
    {
        isIdle = false;
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
        base.Close();
    }
}
