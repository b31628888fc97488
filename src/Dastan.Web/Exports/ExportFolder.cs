namespace Dastan.Web.Exports;

/// <summary>An export as a folder. Until it is whole it is called <c>NAME.part</c>.</summary>
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
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
    }

    public async Task PutAsync(string path, Func<Stream, Task> write, CancellationToken stop)
    {
        await using var file = File.Create(Place(path), 128 * 1024);
        await write(file);
    }

    public Task PutFileAsync(string path, string file, CancellationToken stop)
    {
        File.Copy(file, Place(path));
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

    private string Place(string path)
    {
        var place = Path.Combine(unfinished, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }
}
