using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dastan.Web.Data;

/// <summary>Tells a database that answers and won't do what it was asked from one that can't answer: asked again, it says the same. A table that is missing is no refusal: then the database is not what it was.</summary>
/// <remarks>Sources: data and constraints of https://www.postgresql.org/docs/current/errcodes-appendix.html; constraint, mismatch and range of https://sqlite.org/rescode.html.</remarks>
public static class Refusals
{
    public static bool Is(DbException said) =>
        said switch
        {
            PostgresException { SqlState: ['2', '2' or '3', ..] } => true,
            SqliteException { SqliteErrorCode: 19 or 20 or 25 } => true,
            _ => false,
        };

    /// <summary>Is something wrong with what stands in the file?</summary>
    /// <remarks>Source: https://sqlite.org/rescode.html#corrupt.</remarks>
    public static bool IsDamage(Exception problem) =>
        problem.GetBaseException() is SqliteException { SqliteErrorCode: 11 };
}
