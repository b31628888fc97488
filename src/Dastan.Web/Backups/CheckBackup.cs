using System.Security.Cryptography;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Backups;

/// <summary>Proves a backup: restores it aside, and compares every row and every file with what was backed up.</summary>
public static class CheckBackup
{
    /// <param name="aside">An empty folder; it is the caller's to throw away.</param>
    /// <param name="tell">Hears what it is at.</param>
    /// <exception cref="FormatException">The backup is not what was backed up, or can't be restored; the sentence says where.</exception>
    public static async Task RunAsync(
        BackupFolder folder,
        BackupRecord record,
        string aside,
        Action<string> tell,
        CancellationToken stop
    )
    {
        await using var parts = NewsDatabase.Alone(new NewspaperSettings { Data = aside });
        await using var scope = parts.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var spoiled = await RestoreBackup.IntoAsync(db, aside, folder, record, tell, withSearch: false, stop);
        if (spoiled.Count > 0)
            throw new FormatException(string.Join('\n', spoiled));
        await using (var snapshot = await db.Rows.SeeAsync(stop))
            foreach (var part in record.Tables)
            {
                tell($"{part.Name}, once more");
                var table = record.Form.Tables.First(table => table.Name == part.Name);
                if (await SumAsync(snapshot, table, stop) != part.Sum)
                    throw new FormatException($"The rows of {part.Name} come out otherwise than they were.");
            }
        var files = await MakeBackup
            .FilesOfAsync(folder, record, stop)
            .ToDictionaryAsync(file => file.Path, StringComparer.Ordinal, stop);
        foreach (var path in PaperFiles.InBackup(aside))
            if (
                !files.Remove(path, out var file)
                || await PictureFiles.HashOfFileAsync(Path.Combine(aside, path), stop) != file.Sum
            )
                throw new FormatException($"{path} comes out otherwise than it was.");
        if (files.Count > 0)
            throw new FormatException($"{files.Keys.First()} does not come out.");
    }

    private static async Task<string> SumAsync(SeenRows snapshot, TableForm table, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var line in snapshot.LinesAsync(table, stop))
            hash.AppendData(line.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
