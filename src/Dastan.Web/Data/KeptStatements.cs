using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dastan.Web.Data;

/// <summary>
/// Asks SQLite a question that a connection was asked before by the statement that was compiled then: compiling costs more than most
/// answers. SQLite itself compiles a statement anew when the tables have changed.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    // The reader's pages have some dozens; an import with lists of any length must not fill the memory.
    private const int MostOfConnection = 200;

    public static KeptStatements Always { get; } = new();

    private readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, KeptCommand>> kept = [];

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand { Connection: { } connection } asked)
            return result;

        var idle = kept.GetOrCreateValue(connection);
        if (!idle.Remove(asked.CommandText, out var command))
            command = new KeptCommand(idle) { Connection = connection, CommandText = asked.CommandText };
        command.Take(asked);
        return command;
    }

    /// <summary>A command that waits for the next who asks the same, instead of being disposed of.</summary>
    private sealed class KeptCommand(Dictionary<string, KeptCommand> idle) : SqliteCommand
    {
        /// <summary>Becomes another command, which is of no use any more.</summary>
        public void Take(SqliteCommand asked)
        {
            (Transaction, CommandTimeout) = (asked.Transaction, asked.CommandTimeout);
            var parameters = asked.Parameters.Cast<SqliteParameter>().ToArray();
            asked.Parameters.Clear();
            Parameters.AddRange(parameters);
            asked.Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing || DataReader is not null || idle.Count >= MostOfConnection || !idle.TryAdd(CommandText, this))
            {
                base.Dispose(disposing);
                return;
            }
            Parameters.Clear();
            Transaction = null;
        }
    }
}
