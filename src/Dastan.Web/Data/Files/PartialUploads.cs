using System.Text.Json;
using Dastan.Domain;
using Dastan.Domain.Pictures;
using Dastan.Domain.Staff;

namespace Dastan.Web.Data.Files;

/// <summary>
/// Files that are on their way in, in the paper's data folder: <c>uploads/{staff}/{id}.part</c>. What has come is kept until it is whole, so that a
/// line that was cut goes on where it stopped.
/// </summary>
public sealed class PartialUploads(string dataFolder, TimeProvider clock)
{
    private const int MostOfOne = 100;

    // Whoever does not come back within this time has given up.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    private readonly string root = Path.Combine(dataFolder, "uploads");

    public static readonly Refusal TooMany = new(
        "upload-many",
        "Too many uploads are unfinished: finish or cancel them."
    );

    /// <summary>Does something with a file that comes in one piece, and forgets it.</summary>
    public Task<T> WithOneAsync<T>(StaffId owner, Stream file, Func<string, Task<T>> act, CancellationToken stop) =>
        WithFileAsync(
            owner,
            async path =>
            {
                await using var whole = File.Create(path);
                await file.CopyToAsync(whole, stop);
            },
            act
        );

    /// <summary>Begins an upload.</summary>
    /// <param name="length">Of the whole file, in bytes.</param>
    public (PartialUpload? Upload, Refusal? No) Begin(StaffId owner, string name, long length)
    {
        if (length <= 0)
            return (null, PictureRefusals.NoFile);
        if (length > PictureRefusals.MostBytes)
            return (null, PictureRefusals.IsLarge);

        var folder = Directory.CreateDirectory(FolderOf(owner));
        Forget(folder);
        if (folder.GetFiles("*.part").Length >= MostOfOne)
            return (null, TooMany);

        var upload = new PartialUpload(Guid.CreateVersion7(), owner, name, length, null);
        Write(upload);
        File.Create(PathOf(upload)).Dispose();
        return (upload, null);
    }

    /// <summary>An upload of somebody; null where there is none, it is another's, or what had come of it is gone.</summary>
    public PartialUpload? Find(Guid id, StaffId owner) =>
        File.Exists(FactsOf(owner, id))
        && JsonSerializer.Deserialize<PartialUpload>(File.ReadAllBytes(FactsOf(owner, id))) is { } upload
        && (upload.Outcome is not null || File.Exists(PathOf(upload)))
            ? upload
            : null;

    /// <summary>How many bytes have come.</summary>
    public long OffsetOf(PartialUpload upload) =>
        new FileInfo(PathOf(upload)) is { Exists: true } part ? part.Length : upload.Length;

    /// <summary>Adds what comes next. What has come before the line is cut stays.</summary>
    /// <returns>How many bytes have come; null where somebody else is adding to it, or it does not go on at <paramref name="offset"/>.</returns>
    public async Task<long?> AppendAsync(PartialUpload upload, long offset, Stream more, CancellationToken stop)
    {
        FileStream file;
        try
        {
            file = new(PathOf(upload), FileMode.Open, FileAccess.Write, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
        await using (file)
        {
            if (file.Length != offset)
                return null;
            _ = file.Seek(offset, SeekOrigin.Begin);
            var buffer = new byte[64 * 1024];
            for (int read; (read = await more.ReadAsync(buffer, stop)) > 0; )
            {
                if (file.Length + read > upload.Length)
                    return null;
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
                await file.FlushAsync(CancellationToken.None);
            }
            return file.Length;
        }
    }

    /// <summary>Does something with a copy of a file that has come whole, which it may move away. What came stays until <see cref="Finish"/>: who is killed in between does it again.</summary>
    public Task<T> WithCopyAsync<T>(PartialUpload upload, Func<string, Task<T>> act) =>
        WithFileAsync(
            upload.Owner,
            path =>
            {
                File.Copy(PathOf(upload), path);
                return Task.CompletedTask;
            },
            act
        );

    /// <summary>Keeps what came of it, for who asks again because the answer was cut off.</summary>
    public void Finish(PartialUpload upload, string outcome)
    {
        Write(upload with { Outcome = outcome });
        File.Delete(PathOf(upload));
    }

    public void Drop(PartialUpload upload)
    {
        File.Delete(PathOf(upload));
        File.Delete(FactsOf(upload.Owner, upload.Id));
    }

    private async Task<T> WithFileAsync<T>(StaffId owner, Func<string, Task> write, Func<string, Task<T>> act)
    {
        Directory.CreateDirectory(FolderOf(owner));
        var path = Path.Combine(FolderOf(owner), $"{Guid.CreateVersion7():N}.whole");
        try
        {
            await write(path);
            return await act(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private string PathOf(PartialUpload upload) => Path.Combine(FolderOf(upload.Owner), $"{upload.Id:N}.part");

    private void Forget(DirectoryInfo folder)
    {
        foreach (var file in folder.GetFiles().Where(file => clock.GetUtcNow() - file.LastWriteTimeUtc > Kept))
            file.Delete();
    }

    // A disk that fills up in between leaves what was written before, and nothing half.
    private void Write(PartialUpload upload)
    {
        var facts = FactsOf(upload.Owner, upload.Id);
        var unfinished = facts + ".unfinished";
        try
        {
            File.WriteAllBytes(unfinished, JsonSerializer.SerializeToUtf8Bytes(upload));
            File.Move(unfinished, facts, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private string FactsOf(StaffId owner, Guid id) => Path.Combine(FolderOf(owner), $"{id:N}.json");

    private string FolderOf(StaffId owner) => Path.Combine(root, $"{owner.Value:N}");
}

/// <summary>A file on its way in.</summary>
/// <param name="Length">Of the whole, in bytes.</param>
/// <param name="Outcome">What came of it, as it was answered; null while it is not whole.</param>
public sealed record PartialUpload(Guid Id, StaffId Owner, string Name, long Length, string? Outcome);
