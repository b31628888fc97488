using Dastan.Web;
using Dastan.Web.Data;
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
    public static async Task<string?> CopyAsync(string data)
    {
        var first = await First.Value;
        if (first.Postgres is { } model)
            return await NewAsync(PostgresServer!, $" TEMPLATE {new NpgsqlConnectionStringBuilder(model).Database}");

        File.Copy(Path.Combine(first.Data, NewsDatabase.FileName), Path.Combine(data, NewsDatabase.FileName));
        return null;
    }

    public static async Task DropAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await DoAsync(PostgresServer!, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task<NewspaperSettings> MigrateAsync()
    {
        var settings = new NewspaperSettings
        {
            Data = Directory.CreateTempSubdirectory("dastan-test-empty-").FullName,
            Address = "https://paper.example",
            Postgres = PostgresServer is null ? null : await NewAsync(PostgresServer),
            Rates = new() { Fetch = false },
        };
        await (await Newspaper.BuildAsync(settings)).DisposeAsync();
        // A database that somebody is connected to is no model for others.
        if (settings.Postgres is { } connection)
            NpgsqlConnection.ClearPool(new(connection));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Forget(settings);
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
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
