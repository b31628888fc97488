using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Dastan.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dastan.Tests.Data.Plans;

/// <summary>A statement as the program sent it.</summary>
internal sealed record SentQuery(string Sql, IReadOnlyList<(string Name, object? Value, DbParameter Own)> Parameters);

/// <summary>Hears every statement that goes to a paper's database, as it is sent.</summary>
internal sealed class SentQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private string? database;
    private readonly ConcurrentDictionary<string, SentQuery> sent = new();
    private readonly ConcurrentBag<IDisposable> subscriptions = [];
    private IDisposable? sources;

    private SentQueries() { }

    /// <summary>Those that look something up or change it, each once.</summary>
    public IReadOnlyList<SentQuery> All => [.. sent.Values];

    /// <summary>To be begun before the paper is opened: what nobody hears at first is not told for a second.</summary>
    public static SentQueries Begin()
    {
        var queries = new SentQueries();
        queries.sources = DiagnosticListener.AllListeners.Subscribe(queries);
        return queries;
    }

    /// <summary>From here on, to this paper.</summary>
    public void To(TestPaper paper) => database = paper.Settings.Postgres ?? paper.Settings.Data;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (database is null || value is not { Key: var name, Value: CommandEventData { Command: var command } })
            return;
        // Tests run side by side, and each has its own database.
        var isOurs =
            database.Contains(command.Connection!.Database, StringComparison.Ordinal)
            || command.Connection.DataSource.StartsWith(database, StringComparison.Ordinal);
        if (isOurs && name == RelationalEventId.CommandExecuting.Name && IsSingle(command.CommandText))
            sent.TryAdd(command.CommandText, Copied(command));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        // First, since other tests go on opening papers.
        sources?.Dispose();
        foreach (var subscription in subscriptions)
            subscription.Dispose();
    }

    private static bool IsSingle(string sql) =>
        new[] { "SELECT", "UPDATE", "DELETE", "WITH" }.Any(verb => sql.StartsWith(verb, StringComparison.Ordinal))
        && !sql.TrimEnd().TrimEnd(';').Contains(';', StringComparison.Ordinal);

    private static SentQuery Copied(DbCommand command) =>
        new(
            command.CommandText,
            [
                .. command
                    .Parameters.Cast<DbParameter>()
                    .Select(parameter => (parameter.ParameterName, parameter.Value, parameter)),
            ]
        );
}
