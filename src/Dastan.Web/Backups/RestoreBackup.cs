using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Backups;

/// <summary>Makes a paper of a backup, where there is none. Broken off, it can be begun again.</summary>
public static class RestoreBackup
{
    /// <summary>The newest backup that is no newer than an instant.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static async Task<BackupRecord> FindAsync(BackupFolder folder, DateTimeOffset? to, CancellationToken stop)
    {
        var times = await folder.TimesAsync(stop);
        var fitting = times.Where(at => to is null || at <= to).ToList();
        if (fitting is [.., var newest])
            return await folder.ReadAsync(newest, stop);
        throw new FormatException(
            times is []
                ? $"There is no backup in {folder.Name}."
                : FormattableString.Invariant($"The oldest backup in {folder.Name} is of {times[0].UtcDateTime:u}.")
        );
    }

    /// <param name="data">The data folder of the new paper.</param>
    /// <param name="tell">Hears what it is at.</param>
    /// <param name="withSearch">Whether the index of the search is made too, which takes longest.</param>
    /// <returns>A sentence for each file that is spoiled in the backup. All else came out; where that file stood already, it stands as it did.</returns>
    /// <exception cref="FormatException">The rows or the list of the files are spoiled, or of a newer program.</exception>
    /// <exception cref="InvalidOperationException">There is a paper already.</exception>
    public static async Task<IReadOnlyList<string>> IntoAsync(
        NewsDb db,
        string data,
        BackupFolder folder,
        BackupRecord record,
        Action<string> tell,
        bool withSearch,
        CancellationToken stop
    )
    {
        await using var paper = await NewPaper.BeginAsync(db, record.Form, stop);
        tell("pictures");
        var spoiled = await PutAllAsync(data, folder, record, stop);
        foreach (var part in record.Tables)
        {
            tell(part.Name);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var table = record.Form.Tables.First(table => table.Name == part.Name);
            var rows = await paper.FillAsync(table, LinesAsync(folder, part, hash, stop), stop);
            if (rows != part.Rows || Convert.ToHexStringLower(hash.GetHashAndReset()) != part.Sum)
                throw new FormatException($"The rows of {part.Name} are not those that were backed up.");
        }
        await paper.CommitAsync(stop);
        if (!withSearch)
            return spoiled;
        tell("the index of the search");
        await paper.FinishAsync(stop);
        return spoiled;
    }

    // One picture that has rotted does not keep the stories.
    private static async Task<List<string>> PutAllAsync(
        string data,
        BackupFolder folder,
        BackupRecord record,
        CancellationToken stop
    )
    {
        var spoiled = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            MakeBackup.FilesOfAsync(folder, record, stop),
            new ParallelOptions { MaxDegreeOfParallelism = folder.AtOnce, CancellationToken = stop },
            async (file, broken) =>
            {
                try
                {
                    if (!PaperFiles.IsInBackup(file.Path))
                        throw new FormatException("It has no place in a paper.");
                    await PutAsync(data, folder, file, broken);
                }
                catch (FormatException problem)
                {
                    spoiled.Enqueue($"{file.Path} does not come out. {problem.Message}");
                }
            }
        );
        return [.. spoiled];
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
        BackupFolder folder,
        BackupPart part,
        IncrementalHash hash,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        // The next is read and opened while the rows of this one go in.
        Task<byte[]>? coming = null;
        for (var at = 0; at < part.Objects.Count; at++)
        {
            var piece = await (coming ?? Task.Run(() => folder.GetAsync(part.Objects[0], stop), stop));
            var next = at + 1;
            coming = next < part.Objects.Count ? Task.Run(() => folder.GetAsync(part.Objects[next], stop), stop) : null;
            hash.AppendData(piece);
            for (int begin = 0, end; begin < piece.Length; begin = end + 1)
            {
                end = Array.IndexOf(piece, (byte)'\n', begin);
                if (end < 0)
                    throw new FormatException($"A piece of {part.Name} is cut off.");
                yield return piece.AsMemory(begin, end - begin);
            }
        }
    }

    private static async Task PutAsync(string data, BackupFolder folder, BackedUpFile file, CancellationToken stop)
    {
        var place = Path.Combine(data, file.Path);
        // A key that is there already is somebody's who has no other.
        if (file.Path == PaperFiles.MirrorKey && File.Exists(place))
            return;
        if (!File.Exists(place) || await PictureFiles.HashOfFileAsync(place, stop) != file.Sum)
            await FileOutOfBackup.PutAsync(folder, file, place, stop);
    }
}
