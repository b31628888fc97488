using Dastan.Web.Backups;
using Dastan.Web.Data;

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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Backup.Folder is not { } folder)
            return;
        var place = BackupPlaces.At(folder, settings.Backup.Bucket);

        try
        {
            var pause = LooksFirst;
            while (true)
            {
                await Task.Delay(pause, clock, stoppingToken);
                pause = await LookAsync(place, stoppingToken) ? place.LooksEvery : AfterFailure;
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The paper closes; what was begun is swept by the next.
        }
    }

    /// <returns>False where one was due and could not be made.</returns>
    private async Task<bool> LookAsync(IBackupPlace place, CancellationToken stop)
    {
        try
        {
            var now = clock.GetUtcNow();
            var newest = await BackupFolder.NewestInAsync(place, stop);
            // One that was made by a wrong clock says nothing of how old the last is, and all after it are dated right after it.
            if (newest is { } said && NewestBackup.IsOfTimeToCome(said, now))
                newest = state.Made;
            if (newest is { } last && now - last < settings.Backup.Every)
            {
                // Whoever made it: there is one.
                state.Failure = null;
                return true;
            }

            await using var scope = scopes.CreateAsyncScope();
            var report = await new MakeBackup(
                await BackupFolder.OpenAsync(place, settings.Backup.Key, make: true, stop),
                settings.Backup
            ).RunAsync(scope.ServiceProvider.GetRequiredService<NewsDb>(), settings.Data, now, stop);
            state.Made = now;
            foreach (var file in report.Spoiled)
                LogSpoiled(file);
            state.Failure = null;
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
}
