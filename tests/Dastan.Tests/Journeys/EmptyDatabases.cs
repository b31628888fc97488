using Dastan.Web;
using Dastan.Web.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Dastan.Tests.Journeys;

/// <summary>
/// Databases with the program's model and nothing in them. The migrations run once, as a paper that opens runs them: every other begins as a copy of what
/// they made, because hundreds of papers are opened here.
/// </summary>
public static class EmptyDatabases
{
    private static readonly Lazy<Task<NewspaperSettings>> First = new(MigrateAsync);

    /// <summary>Connection string of a server whose role may make databases.</summary>
    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable("DASTAN_TEST_POSTGRES");

    /// <summary>Puts one into a data folder, or onto the server.</summary>
    /// <returns>Its connection string; null for SQLite.</returns>
    public static async Task<string?> CopyAsync(string data) => await CopyOfAsync(await First.Value, data);

    /// <summary>Puts a copy of a model's database there.</summary>
    /// <param name="model">What <see cref="KeepAsModelAsync"/> was told of.</param>
    /// <returns>Its connection string; null for SQLite.</returns>
    public static async Task<string?> CopyOfAsync(NewspaperSettings model, string data)
    {
        if (model.Postgres is { } connection)
            return await NewAsync(PostgresServer!, $" TEMPLATE {NameIn(connection)} STRATEGY FILE_COPY");

        File.Copy(Path.Combine(model.Data, NewsDatabase.FileName), Path.Combine(data, NewsDatabase.FileName));
        return null;
    }

    /// <summary>Has a paper that nobody uses any more stay as it is until the tests end, so that others can begin as copies of its database.</summary>
    public static async Task KeepAsModelAsync(NewspaperSettings settings)
    {
        // A database that somebody is connected to is no model for others, and the paper's pool keeps its connections.
        if (settings.Postgres is { } connection)
            await DoAsync(
                PostgresServer!,
                $"SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = '{NameIn(connection)}'"
            );
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Forget(settings);
    }

    public static Task DropAsync(string connectionString) =>
        DoAsync(PostgresServer!, $"DROP DATABASE IF EXISTS {NameIn(connectionString)} WITH (FORCE)");

    private static string? NameIn(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString).Database;

    private static async Task<NewspaperSettings> MigrateAsync()
    {
        var settings = new NewspaperSettings
        {
            Data = Directory.CreateTempSubdirectory("dastan-test-empty-").FullName,
            Address = "https://paper.example",
            Postgres = PostgresServer is null ? null : await NewAsync(PostgresServer),
            Rates = new() { Fetch = false },
        };
        // The database's part alone: a whole paper begins to rehearse in the background, and asks its database when it likes.
        await using (var parts = new ServiceCollection().AddLogging().AddNewsDatabase(settings).BuildServiceProvider())
            await NewsDatabase.PrepareAsync(parts, CancellationToken.None);
        await KeepAsModelAsync(settings);
        return settings;
    }

    private static void Forget(NewspaperSettings settings)
    {
        Directory.Delete(settings.Data, recursive: true);
        if (settings.Postgres is { } connection)
            DropAsync(connection).GetAwaiter().GetResult();
    }

    private static async Task<string> NewAsync(string server, string like = "")
    {
        var name = $"dastan_test_{Guid.CreateVersion7():N}";
        await DoAsync(server, $"CREATE DATABASE {name}{like}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    private static async Task DoAsync(string server, string statement)
    {
        var patient = new NpgsqlConnectionStringBuilder(server) { Timeout = 120 };
        await using var connection = new NpgsqlConnection(patient.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
