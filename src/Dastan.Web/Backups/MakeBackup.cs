using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;
using Dastan.Web.Exports;

namespace Dastan.Web.Backups;

/// <summary>
/// Makes a backup while the paper goes on: the database as it is at one instant, then the pictures, of both only what earlier backups do not have. It is one when its record is
/// written, at the very end; broken off at any point it leaves those before as they were.
/// </summary>
public sealed class MakeBackup(BackupFolder folder, BackupSettings settings)
{
    // One more than is closed at the same time, so that rows are read meanwhile.
    private const int MostAhead = 3;

    private static readonly JsonSerializerOptions OneLine = new(WholeJson.Options) { WriteIndented = false };

    private long added;

    /// <summary>Whether the pictures are in it; without them it is a backup of the database alone.</summary>
    public bool WithFiles { get; init; } = true;

    /// <param name="data">The paper's data folder.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="TurnTaken">Another is being made.</exception>
    public async Task<BackupReport> RunAsync(NewsDb db, string data, DateTimeOffset now, CancellationToken stop)
    {
        using var turn = folder.TakeTurn();
        var wasBroken = File.Exists(folder.Unfinished);
        OwnersOnly.Write(folder.Unfinished, []);
        var before = folder.Times();
        var form = await FormOfPaper.OfAsync(db, stop);
        var tables = new List<BackupPart>();
        // Two in one millisecond, or a clock that was set back: the order of backups is that of their making.
        var at = before is [.., var last] && last >= now ? last.AddMilliseconds(1) : now;
        at = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        await using (var snapshot = await db.Rows.SeeAsync(stop))
            foreach (var table in form.Tables)
                tables.Add(await PutLinesAsync(table.Name, snapshot.LinesAsync(table, stop), stop));
        var files = new FilesInBackup(folder, data, WithFiles);
        var listed = await PutLinesAsync("files", files.LinesAsync(Known(before), stop), stop);
        var record = new BackupRecord(ExportPaper.Program, at, form, tables, listed, files.Bytes, WithFiles);
        folder.Write(record);
        var (gone, freed) = Tidy(wasBroken);
        File.Delete(folder.Unfinished);
        return new(record, added + files.Added, files.New, files.Spoiled, gone, freed);
    }

    private async Task<BackupPart> PutLinesAsync(
        string name,
        IAsyncEnumerable<ReadOnlyMemory<byte>> lines,
        CancellationToken stop
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (rows, bytes) = (0L, 0L);
        var objects = new List<string>();
        var ahead = new Queue<Task<(string Name, long Added)>>();
        await foreach (var piece in Pieces.OfAsync(lines, stop))
        {
            hash.AppendData(piece.Bytes);
            rows += piece.Rows;
            bytes += piece.Length;
            ahead.Enqueue(Task.Run(() => Put(piece), CancellationToken.None));
            if (ahead.Count >= MostAhead)
                Note(await ahead.Dequeue());
        }
        while (ahead.TryDequeue(out var put))
            Note(await put);
        return new(name, rows, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()), objects);

        (string Name, long Added) Put(Piece piece)
        {
            using (piece)
                return folder.Put(piece.Bytes);
        }

        void Note((string Name, long Added) put)
        {
            objects.Add(put.Name);
            added += put.Added;
        }
    }

    // The files of the newest backup that has them and can be read: what stands there need not be looked at again.
    private Dictionary<string, BackedUpFile> Known(IReadOnlyList<DateTimeOffset> before)
    {
        foreach (var at in WithFiles ? before.Reverse() : [])
            try
            {
                if (folder.Read(at) is { HasFiles: true } record)
                    return FilesOf(folder, record).ToDictionary(file => file.Path, StringComparer.Ordinal);
            }
            catch (Exception problem) when (problem is FormatException or IOException)
            {
                // A spoiled backup helps no other; ./dastan restore --check tells of it.
            }
        return [];
    }

    /// <summary>The files that a backup has.</summary>
    /// <exception cref="FormatException">Its list is spoiled.</exception>
    public static IEnumerable<BackedUpFile> FilesOf(BackupFolder folder, BackupRecord record) =>
        from piece in record.Files.Objects
        from line in Encoding.UTF8.GetString(folder.Get(piece)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        select JsonSerializer.Deserialize<BackedUpFile>(line, OneLine)
            ?? throw new FormatException("The list of the files is spoiled.");

    internal static byte[] LineOf(BackedUpFile file) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(file, OneLine), (byte)'\n'];

    private (int Gone, long Freed) Tidy(bool wasBroken)
    {
        var leaving = Thinning.Leaving(folder.Times(), settings);
        foreach (var at in leaving)
            folder.Forget(at);
        if (leaving is [] && !wasBroken)
            return (0, 0);
        try
        {
            var needed = new HashSet<string>(StringComparer.Ordinal);
            foreach (var at in folder.Times())
            {
                var record = folder.Read(at);
                needed.UnionWith(record.Tables.Append(record.Files).SelectMany(part => part.Objects));
                needed.UnionWith(FilesOf(folder, record).SelectMany(file => file.Objects));
            }
            return (leaving.Count, folder.Sweep(needed));
        }
        catch (FormatException)
        {
            // Nobody can say what a spoiled backup still needs: everything stays.
            return (leaving.Count, 0);
        }
    }
}
