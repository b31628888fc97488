using System.Formats.Tar;
using Dastan.Web.Data.Files;

namespace Dastan.Web.Exports;

/// <summary>An export as one file, which <c>tar</c> unpacks and only its maker can read. Until it is whole it is called <c>NAME.part</c>.</summary>
public sealed class ExportTar : IExportPlace
{
    private readonly string file;
    private readonly string unfinished;
    private readonly FileStream stream;
    private readonly TarWriter tar;

    /// <exception cref="IOException">There is something of this name.</exception>
    public ExportTar(string file)
    {
        this.file = Path.GetFullPath(file);
        unfinished = $"{this.file}.part";
        if (File.Exists(this.file) || Directory.Exists(this.file))
            throw new IOException($"{file} is there already.");
        stream = OwnersOnly.Create(unfinished);
        tar = new TarWriter(stream, TarEntryFormat.Gnu, leaveOpen: true);
    }

    public async Task PutAsync(string path, Func<Stream, Task> write, CancellationToken stop)
    {
        // The length stands before the bytes, and nobody knows it yet.
        await using var bytes = OwnersOnly.Create($"{unfinished}.aside", FileOptions.DeleteOnClose);
        await write(bytes);
        bytes.Position = 0;
        await AddAsync(path, bytes, stop);
    }

    public async Task PutFileAsync(string path, string file, CancellationToken stop)
    {
        await using var bytes = File.OpenRead(file);
        await AddAsync(path, bytes, stop);
    }

    public async Task FinishAsync(CancellationToken stop)
    {
        await tar.DisposeAsync();
        stream.Flush(flushToDisk: true);
        await stream.DisposeAsync();
        File.Move(unfinished, file);
    }

    // Nothing of the machine, the hour or the process is in it (as there is in the form called pax), so that the same paper is the same file.
    private async Task AddAsync(string path, Stream bytes, CancellationToken stop) =>
        await tar.WriteEntryAsync(
            new GnuTarEntry(TarEntryType.RegularFile, path)
            {
                DataStream = bytes,
                ModificationTime = DateTimeOffset.UnixEpoch,
                AccessTime = DateTimeOffset.UnixEpoch,
                ChangeTime = DateTimeOffset.UnixEpoch,
                Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            },
            stop
        );

    public async ValueTask DisposeAsync()
    {
        // Each of them writes once more, which fails again where the disk is full.
        try
        {
            await tar.DisposeAsync();
        }
        finally
        {
            try
            {
                await stream.DisposeAsync();
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
    }
}
