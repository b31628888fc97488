using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dastan.Tests.Data.Sqlite;

/// <summary>Connections that stay open: what may be left on them by one use must not reach the next.</summary>
[EitherDatabase]
public sealed class KeptConnectionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dastan-kept-").FullName;
    private readonly FakeTimeProvider clock = new();
    private readonly KeptConnections keeper;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public KeptConnectionTests() => keeper = new(clock);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_is_the_same_connection_that_is_opened_again()
    {
        using var connection = Opened();
        var handle = connection.Handle;

        connection.Close();

        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
        connection.Open();
        Assert.Same(handle, connection.Handle);
    }

    [Fact]
    public void Left_behind_by_a_busy_time_it_is_closed_and_opened_when_it_is_wanted()
    {
        using var connection = Opened();
        var handle = connection.Handle!;
        connection.Close();
        clock.Advance(TimeSpan.FromMinutes(4));

        keeper.CloseLeftBehind();
        Assert.False(handle.IsClosed);
        clock.Advance(TimeSpan.FromMinutes(1));
        keeper.CloseLeftBehind();

        Assert.True(handle.IsClosed);
        connection.Open();
        Run(connection, "INSERT INTO words VALUES ('salt')");
    }

    [Fact]
    public void Closed_once_more_it_stays_open()
    {
        using var connection = Opened();
        var handle = connection.Handle;

        connection.Close();
        connection.Close();
        connection.Open();

        Assert.Same(handle, connection.Handle);
    }

    [Fact]
    public async Task Whoever_closes_what_is_idle_takes_it_from_nobody()
    {
        await using var services = NewsDatabase.Alone(new() { Data = folder });
        await NewsDatabase.PrepareAsync(services, Stop);
        var kept = services.GetRequiredService<KeptConnections>();
        using var over = new CancellationTokenSource();
        var closing = Task.Run(
            () =>
            {
                while (!over.IsCancellationRequested)
                    kept.CloseIdle();
            },
            Stop
        );

        for (var use = 0; use < 2_000; use++)
        {
            await using var scope = services.CreateAsyncScope();
            Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<NewsDb>().Stories.CountAsync(Stop));
        }

        await over.CancelAsync();
        await closing;
    }

    [Fact]
    public async Task Contexts_beyond_the_pool_leave_no_connection_behind()
    {
        await using var services = NewsDatabase.Alone(new() { Data = folder });
        await NewsDatabase.PrepareAsync(services, Stop);
        for (var turn = 0; turn < 3; turn++)
        {
            var scopes = Enumerable.Range(0, 40).Select(_ => services.CreateAsyncScope()).ToList();
            foreach (var scope in scopes)
                Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<NewsDb>().Stories.CountAsync(Stop));
            foreach (var scope in scopes)
                await scope.DisposeAsync();
        }

        Assert.InRange(services.GetRequiredService<KeptConnections>().Count, 1, 16);
    }

    [Fact]
    public async Task A_context_that_goes_back_to_its_pool_comes_out_with_the_same_connection()
    {
        await using var services = NewsDatabase.Alone(new() { Data = folder });
        await NewsDatabase.PrepareAsync(services, TestContext.Current.CancellationToken);
        var handles = new HashSet<object>();

        for (var use = 0; use < 5; use++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            Assert.Equal(0, await db.Stories.CountAsync(TestContext.Current.CancellationToken));
            handles.Add(((SqliteConnection)db.Database.GetDbConnection()).Handle!);
            Assert.True(File.Exists(Path.Combine(folder, NewsDatabase.FileName + "-wal")));
        }

        Assert.Single(handles);
    }

    [Fact]
    public void A_new_file_is_its_owners_alone()
    {
        using var connection = Opened();
        Run(connection, "INSERT INTO words VALUES ('salt')");

        foreach (var file in Directory.GetFiles(folder))
            if (!OperatingSystem.IsWindows())
                Assert.Equal(OwnersOnly.OfFile, File.GetUnixFileMode(file));
        Assert.Equal(3, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void A_command_runs_by_what_was_prepared_with_its_own_parameters()
    {
        using var connection = Opened();

        foreach (var number in new long[] { 1, 2, 3 })
        {
            using var command = Command(connection, "SELECT $number");
            command.Parameters.AddWithValue("$number", number);
            Assert.Equal(number, command.ExecuteScalar());
            command.Parameters.Clear();
        }
    }

    [Fact]
    public void Two_may_read_the_same_text_at_once()
    {
        using var connection = Opened();
        Run(connection, "INSERT INTO words VALUES ('salt'), ('wool')");
        using var first = Command(connection, "SELECT word FROM words ORDER BY word");
        using var one = first.ExecuteReader();
        Assert.True(one.Read());

        using var second = Command(connection, "SELECT word FROM words ORDER BY word");
        using var other = second.ExecuteReader();
        Assert.True(other.Read());

        Assert.Equal(("salt", "salt"), (one.GetString(0), other.GetString(0)));
        Assert.True(one.Read());
        Assert.Equal("wool", one.GetString(0));
    }

    [Fact]
    public void A_statement_follows_its_table_when_that_is_changed()
    {
        using var connection = Opened();
        Run(connection, "INSERT INTO words VALUES ('salt')");
        Assert.Equal(1, Columns(connection));

        Run(connection, "ALTER TABLE words ADD COLUMN language TEXT");

        Assert.Equal(2, Columns(connection));
    }

    [Fact]
    public void What_somebody_began_and_left_is_rolled_back()
    {
        using var connection = Opened();
        Run(connection, "BEGIN");
        Run(connection, "INSERT INTO words VALUES ('salt')");

        connection.Close();
        connection.Open();

        using var count = Command(connection, "SELECT count(*) FROM words");
        Assert.Equal(0L, count.ExecuteScalar());
    }

    [Fact]
    public void A_reader_that_was_given_back_keeps_no_lock()
    {
        using var reading = Opened();
        using var writing = Opened();
        using (var command = Command(reading, "SELECT * FROM words"))
        using (command.ExecuteReader())
            Run(writing, "INSERT INTO words VALUES ('salt')");
        reading.Close();

        Run(writing, "PRAGMA wal_checkpoint(TRUNCATE)");

        Assert.Equal(0, new FileInfo(Path.Combine(folder, "kept.db-wal")).Length);
    }

    [Fact]
    public void Idle_ones_let_the_file_go_and_open_it_again()
    {
        using var connection = Opened();
        connection.Close();

        keeper.CloseIdle();

        Assert.False(File.Exists(Path.Combine(folder, "kept.db-wal")));
        connection.Open();
        Run(connection, "INSERT INTO words VALUES ('salt')");
    }

    [Fact]
    public void One_in_use_is_left_alone()
    {
        using var connection = Opened();
        var handle = connection.Handle;

        keeper.CloseIdle();

        Assert.Same(handle, connection.Handle);
        Run(connection, "INSERT INTO words VALUES ('salt')");
    }

    [Fact]
    public void A_wrong_statement_is_refused_as_ever_and_the_next_runs()
    {
        using var connection = Opened();
        using var wrong = Command(connection, "SELECT nothing FROM words");

        Assert.Throws<SqliteException>(wrong.ExecuteReader);
        Assert.Throws<SqliteException>(wrong.ExecuteReader);

        Run(connection, "INSERT INTO words VALUES ('salt')");
    }

    private SqliteConnection Opened()
    {
        var connection = keeper.New($"Data Source={Path.Combine(folder, "kept.db")};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "CREATE TABLE IF NOT EXISTS words (word TEXT NOT NULL)");
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = Command(connection, text);
        command.ExecuteNonQuery();
    }

    private static int Columns(SqliteConnection connection)
    {
        using var command = Command(connection, "SELECT * FROM words");
        using var reader = command.ExecuteReader();
        return reader.FieldCount;
    }
}
