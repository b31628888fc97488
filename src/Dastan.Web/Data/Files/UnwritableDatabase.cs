using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dastan.Web.Data.Files;

/// <summary>Tells a database that for a while takes nothing that is written from one that refuses what was asked: it passes, and nothing is the matter with what was to be written.</summary>
/// <remarks>
/// Sources: https://sqlite.org/rescode.html#readonly and #ioerr, of which failing to read is left out, because it may be about one page of the file; class 25 of
/// https://www.postgresql.org/docs/current/errcodes-appendix.html, which a primary says that has become a standby.
/// </remarks>
public static class UnwritableDatabase
{
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteReadError = SqliteIoError | (1 << 8);
    private const int SqliteShortRead = SqliteIoError | (2 << 8);

    public static bool IsAbout(Exception? problem) =>
        problem switch
        {
            null => false,
            SqliteException { SqliteErrorCode: SqliteReadOnly } => true,
            SqliteException { SqliteErrorCode: SqliteIoError, SqliteExtendedErrorCode: var code } => code
                is not (SqliteReadError or SqliteShortRead),
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => true,
            _ => IsAbout(problem.InnerException),
        };
}
