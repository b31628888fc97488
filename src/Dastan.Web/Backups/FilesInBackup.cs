using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Backups;

/// <summary>Puts the files of a paper into a backup, those that are not in one already.</summary>
public sealed class FilesInBackup(BackupFolder folder, string data, bool isWanted)
{
    private readonly List<string> spoiled = [];
    private readonly HashSet<string> there = new(StringComparer.Ordinal);

    // One for all: a library has a hundred thousand files.
    private readonly byte[] buffer = new byte[Pieces.SizeOfFilePiece];

    /// <summary>Of all files.</summary>
    public long Bytes { get; private set; }

    /// <summary>How many bytes the folder grew by.</summary>
    public long Added { get; private set; }

    public int New { get; private set; }

    public IReadOnlyList<string> Spoiled => spoiled;

    /// <summary>Of some hashes of pictures those that no listed file has.</summary>
    public IReadOnlyList<string> MissingOf(IReadOnlyList<string> hashes) =>
        isWanted ? [.. hashes.Where(hash => !there.Contains(hash))] : [];

    /// <summary>The list of the files, a line for each in the order of their paths.</summary>
    /// <param name="known">Those of an earlier backup.</param>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
        IReadOnlyDictionary<string, BackedUpFile> known,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        foreach (var path in isWanted ? PaperFiles.InBackup(data) : [])
        {
            var length = new FileInfo(Path.Combine(data, path)).Length;
            var before = known.GetValueOrDefault(path);
            var file =
                IsWhole(before, length) && await AreKeptAsync(before.Objects, stop)
                    ? before
                    : await PutAsync(path, stop);
            if (file.Sum != before?.Sum)
                New++;
            if (PaperFiles.Is(path) && file.Sum != PaperFiles.HashIn(path))
                spoiled.Add(path);
            if (PaperFiles.Is(path))
                there.Add(PaperFiles.HashIn(path));
            Bytes += file.Bytes;
            yield return MakeBackup.LineOf(file);
        }
    }

    // A whole picture of this name never changes; one that was spoiled may have been mended.
    private static bool IsWhole([NotNullWhen(true)] BackedUpFile? before, long length) =>
        before is not null
        && before.Bytes == length
        && PaperFiles.Is(before.Path)
        && before.Sum == PaperFiles.HashIn(before.Path);

    // Objects may have been taken out by hand.
    private async Task<bool> AreKeptAsync(IReadOnlyList<string> objects, CancellationToken stop)
    {
        foreach (var name in objects)
            if (!await folder.HasAsync(name, stop))
                return false;
        return true;
    }

    private async Task<BackedUpFile> PutAsync(string path, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.OpenRead(Path.Combine(data, path));
        var objects = new List<string>();
        var length = 0L;
        for (
            int read;
            (read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop)) > 0;

        )
        {
            hash.AppendData(buffer, 0, read);
            var (name, added) = await folder.PutAsync(buffer.AsMemory(0, read), stop);
            objects.Add(name);
            Added += added;
            length += read;
        }
        return new(path, length, Convert.ToHexStringLower(hash.GetHashAndReset()), objects);
    }
}
