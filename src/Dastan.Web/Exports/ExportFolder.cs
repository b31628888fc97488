using Dastan.Web.Data.Files;

namespace Dastan.Web.Exports;

/// <summary>An export as a folder that only its maker can read. Until it is whole it is called <c>NAME.part</c>.</summary>
public sealed class ExportFolder : IExportPlace
{
    private readonly string folder;
    private readonly string unfinished;

    /// <exception cref="IOException">There is something of this name.</exception>
    public ExportFolder(string folder)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        unfinished = $"{this.folder}.part";
        if (Directory.Exists(this.folder) && Directory.EnumerateFileSystemEntries(this.folder).Any())
            throw new IOException($"{folder} is there already, and is not empty.");
        if (Directory.Exists(unfinished) && !IsOurs(unfinished))
            throw new IOException($"{unfinished} is there already, and is no export that was broken off.");
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        OwnersOnly.MakeFolder(unfinished);
    }

    public async Task PutAsync(string path, Func<Stream, Task> write, CancellationToken stop)
    {
        await using var file = OwnersOnly.Create(Place(path));
        await write(file);
    }

    public Task PutFileAsync(string path, string file, CancellationToken stop)
    {
        OwnersOnly.Copy(file, Place(path));
        return Task.CompletedTask;
    }

    public Task FinishAsync(CancellationToken stop)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder);
        Directory.Move(unfinished, folder);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Place(string path) => Path.Combine(unfinished, path);

    // Somebody else's folder may have that name too.
    private static bool IsOurs(string folder) =>
        File.Exists(Path.Combine(folder, ExportPaper.Schema)) || !Directory.EnumerateFileSystemEntries(folder).Any();
}
