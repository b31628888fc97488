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
    public async Task BringBackAsync(string path, string sum, string place, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var unfinished = $"{place}.part";
        await using (var to = File.Create(unfinished))
        {
            foreach (var piece in Known()[(path, sum)].Objects)
                await to.WriteAsync(folder!.Get(piece), stop);
            to.Flush(flushToDisk: true);
        }
        File.Move(unfinished, place, overwrite: true);
    }

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
            foreach (var file in MakeBackup.FilesOf(folder, folder.Read(at)))
                known.TryAdd((file.Path, file.Sum), file);
        }
        catch (Exception problem) when (problem is FormatException or IOException)
        {
            // What could be read of them is what there is.
        }
        return known;
    }
}
