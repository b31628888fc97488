namespace Dastan.Web.Backups.Buckets;

/// <summary>A bucket, or a folder in one. A request to it costs time and money: what objects there are is asked once a thousand and not once each.</summary>
public sealed class BucketPlace : IBackupPlace
{
    private const string Objects = "objects/";

    // Of a new place: whoever makes it at the same time needs a second or two.
    private const int TriesToBegin = 10;

    private readonly BucketAddress address;
    private readonly BucketStore store;
    private readonly SemaphoreSlim asking = new(1);
    private HashSet<string>? objects;

    private BucketPlace(BucketAddress address, BucketStore store) => (this.address, this.store) = (address, store);

    public string Name => $"{address}";

    // Of pieces of some megabytes: memory is what it costs.
    public int AtOnce => 6;

    public TimeSpan LooksEvery => TimeSpan.FromMinutes(5);

    /// <exception cref="FormatException">Something is not set.</exception>
    public static BucketPlace At(BucketAddress address, BucketSettings settings) =>
        new(address, new(address, settings));

    public Task<byte[]?> GetAsync(string path, CancellationToken stop) => store.GetAsync(path, stop);

    public async Task PutAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        await store.PutAsync(path, bytes, stop);
        if (objects is { } known)
            lock (known)
                known.Add(path);
    }

    // Not every store knows how to put only where nothing is: here the turn does it.
    public async Task PutFirstAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        for (var tries = 1; await GetAsync(path, stop) is null; tries++)
            try
            {
                await using var turn = await TakeTurnAsync(stop);
                if (await GetAsync(path, stop) is null)
                    await PutAsync(path, bytes, stop);
            }
            catch (TurnTaken) when (tries < TriesToBegin)
            {
                // Somebody is at it.
            }
    }

    public async Task<bool> HasAsync(string path, CancellationToken stop)
    {
        var known = objects ?? await AskForObjectsAsync(stop);
        lock (known)
            return known.Contains(path);
    }

    public async Task<IReadOnlyList<KeptBytes>> ListAsync(string below, CancellationToken stop) =>
        [
            .. (await store.ListAsync($"{below}/", stop))
                .Where(one => !IsFolder(one))
                .Select(one => new KeptBytes(one.Path, one.Length)),
        ];

    public async Task DeleteAsync(string path, CancellationToken stop)
    {
        await store.DeleteAsync(path, stop);
        if (objects is { } known)
            lock (known)
                known.Remove(path);
    }

    // What lies deeper counts too: a sweep would take it for ours. What a console calls a folder is an empty object.
    public async Task<bool> IsOfOthersAsync(string head, CancellationToken stop) =>
        (await store.ListAsync("", stop, most: 100)).Any(one =>
            one.Path != head && !one.Path.StartsWith(BucketTurn.Folder, StringComparison.Ordinal) && !IsFolder(one)
        );

    public async Task<IBackupTurn> TakeTurnAsync(CancellationToken stop)
    {
        var turn = await BucketTurn.TakeAsync(store, Name, stop);
        // What was seen before the turn may have gone since.
        objects = null;
        return turn;
    }

    // The one of the bucket's own folder has nothing left of its name.
    private static bool IsFolder(BucketObject one) => one.Length == 0 && (one.Path is "" || one.Path.EndsWith('/'));

    private async Task<HashSet<string>> AskForObjectsAsync(CancellationToken stop)
    {
        await asking.WaitAsync(stop);
        try
        {
            return objects ??= (await store.ListAsync(Objects, stop))
                .Select(one => one.Path)
                .ToHashSet(StringComparer.Ordinal);
        }
        finally
        {
            asking.Release();
        }
    }
}
