using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dastan.Web.Backups.Buckets;
using Dastan.Web.Data;
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
        await using var turn = await folder.TakeTurnAsync(stop);
        var wasBroken = await folder.MarkBegunAsync(stop);
        var before = await folder.TimesAsync(stop);
        var form = await FormOfPaper.OfAsync(db, stop);
        var paper = await PaperIdentity.OfAsync(db, data, stop);
        var tables = new List<BackupPart>();
        // Two in one millisecond, or a clock that was set back: the order of backups is that of their making.
        var at = before is [.., var last] && last >= now ? last.AddMilliseconds(1) : now;
        at = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        IReadOnlyList<string> pictures;
        await using (var snapshot = await db.Rows.SeeAsync(stop))
        {
            foreach (var table in form.Tables)
                tables.Add(await PutLinesAsync(table.Name, snapshot.LinesAsync(table, stop), stop));
            pictures = await snapshot.PictureHashesAsync(form, stop);
        }
        var files = new FilesInBackup(folder, data, WithFiles);
        var listed = await PutLinesAsync("files", files.LinesAsync(await KnownAsync(before, stop), stop), stop);
        var missing = files.MissingOf(pictures);
        var record = new BackupRecord(ExportPaper.Program, at, form, tables, listed, files.Bytes, WithFiles, paper);
        await folder.SettleAsync(stop);
        await turn.RequireAsync(stop);
        await folder.WriteAsync(record, stop);
        // A disk that is away takes pictures along that only the old ones have.
        var (gone, freed, notTidied) = await TidyAsync(turn, paper, missing is [], wasBroken, stop);
        return new(record, added + files.Added, files.New, files.Spoiled, missing, gone, freed, notTidied);
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
            hash.AppendData(piece.Bytes.Span);
            rows += piece.Rows;
            bytes += piece.Length;
            ahead.Enqueue(Task.Run(() => PutAsync(piece), CancellationToken.None));
            if (ahead.Count >= MostAhead)
                Note(await ahead.Dequeue());
        }
        while (ahead.TryDequeue(out var put))
            Note(await put);
        return new(name, rows, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()), objects);

        async Task<(string Name, long Added)> PutAsync(Piece piece)
        {
            using (piece)
                return await folder.PutAsync(piece.Bytes, stop);
        }

        void Note((string Name, long Added) put)
        {
            objects.Add(put.Name);
            added += put.Added;
        }
    }

    // The files of the newest backup that has them and can be read: what stands there need not be looked at again.
    private async Task<Dictionary<string, BackedUpFile>> KnownAsync(
        IReadOnlyList<DateTimeOffset> before,
        CancellationToken stop
    )
    {
        foreach (var at in WithFiles ? before.Reverse() : [])
            try
            {
                if (await folder.ReadAsync(at, stop) is { HasFiles: true } record)
                    return await FilesOfAsync(folder, record, stop)
                        .ToDictionaryAsync(file => file.Path, StringComparer.Ordinal, stop);
            }
            catch (Exception problem)
                when (problem is FormatException or IOException or UnauthorizedAccessException
                    && problem is not BucketTrouble
                )
            {
                // One that is spoiled, or another user's alone, helps no other; ./dastan restore --check tells of it.
            }
        return [];
    }

    /// <summary>The files that a backup has.</summary>
    /// <exception cref="FormatException">Its list is spoiled.</exception>
    public static async IAsyncEnumerable<BackedUpFile> FilesOfAsync(
        BackupFolder folder,
        BackupRecord record,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        foreach (var piece in record.Files.Objects)
        {
            var lines = Encoding.UTF8.GetString(await folder.GetAsync(piece, stop));
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                yield return JsonSerializer.Deserialize<BackedUpFile>(line, OneLine)
                    ?? throw new FormatException("The list of the files is spoiled.");
        }
    }

    internal static byte[] LineOf(BackedUpFile file) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(file, OneLine), (byte)'\n'];

    // The backup is made by now: whatever keeps this from it is told, and left to the next, which finds the mark of this one.
    private async Task<Tidied> TidyAsync(
        IBackupTurn turn,
        string? paper,
        bool thins,
        bool wasBroken,
        CancellationToken stop
    )
    {
        var gone = 0;
        try
        {
            foreach (var at in thins ? await LeavingAsync(paper, stop) : [])
            {
                await folder.ForgetAsync(at, stop);
                gone++;
            }
            var freed = gone > 0 || wasBroken ? await SweepAsync(turn, stop) : 0;
            await folder.MarkDoneAsync(stop);
            return new(gone, freed, null);
        }
        // Of a backup that is spoiled, or another user's alone, nobody can say what it still needs: everything stays.
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            return new(gone, 0, problem.Message);
        }
    }

    private async Task<IReadOnlyList<DateTimeOffset>> LeavingAsync(string? paper, CancellationToken stop)
    {
        var papers = new List<(DateTimeOffset At, string? Paper)>();
        foreach (var at in await folder.TimesAsync(stop))
            papers.Add((at, await PaperOfAsync(at, stop)));
        // Whose those are that do not say is known only where nobody else has any.
        var silent = papers.Exists(one => one.Paper is { } other && other != paper) ? "" : paper;
        return Thinning.Leaving(
            [.. papers.Where(one => (one.Paper ?? silent) == paper).Select(one => one.At)],
            settings
        );
    }

    // Those of earlier programs do not say; nor do spoiled ones.
    private async Task<string?> PaperOfAsync(DateTimeOffset at, CancellationToken stop)
    {
        try
        {
            return (await folder.ReadAsync(at, stop)).Paper;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<long> SweepAsync(IBackupTurn turn, CancellationToken stop)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in await folder.TimesAsync(stop))
        {
            var record = await folder.ReadAsync(at, stop);
            needed.UnionWith(record.Tables.Append(record.Files).SelectMany(part => part.Objects));
            await foreach (var file in FilesOfAsync(folder, record, stop))
                needed.UnionWith(file.Objects);
        }
        await turn.RequireAsync(stop);
        return await folder.SweepAsync(needed, stop);
    }

    private sealed record Tidied(int Gone, long Freed, string? NotTidied);
}
