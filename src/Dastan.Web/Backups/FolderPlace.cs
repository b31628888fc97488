using Dastan.Web.Data.Files;

namespace Dastan.Web.Backups;

/// <summary>A folder on a disk, whose files are their owner's alone.</summary>
public sealed class FolderPlace(string folder) : IBackupPlace
{
    public string Name => folder;

    public int AtOnce => 1;

    public TimeSpan LooksEvery => TimeSpan.FromMinutes(1);

    public async Task<byte[]?> GetAsync(string path, CancellationToken stop)
    {
        var file = At(path);
        return File.Exists(file) ? await File.ReadAllBytesAsync(file, stop) : null;
    }

    public Task PutAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        OwnersOnly.WriteWhole(At(path), bytes.Span);
        return Task.CompletedTask;
    }

    public Task PutFirstAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        var file = At(path);
        var unfinished = $"{file}.{Guid.CreateVersion7():N}.part";
        try
        {
            OwnersOnly.Write(unfinished, bytes.Span);
            File.Move(unfinished, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(unfinished);
        }
        return Task.CompletedTask;
    }

    public Task<bool> HasAsync(string path, CancellationToken stop) => Task.FromResult(File.Exists(At(path)));

    public Task<IReadOnlyList<KeptBytes>> ListAsync(string below, CancellationToken stop)
    {
        var from = new DirectoryInfo(At(below));
        // What is there and is no folder is not "nothing": that it can't be listed is told.
        return Task.FromResult<IReadOnlyList<KeptBytes>>(
            Path.Exists(from.FullName)
                ?
                [
                    .. from.EnumerateFiles("*", SearchOption.AllDirectories)
                        .Select(file => new KeptBytes(
                            Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'),
                            file.Length
                        )),
                ]
                : []
        );
    }

    public Task DeleteAsync(string path, CancellationToken stop)
    {
        File.Delete(At(path));
        return Task.CompletedTask;
    }

    // Another program may be about to publish a head: that is not strange. Nor is an empty folder, such as a new disk has; but whatever lies where ours will lie is swept one day.
    public Task<bool> IsOfOthersAsync(string head, CancellationToken stop) =>
        Task.FromResult(
            Directory.Exists(folder)
                && (
                    Directory
                        .EnumerateFiles(folder)
                        .Any(file => !Path.GetFileName(file).StartsWith(head, StringComparison.Ordinal))
                    || BackupFolder
                        .OwnFolders.Select(At)
                        .Any(own => Directory.Exists(own) && Directory.EnumerateFileSystemEntries(own).Any())
                )
        );

    public Task<IBackupTurn> TakeTurnAsync(CancellationToken stop)
    {
        try
        {
            var turn = new FileStream(At("turn"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Task.FromResult<IBackupTurn>(new FolderTurn(turn));
        }
        catch (IOException problem) when (HeldFile.IsBehind(problem))
        {
            throw new TurnTaken(folder, problem);
        }
    }

    private string At(string path) => Path.Combine(folder, path);

    // The lock of the system, which goes with the program.
    private sealed class FolderTurn(FileStream held) : IBackupTurn
    {
        public Task RequireAsync(CancellationToken stop) => Task.CompletedTask;

        public ValueTask DisposeAsync() => held.DisposeAsync();
    }
}
