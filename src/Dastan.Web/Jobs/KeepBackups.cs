using Dastan.Web.Backups;
using Dastan.Web.Data;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Jobs;

/// <summary>
/// Backs the paper up by itself, for as long as it is served: when the newest backup in the folder is as old as is allowed. Of several nodes with one folder, whoever comes first
/// makes it, and the others find it made.
/// </summary>
public sealed partial class KeepBackups(
    NewspaperSettings settings,
    IServiceScopeFactory scopes,
    BackupState state,
    TimeProvider clock,
    ILogger<KeepBackups> log
) : BackgroundService
{
    private static readonly TimeSpan LooksFirst = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(15);

    // Of this paper; null until it is known.
    private string? identity;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Backup.Folder is not { } folder)
            return;
        var place = BackupPlaces.At(folder, settings.Backup.Bucket);
        var papers = new PapersInBackups(place, settings.Backup.Key);

        try
        {
            var pause = LooksFirst;
            while (true)
            {
                await Task.Delay(pause, clock, stoppingToken);
                pause = await LookAsync(place, papers, stoppingToken) ? place.LooksEvery : AfterFailure;
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The paper closes; what was begun is swept by the next.
        }
    }

    /// <returns>False where one was due and could not be made.</returns>
    private async Task<bool> LookAsync(IBackupPlace place, PapersInBackups papers, CancellationToken stop)
    {
        try
        {
            var now = clock.GetUtcNow();
            await papers.LookAsync(stop);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            identity ??= await PaperIdentity.OfAsync(db, settings.Data, stop);
            var newest = papers.NewestOf(identity);
            // One that was made by a wrong clock says nothing of how old the last is, and all after it are dated right after it.
            if (newest is { } said && NewestBackup.IsOfTimeToCome(said, now))
                newest = state.Made;
            if (newest is { } last && now - last < settings.Backup.Every)
            {
                // Whoever made it: there is one.
                state.Failure = null;
                return true;
            }

            if (papers.AreOfAnother(identity))
            {
                LogOfAnother(place.Name);
                state.Failure =
                    $"The backups in {place.Name} are of another paper: where this one is to keep its own there, run ./dastan backup once.";
                return false;
            }

            var report = await new MakeBackup(
                await BackupFolder.OpenAsync(place, settings.Backup.Key, make: true, stop),
                settings.Backup
            ).RunAsync(db, settings.Data, now, stop);
            state.Made = now;
            state.Failure = null;
            Tell(report);
            return true;
        }
        catch (TurnTaken)
        {
            // Another node is at it.
            return true;
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            // The job's edge: a disk is made room on, a database comes back. Whatever it is, the paper goes on.
            LogFailed(problem, problem.Message);
            state.Failure = problem.Message;
            return false;
        }
    }

    private void Tell(BackupReport report)
    {
        foreach (var file in report.Spoiled)
            LogSpoiled(file);
        if (report.Missing is [var first, ..])
            LogMissing(report.Missing.Count, first);
        if (report.NotTidied is { } reason)
            LogNotTidied(reason);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The paper could not be backed up; earlier backups are as they were, and it is tried again ({Reason})"
    )]
    private partial void LogFailed(Exception problem, string reason);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{File} is spoiled: its bytes are not those of its name. Earlier backups may have it whole"
    )]
    private partial void LogSpoiled(string file);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The paper is backed up, but the files of {Count} pictures are not in the folder pictures, the first of them {Hash}: is a disk away? Until they are there no old backup goes"
    )]
    private partial void LogMissing(int count, string hash);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The paper is backed up, but what is no longer needed beside it could not be cleared up; the next backup tries it again ({Reason})"
    )]
    private partial void LogNotTidied(string reason);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The backups in {Place} are of another paper, of which this one may be a copy: none is made by itself. Where this paper is to keep its own there, run ./dastan backup once; else set Backup:Folder to another folder, or to nothing"
    )]
    private partial void LogOfAnother(string place);
}
