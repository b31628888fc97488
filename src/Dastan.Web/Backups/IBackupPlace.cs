namespace Dastan.Web.Backups;

/// <summary>
/// Where the bytes of backups lie: a folder, or a bucket. They are named by paths with forward slashes, and what is there is whole. What can't be done is an
/// <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>.
/// </summary>
public interface IBackupPlace
{
    /// <summary>As people name it: /srv/backups, s3://bucket/paper.</summary>
    string Name { get; }

    /// <summary>How many may be written or read at the same time.</summary>
    int AtOnce { get; }

    /// <summary>How often somebody who waits may look: what is far away, and paid for by the request, more seldom.</summary>
    TimeSpan LooksEvery { get; }

    /// <summary>Null where nothing is.</summary>
    Task<byte[]?> GetAsync(string path, CancellationToken stop);

    /// <summary>Puts bytes there, whole or not at all, in the place of those that were there.</summary>
    Task PutAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken stop);

    /// <summary>Puts bytes where nothing is yet: of several that do so at the same time one comes first, and its bytes stay.</summary>
    Task PutFirstAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken stop);

    /// <summary>Whether an object is there; asked of each, so that it costs next to nothing.</summary>
    Task<bool> HasAsync(string path, CancellationToken stop);

    /// <summary>All that lies below a path, however deep; nothing where the path is not there.</summary>
    Task<IReadOnlyList<KeptBytes>> ListAsync(string below, CancellationToken stop);

    Task DeleteAsync(string path, CancellationToken stop);

    /// <summary>Whether somebody keeps other things here, so that it can't be made a place of backups.</summary>
    /// <param name="head">The file by which a place says that it has backups.</param>
    Task<bool> IsOfOthersAsync(string head, CancellationToken stop);

    /// <summary>Keeps others from writing here until it is disposed of, or some time after this program died.</summary>
    /// <exception cref="TurnTaken">Somebody is writing here.</exception>
    Task<IBackupTurn> TakeTurnAsync(CancellationToken stop);
}

/// <summary>Somebody's turn to write.</summary>
public interface IBackupTurn : IAsyncDisposable
{
    /// <summary>Asked before what can't be taken back.</summary>
    /// <exception cref="IOException">It may be another's by now.</exception>
    Task RequireAsync(CancellationToken stop);
}

/// <summary>Something that lies in a place.</summary>
/// <param name="Length">In bytes.</param>
public readonly record struct KeptBytes(string Path, long Length)
{
    /// <summary>Without the folders before it.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
