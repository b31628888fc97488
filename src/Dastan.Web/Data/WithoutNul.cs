using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dastan.Web.Data;

/// <summary>
/// Takes NUL out of every text that a database is told or asked for. PostgreSQL has none in a text and refuses the whole statement; SQLite would take it, and the paper could not
/// move. Nobody writes one: it comes from who tries what happens.
/// </summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/datatype-character.html.</remarks>
internal sealed class WithoutNul : DbCommandInterceptor
{
    public static WithoutNul Always { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Clean(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        Clean(command);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    )
    {
        Clean(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
            parameter.Value = parameter.Value switch
            {
                string text when text.Contains('\0') => Clean(text),
                IReadOnlyList<string?> texts when texts.Any(text => text?.Contains('\0') is true) => texts
                    .Select(text => text is null ? null : Clean(text))
                    .ToList(),
                var value => value,
            };
    }

    private static string Clean(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}
