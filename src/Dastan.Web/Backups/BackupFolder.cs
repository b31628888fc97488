using System.Globalization;
using System.Text.Json;
using Dastan.Web.Backups.Buckets;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Backups;

/// <summary>
/// A folder with backups, on a disk or in a bucket: <c>dastan-backup.json</c> says how it is encrypted, <c>objects/4f/4fa0…</c> are what backups are made of, each once however many have it, and
/// <c>backups/2026-11-24T093000.000Z</c> is one backup. A file that is there is whole.
/// </summary>
public sealed class BackupFolder
{
    private const string NameForm = "yyyy-MM-dd'T'HHmmss.fff'Z'";
    private const string Records = "backups";
    private const string Objects = "objects";

    /// <summary>Where all that is its own lies.</summary>
    internal static readonly IReadOnlyList<string> OwnFolders = [Records, Objects];

    // A mark that stands while a backup is being made: who finds it knows that the last one was broken off.
    private const string Unfinished = "unfinished";

    private readonly IBackupPlace place;
    private readonly BackupSeal seal;
    private readonly WritesAhead writes;

    private BackupFolder(IBackupPlace place, BackupSeal seal) =>
        (this.place, this.seal, writes) = (place, seal, new(place.AtOnce));

    /// <summary>As people name it.</summary>
    public string Name => place.Name;

    /// <summary>How many objects may be read at the same time.</summary>
    public int AtOnce => place.AtOnce;

    /// <summary>Opens a folder, and makes it when it is to be written.</summary>
    /// <exception cref="FormatException">It has no backups, or another key.</exception>
    public static async Task<BackupFolder> OpenAsync(
        IBackupPlace place,
        string? key,
        bool make,
        CancellationToken stop
    ) => new(place, await BackupHead.OpenAsync(place, key, make, stop));

    /// <summary>Keeps others from writing here until it is disposed of, or this program dies.</summary>
    /// <exception cref="TurnTaken">Somebody is writing here.</exception>
    public Task<IBackupTurn> TakeTurnAsync(CancellationToken stop) => place.TakeTurnAsync(stop);

    /// <summary>Keeps bytes under their name, if they are not kept already: they surely are once all is settled.</summary>
    /// <returns>Their name, and how many bytes it took: none for what was there.</returns>
    public async Task<(string Name, long Added)> PutAsync(ReadOnlyMemory<byte> plain, CancellationToken stop)
    {
        var name = seal.NameOf(plain.Span);
        if (await HasAsync(name, stop))
            return (name, 0);
        var closed = seal.Close(plain.Span, name);
        await writes.BeginAsync(() => place.PutAsync(PathOf(name), closed, stop), stop);
        return (name, closed.Length);
    }

    /// <summary>Waits until all that was put is kept.</summary>
    public Task SettleAsync(CancellationToken stop) => writes.SettleAsync(stop);

    public Task<bool> HasAsync(string name, CancellationToken stop) => place.HasAsync(PathOf(name), stop);

    /// <exception cref="FormatException">It is not there, or spoiled.</exception>
    /// <exception cref="BucketTrouble">The bucket can't be asked, which says nothing of what is in it.</exception>
    public async Task<byte[]> GetAsync(string name, CancellationToken stop)
    {
        try
        {
            return await place.GetAsync(PathOf(name), stop) is { } closed
                ? seal.Open(closed, name)
                : throw new FormatException($"The object {name} of the backup is missing.");
        }
        catch (IOException problem) when (problem is not BucketTrouble)
        {
            // So a disk says that it has rotted.
            throw new FormatException($"The object {name} of the backup can't be read ({problem.Message})", problem);
        }
    }

    /// <summary>When the backups were made that are whole, the oldest first.</summary>
    public Task<IReadOnlyList<DateTimeOffset>> TimesAsync(CancellationToken stop) => TimesInAsync(place, stop);

    /// <summary>When the newest backup in a place was made; null where there is none. It asks for no key.</summary>
    /// <exception cref="IOException">It can't be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">This program may not look into it.</exception>
    public static async Task<DateTimeOffset?> NewestInAsync(IBackupPlace place, CancellationToken stop) =>
        await TimesInAsync(place, stop) is [.., var newest] ? newest : null;

    /// <summary>When the backups in a place were made, the oldest first. It asks for no key.</summary>
    /// <exception cref="IOException">It can't be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">This program may not look into it.</exception>
    public static async Task<IReadOnlyList<DateTimeOffset>> TimesInAsync(IBackupPlace place, CancellationToken stop) =>
        [
            .. (await place.ListAsync(Records, stop))
                .Select(record => TimeOf(record.Name))
                .OfType<DateTimeOffset>()
                .Order(),
        ];

    /// <exception cref="FormatException">It is spoiled.</exception>
    /// <exception cref="UnauthorizedAccessException">Somebody else made it, and this program may not read it.</exception>
    /// <exception cref="BucketTrouble">The bucket can't be asked.</exception>
    public async Task<BackupRecord> ReadAsync(DateTimeOffset at, CancellationToken stop)
    {
        var name = NameOf(at);
        var closed =
            await GetRecordAsync(at, stop) ?? throw new IOException($"The backup {name} is not there any more.");
        var text = seal.OpenUnseen(closed, name);
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

    private async Task<byte[]?> GetRecordAsync(DateTimeOffset at, CancellationToken stop)
    {
        try
        {
            return await place.GetAsync(PathOf(at), stop);
        }
        catch (IOException problem) when (problem is not BucketTrouble)
        {
            throw new FormatException($"The backup {NameOf(at)} can't be read ({problem.Message})", problem);
        }
    }

    /// <summary>Writes a backup down: from now on it is one.</summary>
    public Task WriteAsync(BackupRecord record, CancellationToken stop)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(record, WholeJson.Options);
        return place.PutAsync(PathOf(record.At), seal.CloseUnseen(text, NameOf(record.At)), stop);
    }

    public Task ForgetAsync(DateTimeOffset at, CancellationToken stop) => place.DeleteAsync(PathOf(at), stop);

    /// <summary>Takes out all objects but those that are still needed, and what was left unfinished.</summary>
    /// <returns>How many bytes that gave back.</returns>
    public async Task<long> SweepAsync(IReadOnlySet<string> needed, CancellationToken stop)
    {
        var leaving = (await place.ListAsync(Objects, stop)).Where(one => !needed.Contains(one.Name)).ToList();
        var halves = (await place.ListAsync(Records, stop)).Where(one =>
            one.Name.EndsWith(".part", StringComparison.Ordinal)
        );
        await Parallel.ForEachAsync(
            leaving.Concat(halves),
            new ParallelOptions { MaxDegreeOfParallelism = place.AtOnce, CancellationToken = stop },
            async (one, broken) => await place.DeleteAsync(one.Path, broken)
        );
        return leaving.Sum(one => one.Length);
    }

    /// <summary>Marks that a backup is being made.</summary>
    /// <returns>Whether the last one was broken off.</returns>
    public async Task<bool> MarkBegunAsync(CancellationToken stop)
    {
        var wasBroken = await place.GetAsync(Unfinished, stop) is not null;
        await place.PutAsync(Unfinished, default, stop);
        return wasBroken;
    }

    public Task MarkDoneAsync(CancellationToken stop) => place.DeleteAsync(Unfinished, stop);

    private static string PathOf(string name) => $"{Objects}/{name[..2]}/{name}";

    private static string PathOf(DateTimeOffset at) => $"{Records}/{NameOf(at)}";

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
