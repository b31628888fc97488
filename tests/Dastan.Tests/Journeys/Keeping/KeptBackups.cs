using Dastan.Tests.Backups;
using Dastan.Web;
using Dastan.Web.Backups;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>Where backups are kept.</summary>
public enum Where
{
    Folder,
    Bucket,
}

/// <summary>A folder of backups, or a bucket, which a test fills.</summary>
internal sealed class KeptBackups : IDisposable, IAsyncDisposable
{
    public const string Key = "an old key under the saddle";

    private readonly RunningStore? store;

    public KeptBackups() => Place = new FolderPlace(Folder);

    private KeptBackups(RunningStore store) =>
        (this.store, Place) = (store, BackupPlaces.At(store.Place, store.Settings));

    public string Folder { get; } = Directory.CreateTempSubdirectory("dastan-backups-").FullName;

    public IBackupPlace Place { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Skips the test where no store is.</summary>
    public static async Task<KeptBackups> InAsync(Where where) =>
        where == Where.Folder ? new() : new(await RunningStore.StartAsync());

    /// <summary>The same place, as another program has it.</summary>
    public IBackupPlace Anew() =>
        store is null ? new FolderPlace(Folder) : BackupPlaces.At(store.Place, store.Settings);

    public async Task<BackupReport> MakeAsync(TestPaper paper, string? key = null, BackupSettings? settings = null)
    {
        BackupReport? report = null;
        await paper.InDatabaseAsync(async db =>
        {
            var folder = await BackupFolder.OpenAsync(Place, key, make: true, Stop);
            report = await new MakeBackup(folder, settings ?? new()).RunAsync(
                db,
                paper.Settings.Data,
                paper.Clock.GetUtcNow(),
                Stop
            );
        });
        return report!;
    }

    public Task<BackupFolder> OpenAsync(string? key = null) => BackupFolder.OpenAsync(Place, key, make: false, Stop);

    /// <summary>The paths of all that is kept.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync() =>
        [
            .. (await Place.ListAsync("objects", Stop)).Select(one => one.Path),
            .. (await Place.ListAsync("backups", Stop)).Select(one => one.Path),
            .. (await Place.ListAsync("turns", Stop)).Select(one => one.Path),
            .. await Place.GetAsync("dastan-backup.json", Stop) is null ? [] : new[] { "dastan-backup.json" },
            .. await Place.GetAsync("unfinished", Stop) is null ? [] : new[] { "unfinished" },
        ];

    /// <returns>What it was.</returns>
    public async Task<byte[]> SpoilAsync(string path)
    {
        var whole = (await Place.GetAsync(path, Stop))!;
        await Place.PutAsync(path, Spoiled(whole), Stop);
        return whole;
    }

    // All of its second half: what is packed has bits at its end that unpack to the same whichever way they stand, and then nothing is spoiled.
    public static byte[] Spoiled(byte[] whole)
    {
        var spoiled = whole.ToArray();
        for (var at = whole.Length / 2; at < whole.Length; at++)
            spoiled[at] ^= 0x5A;
        return spoiled;
    }

    /// <summary>A place for what is restored, beside the backups, whose folder is theirs alone.</summary>
    public string Aside(string name) => Directory.CreateDirectory(Path.Combine(Folder, "aside", name)).FullName;

    /// <summary>Publishes a story, to have something new.</summary>
    public static Task AddAsync(TestPaper paper, string slug) =>
        paper.InDatabaseAsync(async db =>
        {
            var story = SmallPaper.Published(slug, paper.Now);
            db.Add(story);
            await db.SaveAsync(Stop);
        });

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
            await store.DisposeAsync();
        Dispose();
    }
}
