using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dastan.Web.Data.Files;

/// <summary>Tells a disk without room from what else may go wrong: it passes, and nothing is the matter with what was asked.</summary>
/// <remarks>Sources: ENOSPC of https://man7.org/linux/man-pages/man3/errno.3.html, ERROR_DISK_FULL of Windows, https://sqlite.org/rescode.html#full, and class 53 of https://www.postgresql.org/docs/current/errcodes-appendix.html.</remarks>
public static class FullDisk
{
    private const int NoSpace = 28;
    private const int NoSpaceOnWindows = 112;
    private const int SqliteFull = 13;

    public static bool IsAbout(Exception? problem) =>
        problem switch
        {
            null => false,
            SqliteException { SqliteErrorCode: SqliteFull } => true,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => true,
            IOException { HResult: var code } when (code & 0xFFFF) is NoSpace or NoSpaceOnWindows => true,
            _ => IsAbout(problem.InnerException),
        };
}
