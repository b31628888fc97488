using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dastan.Web.Data.Sqlite;

/// <summary>
/// The connections to the paper's file. Each belongs to one <see cref="SqliteNewsDb"/> of the pool and stays open between its uses. The provider's own
/// pool can lend one connection to two at once (https://github.com/dotnet/efcore/issues/39008) and has every statement prepared anew. With the last of them SQLite puts its
/// journal into the file and takes it away.
/// </summary>
public sealed class KeptConnections(TimeProvider clock) : DbConnectionInterceptor, IDisposable
{
    private static readonly TimeSpan LeftBehind = TimeSpan.FromMinutes(5);

    internal TimeProvider Clock => clock;

    /// <summary>The paper is closed: what is still in use is closed when it is given back.</summary>
    internal bool IsOver { get; private set; }

    /// <summary>How many there are, in use or not.</summary>
    public int Count => Known().Length;

    private readonly Lock door = new();
    private readonly HashSet<KeptConnection> all = [];

    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    ) => InterceptionResult<DbConnection>.SuppressWithResult(New(eventData.ConnectionString!));

    /// <summary>A connection that is not open yet.</summary>
    public SqliteConnection New(string connectionString)
    {
        var connection = new KeptConnection(connectionString, this);
        lock (door)
            all.Add(connection);
        return connection;
    }

    /// <summary>Closes what nobody uses now, for who has to be alone with the file. It is opened again when it is next wanted.</summary>
    public void CloseIdle()
    {
        foreach (var connection in Known())
            connection.CloseIfIdle(TimeSpan.Zero);
    }

    /// <summary>Closes what nobody has used for some minutes: a busy time has left it behind, with the pages of the file that it holds.</summary>
    public void CloseLeftBehind()
    {
        foreach (var connection in Known())
            connection.CloseIfIdle(LeftBehind);
    }

    // Nobody else does: what an interceptor made the contexts leave alone, also when they are disposed of.
    public void Dispose()
    {
        IsOver = true;
        CloseIdle();
    }

    private KeptConnection[] Known()
    {
        lock (door)
            return [.. all];
    }

    internal void Forget(KeptConnection connection)
    {
        lock (door)
            all.Remove(connection);
    }
}
