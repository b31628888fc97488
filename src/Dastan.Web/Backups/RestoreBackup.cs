using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Dastan.Web.Data;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Backups;

/// <summary>Makes a paper of a backup, where there is none. Broken off, it can be begun again.</summary>
public static class RestoreBackup
{
    /// <summary>The newest backup that is no newer than an instant.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static BackupRecord Find(BackupFolder folder, DateTimeOffset? to)
    {
        var times = folder.Times();
        var fitting = times.Where(at => to is null || at <= to).ToList();
        if (fitting is [.., var newest])
            return folder.Read(newest);
        throw new FormatException(
            times is []
                ? $"There is no backup in {folder.Path}."
                : FormattableString.Invariant($"The oldest backup in {folder.Path} is of {times[0].UtcDateTime:u}.")
        );
    }

    /// <param name="data">The data folder of the new paper.</param>
    /// <param name="tell">Hears what it is at.</param>
    /// <param name="withSearch">Whether the index of the search is made too, which takes longest.</param>
    /// <exception cref="FormatException">The backup is spoiled, or of a newer program.</exception>
    /// <exception cref="InvalidOperationException">There is a paper already.</exception>
    public static async Task IntoAsync(
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
        foreach (var file in MakeBackup.FilesOf(folder, record))
        {
            tell("pictures");
            await PutAsync(data, folder, file, stop);
        }
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
            return;
        tell("the index of the search");
        await paper.FinishAsync(stop);
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
            var piece = await (coming ?? Task.Run(() => folder.Get(part.Objects[0]), stop));
            var next = at + 1;
            coming = next < part.Objects.Count ? Task.Run(() => folder.Get(part.Objects[next]), stop) : null;
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
        if (!PaperFiles.Is(file.Path))
            throw new FormatException($"{file.Path} has no place in a paper.");
        var place = Path.Combine(data, file.Path);
        if (File.Exists(place) && await SumOfAsync(place, stop) == file.Sum)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var unfinished = $"{place}.part";
        await using (var to = File.Create(unfinished))
        {
            foreach (var piece in file.Objects)
                await to.WriteAsync(folder.Get(piece), stop);
            to.Flush(flushToDisk: true);
        }
        if (await SumOfAsync(unfinished, stop) != file.Sum)
            throw new FormatException($"{file.Path} is not what was backed up.");
        File.Move(unfinished, place, overwrite: true);
    }

    private static async Task<string> SumOfAsync(string file, CancellationToken stop)
    {
        await using var bytes = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop));
    }
}
