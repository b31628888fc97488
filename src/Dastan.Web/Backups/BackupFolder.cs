using System.Globalization;
using System.Text.Json;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Backups;

/// <summary>
/// A folder with backups: <c>dastan-backup.json</c> says how it is encrypted, <c>objects/4f/4fa0…</c> are what backups are made of, each once however many have it, and
/// <c>backups/2026-11-24T093000.000Z</c> is one backup. A file that is there is whole.
/// </summary>
public sealed class BackupFolder
{
    private const string NameForm = "yyyy-MM-dd'T'HHmmss.fff'Z'";

    private readonly string folder;
    private readonly BackupSeal seal;

    private BackupFolder(string folder, BackupSeal seal) => (this.folder, this.seal) = (folder, seal);

    public string Path => folder;

    private string Records => System.IO.Path.Combine(folder, "backups");

    /// <summary>Opens a folder, and makes it when it is to be written.</summary>
    /// <exception cref="FormatException">It has no backups, or another key.</exception>
    public static BackupFolder Open(string folder, string? key, bool make) =>
        new(folder, BackupHead.Open(folder, key, make));

    /// <summary>Keeps others from writing here until it is disposed of, or this program dies.</summary>
    /// <exception cref="TurnTaken">Somebody is writing here.</exception>
    public IDisposable TakeTurn()
    {
        try
        {
            return new FileStream(
                System.IO.Path.Combine(folder, "turn"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException problem) when (IsHeld(problem))
        {
            throw new TurnTaken(folder, problem);
        }
    }

    // EWOULDBLOCK on Linux and on macOS; a sharing and a locking violation on Windows. No room or no right is another matter, which no waiting mends.
    private static bool IsHeld(IOException problem) =>
        problem.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);

    /// <summary>Keeps bytes under their name, if they are not kept already.</summary>
    /// <returns>Their name, and how many bytes it took: none for what was there.</returns>
    public (string Name, long Added) Put(ReadOnlySpan<byte> plain)
    {
        var name = seal.NameOf(plain);
        if (Has(name))
            return (name, 0);
        var closed = seal.Close(plain, name);
        OwnersOnly.WriteWhole(PlaceOf(name), closed);
        return (name, closed.Length);
    }

    public bool Has(string name) => File.Exists(PlaceOf(name));

    /// <exception cref="FormatException">It is not there, or spoiled.</exception>
    public byte[] Get(string name)
    {
        var place = PlaceOf(name);
        try
        {
            return File.Exists(place)
                ? seal.Open(File.ReadAllBytes(place), name)
                : throw new FormatException($"The object {name} of the backup is missing.");
        }
        catch (IOException problem)
        {
            // So a disk says that it has rotted.
            throw new FormatException($"The object {name} of the backup can't be read ({problem.Message})", problem);
        }
    }

    /// <summary>When the backups were made that are whole, the oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Times() => TimesIn(folder);

    /// <summary>When the newest backup in a folder was made; null where there is none. It asks for no key.</summary>
    /// <exception cref="IOException">The folder can't be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">This program may not look into it.</exception>
    public static DateTimeOffset? NewestIn(string folder) => TimesIn(folder) is [.., var newest] ? newest : null;

    private static IReadOnlyList<DateTimeOffset> TimesIn(string folder)
    {
        var records = System.IO.Path.Combine(folder, "backups");
        // What is there and is no folder is not "none": that it can't be listed is told.
        return System.IO.Path.Exists(records)
            ?
            [
                .. Directory
                    .EnumerateFiles(records)
                    .Select(file => TimeOf(System.IO.Path.GetFileName(file)))
                    .OfType<DateTimeOffset>()
                    .Order(),
            ]
            : [];
    }

    /// <exception cref="FormatException">It is spoiled.</exception>
    public BackupRecord Read(DateTimeOffset at)
    {
        var name = NameOf(at);
        var text = seal.OpenUnseen(File.ReadAllBytes(System.IO.Path.Combine(Records, name)), name);
        try
        {
            return
                JsonSerializer.Deserialize<BackupRecord>(text, WholeJson.Options) is { } record
                && NameOf(record.At) == name
                ? record
                : throw new FormatException($"The backup {name} is not the one of that name.");
        }
        catch (JsonException problem)
        {
            throw new FormatException($"The backup {name} can't be read ({problem.Message})", problem);
        }
    }

    /// <summary>Writes a backup down: from now on it is one.</summary>
    public void Write(BackupRecord record)
    {
        var name = NameOf(record.At);
        var text = JsonSerializer.SerializeToUtf8Bytes(record, WholeJson.Options);
        OwnersOnly.WriteWhole(System.IO.Path.Combine(Records, name), seal.CloseUnseen(text, name));
    }

    public void Forget(DateTimeOffset at) => File.Delete(System.IO.Path.Combine(Records, NameOf(at)));

    /// <summary>Takes out all objects but those that are still needed, and what was left unfinished.</summary>
    /// <returns>How many bytes that gave back.</returns>
    public long Sweep(IReadOnlySet<string> needed)
    {
        var objects = new DirectoryInfo(System.IO.Path.Combine(folder, "objects"));
        var freed = 0L;
        if (objects.Exists)
            foreach (var file in objects.EnumerateFiles("*", SearchOption.AllDirectories))
                if (!needed.Contains(file.Name))
                {
                    freed += file.Length;
                    file.Delete();
                }
        if (Directory.Exists(Records))
            foreach (var file in Directory.EnumerateFiles(Records, "*.part"))
                File.Delete(file);
        return freed;
    }

    /// <summary>A mark that stands while a backup is being made: who finds it knows that the last one was broken off.</summary>
    public string Unfinished => System.IO.Path.Combine(folder, "unfinished");

    private string PlaceOf(string name) => System.IO.Path.Combine(folder, "objects", name[..2], name);

    private static string NameOf(DateTimeOffset at) => at.UtcDateTime.ToString(NameForm, CultureInfo.InvariantCulture);

    private static DateTimeOffset? TimeOf(string name) =>
        DateTimeOffset.TryParseExact(
            name,
            NameForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;
}
