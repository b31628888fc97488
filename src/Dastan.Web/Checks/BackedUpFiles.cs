using System.Text.Json;
using Dastan.Web.Backups;

namespace Dastan.Web.Checks;

/// <summary>The files that backups have, the newest first. They are looked for when the first is missing.</summary>
internal sealed class BackedUpFiles(BackupSettings settings)
{
    private BackupFolder? folder;
    private Dictionary<(string Path, string Sum), BackedUpFile>? known;

    public bool Has(string path, string sum) => Known().ContainsKey((path, sum));

    /// <summary>Puts it in its place, whole.</summary>
    /// <exception cref="FormatException">The backup is spoiled itself.</exception>
    public Task BringBackAsync(string path, string sum, string place, CancellationToken stop) =>
        FileOutOfBackup.PutAsync(folder!, Known()[(path, sum)], place, stop);

    private Dictionary<(string Path, string Sum), BackedUpFile> Known()
    {
        if (known is not null)
            return known;
        known = [];
        if (settings.Folder is null || !Directory.Exists(settings.Folder))
            return known;
        try
        {
            folder = BackupFolder.Open(settings.Folder, settings.Key, make: false);
            foreach (var at in folder.Times().Reverse())
                Know(folder, at);
        }
        catch (Exception problem) when (IsAboutBackups(problem))
        {
            // There are none at hand.
        }
        return known;
    }

    private void Know(BackupFolder from, DateTimeOffset at)
    {
        try
        {
            foreach (var file in MakeBackup.FilesOf(from, from.Read(at)))
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
