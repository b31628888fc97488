using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dastan.Web.Data;

/// <summary>
/// Leaves the connection to SQLite open when a context goes back to its pool: opening it anew costs as much as a short question, and would throw
/// away the statements that <see cref="KeptStatements"/> keeps. It ends with its context.
/// </summary>
internal sealed class KeptConnections : DbConnectionInterceptor
{
    public static KeptConnections Always { get; } = new();

    public override InterceptionResult ConnectionClosing(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => new(InterceptionResult.Suppress());
}
