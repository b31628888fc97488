using Dastan.Web.Data;
using Dastan.Web.Data.Whole;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Backups;

/// <summary>
/// Backs a paper up before its database is brought to another form: where its backups are kept, with everything; where none are, or those there are another's, into the data folder, without the pictures, which no migration
/// touches.
/// </summary>
public sealed partial class BeforeUpgrade(NewspaperSettings settings, TimeProvider clock, ILogger<BeforeUpgrade> log)
{
    /// <summary>The folder in the data folder for papers that keep no backups.</summary>
    public const string FolderName = "before-upgrade";

    // Another node is at it, and the database is of the new form when it is done.
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);

    /// <exception cref="UpgradeRefusal">It could not be backed up, and is as it was.</exception>
    public async Task BackUpAsync(NewsDb db, CancellationToken stop)
    {
        if (!settings.Backup.BeforeUpgrade)
            return;

        var place = settings.Backup.Folder ?? Path.Combine(settings.Data, FolderName);
        try
        {
            if (settings.Backup.Folder is not null && await IsOfAnotherAsync(place, db, stop))
                place = Path.Combine(settings.Data, FolderName);
            var folder = await BackupFolder.OpenAsync(
                BackupPlaces.At(place, settings.Backup.Bucket),
                settings.Backup.Key,
                make: true,
                stop
            );
            for (var tries = 0; !await TryAsync(folder, place == settings.Backup.Folder, db, stop); tries++)
            {
                if (tries == 0)
                    LogWaits(place);
                await Task.Delay(LooksEvery, clock, stop);
                if (!(await db.Database.GetPendingMigrationsAsync(stop)).Any())
                    return;
            }
            LogMade(place);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new UpgradeRefusal(
                $"This version of the program brings the database to another form, and backs it up before that. It could not: {problem.Message.TrimEnd('.')}. The paper is as it was. Make room or set Backup:Folder; if you have a backup of your own, set Backup:BeforeUpgrade to off."
            );
        }
    }

    // A copy that is served with the paper's settings puts nothing between the paper's.
    private async Task<bool> IsOfAnotherAsync(string place, NewsDb db, CancellationToken stop)
    {
        var papers = new PapersInBackups(BackupPlaces.At(place, settings.Backup.Bucket), settings.Backup.Key);
        await papers.LookAsync(stop);
        return papers.AreOfAnother(await PaperIdentity.OfAsync(db, settings.Data, stop));
    }

    private async Task<bool> TryAsync(BackupFolder folder, bool withFiles, NewsDb db, CancellationToken stop)
    {
        try
        {
            _ = await new MakeBackup(folder, settings.Backup) { WithFiles = withFiles }.RunAsync(
                db,
                settings.Data,
                clock.GetUtcNow(),
                stop
            );
            return true;
        }
        catch (TurnTaken)
        {
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Somebody else is making a backup in {Folder}: this start waits until it is done"
    )]
    private partial void LogWaits(string folder);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The paper is backed up in {Folder}; now its database is brought to the form of this version"
    )]
    private partial void LogMade(string folder);
}

/// <summary>Why a paper was not brought to another form.</summary>
public sealed class UpgradeRefusal(string sentence) : Exception(sentence);
