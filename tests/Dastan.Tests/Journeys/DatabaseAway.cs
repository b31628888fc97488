using Dastan.Web.Data;
using Dastan.Web.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Dastan.Tests.Journeys;

/// <summary>
/// Takes a paper's database away until it is disposed of: the file of SQLite is locked by somebody who does not let go, PostgreSQL
/// ends all connections to it and takes no new ones.
/// </summary>
internal sealed class DatabaseAway : IAsyncDisposable
{
    private readonly Func<Task> bringBack;

    private DatabaseAway(Func<Task> bringBack) => this.bringBack = bringBack;

    public static async Task<DatabaseAway> TakeAsync(TestPaper paper)
    {
        if (paper.Settings.Postgres is { } postgres)
        {
            var name = new NpgsqlConnectionStringBuilder(postgres).Database;
            await TellServerAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
            await TellServerAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
            return new(() => TellServerAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS true"));
        }

        var rival = await LockAsync(
            Path.Combine(paper.Settings.Data, NewsDatabase.FileName),
            paper.Services.GetRequiredService<KeptConnections>()
        );
        return new(() => rival.DisposeAsync().AsTask());
    }

    public async ValueTask DisposeAsync() => await bringBack();

    // Whoever reads holds a lock for as long as its connection is open: it is got in a moment when nobody does.
    private static async Task<SqliteConnection> LockAsync(string file, KeptConnections readers)
    {
        var own = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Pooling = false,
            DefaultTimeout = 1,
        };
        while (true)
        {
            readers.CloseIdle();
            var rival = new SqliteConnection(own.ToString());
            try
            {
                await rival.OpenAsync();
                await using var take = rival.CreateCommand();
                take.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; SELECT count(*) FROM papers;";
                await take.ExecuteNonQueryAsync();
                if (await IsShutOutAsync(own.ToString()))
                    return rival;
                await rival.DisposeAsync();
            }
            catch (SqliteException busy) when (IsBusy(busy))
            {
                await rival.DisposeAsync();
            }
        }
    }

    // As readers will be, or the test is about nothing.
    private static async Task<bool> IsShutOutAsync(string file)
    {
        await using var other = new SqliteConnection(file);
        try
        {
            await other.OpenAsync();
            await using var ask = other.CreateCommand();
            ask.CommandText = "SELECT count(*) FROM papers";
            await ask.ExecuteScalarAsync();
            return false;
        }
        catch (SqliteException busy) when (IsBusy(busy))
        {
            return true;
        }
    }

    private static bool IsBusy(SqliteException problem) => problem.SqliteErrorCode is 5 or 6;

    private static async Task TellServerAsync(string command)
    {
        await using var connection = new NpgsqlConnection(EmptyDatabases.PostgresServer);
        await connection.OpenAsync();
        await using var tell = new NpgsqlCommand(command, connection);
        await tell.ExecuteNonQueryAsync();
    }
}
