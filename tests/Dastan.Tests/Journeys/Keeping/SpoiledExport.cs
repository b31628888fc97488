using System.Text.Json;
using Dastan.Web.Data.Whole;
using Dastan.Web.Exports;

namespace Dastan.Tests.Journeys.Keeping;

/// <summary>What may become of an export on its way.</summary>
internal static class SpoiledExport
{
    /// <summary>A file says something else.</summary>
    public static void Change(string export, string path, Func<string, string> change)
    {
        var file = Path.Combine(export, path);
        var text = File.ReadAllText(file);
        Assert.NotEqual(text, change(text));
        File.WriteAllText(file, change(text));
    }

    /// <summary>Whoever wrote the schema knows of no such table.</summary>
    public static void ForgetForm(string export, string table)
    {
        var file = Path.Combine(export, "schema.json");
        var form = JsonSerializer.Deserialize<PaperForm>(File.ReadAllText(file), WholeJson.Options)!;
        var without = form with { Tables = [.. form.Tables.Where(one => one.Name != table)] };
        File.WriteAllText(file, JsonSerializer.Serialize(without, WholeJson.Options));
    }

    /// <summary>All of a table’s rows are gone, and all that is said of them agrees with that.</summary>
    public static void Forget(string export, string table)
    {
        File.WriteAllText(Path.Combine(export, "tables", $"{table}.ndjson"), "");
        var nothing = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([]));
        var sums = File.ReadAllLines(Path.Combine(export, "SHA256SUMS"))
            .Select(line => line.EndsWith($"/{table}.ndjson", StringComparison.Ordinal) ? nothing + line[64..] : line)
            .Aggregate("", (all, line) => all + line + "\n");
        File.WriteAllText(Path.Combine(export, "SHA256SUMS"), sums);
        var manifest = JsonSerializer.Deserialize<ExportManifest>(
            File.ReadAllText(Path.Combine(export, "manifest.json")),
            WholeJson.Options
        )!;
        var agreed = manifest with
        {
            Tables = manifest.Tables.ToDictionary(one => one.Key, one => one.Key == table ? 0 : one.Value),
            Sums = Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sums))
            ),
        };
        File.WriteAllText(Path.Combine(export, "manifest.json"), JsonSerializer.Serialize(agreed, WholeJson.Options));
    }
}
