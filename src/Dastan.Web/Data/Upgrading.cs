using Dastan.Web.Backups;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dastan.Web.Data;

/// <summary>
/// Brings a database to another form, one program at a time. Entity Framework's own lock on SQLite is a row, which stays there when its program is killed, and every later start would wait for it
/// for ever. So a file beside the database is held locked until the program ends, however it ends, and whoever has it takes the row of a dead one away.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/ef/core/providers/sqlite/limitations.</remarks>
internal static partial class Upgrading
{
    /// <summary>The file's name in the data folder. It stays there, and says nothing.</summary>
    public const string FileName = "upgrading";

    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(200);

    /// <param name="to">The last migration that the database is to have; the newest unless said.</param>
    /// <exception cref="UpgradeRefusal">The file can't be had.</exception>
    public static async Task DoAsync(NewsDb db, CancellationToken stop, string? to = null)
    {
        using var turn = db is SqliteNewsDb ? await TakeTurnAsync(db, stop) : null;
        await db.GetService<IMigrator>().MigrateAsync(to, stop);
    }

    private static async Task<FileStream> TakeTurnAsync(NewsDb db, CancellationToken stop)
    {
        var database = Path.GetFullPath(db.Database.GetDbConnection().DataSource);
        var turn = await OpenAsync(db, Path.Combine(Path.GetDirectoryName(database)!, FileName), stop);
        try
        {
            // To look into a file that is not there would make it, and then it would not be made as a new one is.
            if (File.Exists(database))
                await UnlockAsync(db, stop);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    private static async Task<FileStream> OpenAsync(NewsDb db, string file, CancellationToken stop)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                // To be locked it need not be written: whoever upgraded last may have been root.
                return new(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.None);
            }
            catch (IOException problem) when (HeldFile.IsBehind(problem))
            {
                if (tries == 0)
                    LogWaits(db.GetService<ILoggerFactory>().CreateLogger(typeof(Upgrading)), file);
            }
            catch (Exception problem)
                when (problem is IOException or UnauthorizedAccessException && !FullDisk.IsAbout(problem))
            {
                throw new UpgradeRefusal(
                    $"This version of the program brings the database to another form, and holds {file} meanwhile. It can't be opened ({problem.Message.TrimEnd('.')}). The database is as it was."
                );
            }
            await Task.Delay(LooksEvery, stop);
        }
    }

    private static async Task UnlockAsync(NewsDb db, CancellationToken stop)
    {
        var tables = await db
            .Database.SqlQuery<int>(
                $"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'"
            )
            .SingleAsync(stop);
        if (tables > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", stop);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Another program brings the database to another form, and holds {File}: this one waits until it is done"
    )]
    private static partial void LogWaits(ILogger log, string file);
}
