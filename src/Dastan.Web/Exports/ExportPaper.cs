using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Exports;

/// <summary>Writes a whole paper out, while it goes on: docs/export.md describes the format. The same paper is the same bytes, whichever database it is in.</summary>
public static class ExportPaper
{
    public const int Format = 1;
    public const string Schema = "schema.json";
    public const string Sums = "SHA256SUMS";
    public const string Manifest = "manifest.json";

    /// <summary>The program's version, as it stands in exports and backups.</summary>
    public static string Program { get; } =
        typeof(ExportPaper)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    /// <summary>Where the rows of a table are.</summary>
    public static string PathOf(TableForm table) => $"tables/{table.Name}.ndjson";

    /// <param name="data">The paper's data folder.</param>
    public static async Task<ExportManifest> ToAsync(IExportPlace place, NewsDb db, string data, CancellationToken stop)
    {
        var form = await FormOfPaper.OfAsync(db, stop);
        // Files are looked for after the rows that name them: of those, none is missing.
        await using var snapshot = await db.Rows.SeeAsync(stop);
        var sums = new StringBuilder();
        await PutJsonAsync(place, Schema, form, stop);
        var tables = new Dictionary<string, long>();
        foreach (var table in form.Tables)
            tables.Add(table.Name, await PutTableAsync(place, snapshot, table, sums, stop));
        var files = PaperFiles.In(data);
        foreach (var path in files)
        {
            var file = Path.Combine(data, path);
            sums.Append($"{await PictureFiles.HashOfFileAsync(file, stop)}  {path}\n");
            await place.PutFileAsync(path, file, stop);
        }
        var listed = Encoding.UTF8.GetBytes(sums.ToString());
        await place.PutAsync(Sums, to => to.WriteAsync(listed, stop).AsTask(), stop);
        var manifest = new ExportManifest(
            Format,
            Program,
            tables,
            files.Count,
            Convert.ToHexStringLower(SHA256.HashData(listed))
        );
        await PutJsonAsync(place, Manifest, manifest, stop);
        await place.FinishAsync(stop);
        return manifest;
    }

    private static async Task<long> PutTableAsync(
        IExportPlace place,
        SeenRows snapshot,
        TableForm table,
        StringBuilder sums,
        CancellationToken stop
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        await place.PutAsync(
            PathOf(table),
            async to =>
            {
                await foreach (var line in snapshot.LinesAsync(table, stop))
                {
                    hash.AppendData(line.Span);
                    await to.WriteAsync(line, stop);
                    rows++;
                }
            },
            stop
        );
        sums.Append($"{Convert.ToHexStringLower(hash.GetHashAndReset())}  {PathOf(table)}\n");
        return rows;
    }

    private static Task PutJsonAsync<T>(IExportPlace place, string path, T value, CancellationToken stop) =>
        place.PutAsync(path, to => JsonSerializer.SerializeAsync(to, value, WholeJson.Options, stop), stop);
}
