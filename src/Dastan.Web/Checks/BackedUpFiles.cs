using System.Text.Json;
using Dastan.Web.Backups;

namespace Dastan.Web.Checks;

/// <summary>The files that backups have, the newest first. They are looked for when the first is missing.</summary>
internal sealed class BackedUpFiles(BackupSettings settings)
{
    private BackupFolder? folder;
    private Dictionary<(string Path, string Sum), BackedUpFile>? known;

    public async Task<bool> HasAsync(string path, string sum, CancellationToken stop) =>
        (await KnownAsync(stop)).ContainsKey((path, sum));

    /// <summary>Puts it in its place, whole.</summary>
    /// <exception cref="FormatException">The backup is spoiled itself.</exception>
    public async Task BringBackAsync(string path, string sum, string place, CancellationToken stop) =>
        await FileOutOfBackup.PutAsync(folder!, (await KnownAsync(stop))[(path, sum)], place, stop);

    private async Task<Dictionary<(string Path, string Sum), BackedUpFile>> KnownAsync(CancellationToken stop)
    {
        if (known is not null)
            return known;
        known = [];
        if (settings.Folder is null)
            return known;
        try
        {
            var place = BackupPlaces.At(settings.Folder, settings.Bucket);
            folder = await BackupFolder.OpenAsync(place, settings.Key, make: false, stop);
            foreach (var at in (await folder.TimesAsync(stop)).Reverse())
                await KnowAsync(folder, at, stop);
        }
        catch (Exception problem) when (IsAboutBackups(problem))
        {
            // There are none at hand.
        }
        return known;
    }

    private async Task KnowAsync(BackupFolder from, DateTimeOffset at, CancellationToken stop)
    {
        try
        {
            await foreach (var file in MakeBackup.FilesOfAsync(from, await from.ReadAsync(at, stop), stop))
                known!.TryAdd((file.Path, file.Sum), file);
        }
        catch (Exception problem) when (IsAboutBackups(problem))
        {
            // One that is spoiled hides none of those before it.
        }
    }

    private static bool IsAboutBackups(Exception problem) =>
        problem is FormatException or IOException or UnauthorizedAccessException or JsonException;
}
