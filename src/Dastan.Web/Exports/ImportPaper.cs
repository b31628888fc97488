using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Exports;

/// <summary>Makes a paper of an export, whichever database that came from: all of it, or nothing.</summary>
public sealed class ImportPaper
{
    private readonly NewsDb db;
    private readonly string data;
    private readonly Dictionary<string, string> sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> rows = new(StringComparer.Ordinal);
    private readonly List<string> written = [];
    private readonly List<(string Unfinished, string File)> arrived = [];
    private NewPaper? paper;
    private PaperForm? form;
    private bool isWhole;

    private ImportPaper(NewsDb db, string data) => (this.db, this.data) = (db, data);

    /// <param name="place">The export: a folder or a tar file.</param>
    /// <param name="data">The data folder of the new paper.</param>
    /// <param name="tell">Hears what it is at.</param>
    /// <exception cref="FormatException">It is no export, not whole, or was changed since.</exception>
    /// <exception cref="InvalidOperationException">There is a paper already.</exception>
    public static async Task<ExportManifest> FromAsync(
        string place,
        NewsDb db,
        string data,
        Action<string> tell,
        CancellationToken stop
    )
    {
        var import = new ImportPaper(db, data);
        try
        {
            return await import.ReadAsync(place, tell, stop);
        }
        finally
        {
            if (import.paper is { } begun)
                await begun.DisposeAsync();
            if (!import.isWhole)
                import.written.ForEach(File.Delete);
        }
    }

    private async Task<ExportManifest> ReadAsync(string place, Action<string> tell, CancellationToken stop)
    {
        ExportManifest? manifest = null;
        var listed = "";
        await foreach (var entry in ExportParts.Of(place, stop))
        {
            if (form is null && entry.Path != ExportPaper.Schema)
                throw new FormatException($"{place} is no export: it does not begin with {ExportPaper.Schema}.");
            if (entry.Path == ExportPaper.Schema)
            {
                form = await ExportSchema.ReadAsync(entry.Bytes, stop);
                paper = await NewPaper.BeginAsync(db, form, stop);
            }
            else if (entry.Path == ExportPaper.Sums)
                listed = await new StreamReader(entry.Bytes).ReadToEndAsync(stop);
            else if (entry.Path == ExportPaper.Manifest)
                manifest = await ManifestAsync(entry.Bytes, stop);
            else if (form!.Tables.FirstOrDefault(table => ExportPaper.PathOf(table) == entry.Path) is { } table)
                await FillAsync(table, entry, tell, stop);
            else if (PaperFiles.Is(entry.Path))
                await KeepAsync(entry, stop);
            else
                throw new FormatException($"{entry.Path} has no place in an export.");
        }
        Compare(
            manifest ?? throw new FormatException($"{place} is not whole: its {ExportPaper.Manifest} is missing."),
            listed
        );
        PutInPlace();
        await paper!.CommitAsync(stop);
        isWhole = true;
        tell("the index of the search");
        await paper.FinishAsync(stop);
        return manifest;
    }

    private async Task FillAsync(TableForm table, ExportEntry entry, Action<string> tell, CancellationToken stop)
    {
        tell(table.Name);
        using var lines = new HashedLines(entry.Bytes);
        rows[table.Name] = await paper!.FillAsync(table, lines.ReadAsync(stop), stop);
        sums[entry.Path] = lines.Hash();
    }

    private async Task KeepAsync(ExportEntry entry, CancellationToken stop)
    {
        var file = Path.Combine(data, entry.Path);
        // What stands there and is whole is the same picture: it is not touched, whatever becomes of the import.
        if (File.Exists(file) && await PictureFiles.HashOfFileAsync(file, stop) == PaperFiles.HashIn(entry.Path))
        {
            sums[entry.Path] = await CopyAsync(entry.Bytes, Stream.Null, stop);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.part";
        written.Add(unfinished);
        arrived.Add((unfinished, file));
        await using var to = File.Create(unfinished);
        sums[entry.Path] = await CopyAsync(entry.Bytes, to, stop);
        to.Flush(flushToDisk: true);
    }

    // Only once all of the export is known to be as it was made.
    private void PutInPlace()
    {
        foreach (var (unfinished, file) in arrived)
        {
            if (!File.Exists(file))
                written.Add(file);
            File.Move(unfinished, file, overwrite: true);
        }
    }

    private static async Task<string> CopyAsync(Stream from, Stream to, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, stop)) > 0; )
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Compare(ExportManifest manifest, string listed)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(listed))) != manifest.Sums)
            throw new FormatException($"{ExportPaper.Sums} was changed since the export was made.");
        foreach (var line in listed.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split("  ", 2);
            if (parts.Length != 2 || !sums.Remove(parts[1], out var sum))
                throw new FormatException($"The export is not whole: {parts[^1]} is missing.");
            if (sum != parts[0])
                throw new FormatException($"{parts[1]} was changed since the export was made.");
        }
        if (sums.Count > 0)
            throw new FormatException($"{sums.Keys.First()} was added since the export was made.");
        foreach (var (table, count) in manifest.Tables)
            if (rows.GetValueOrDefault(table) != count)
                throw new FormatException($"{table} should have {count} rows, and has others.");
    }

    private static async Task<ExportManifest> ManifestAsync(Stream text, CancellationToken stop)
    {
        try
        {
            var manifest = await JsonSerializer.DeserializeAsync<ExportManifest>(text, WholeJson.Options, stop);
            return manifest is { Tables: not null, Sums: not null, Format: ExportPaper.Format }
                ? manifest
                : throw new FormatException($"{ExportPaper.Manifest} is of a format that this program does not know.");
        }
        catch (JsonException problem)
        {
            throw new FormatException($"{ExportPaper.Manifest} can't be read ({problem.Message})", problem);
        }
    }
}
