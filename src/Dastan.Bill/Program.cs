using System.Text;
using System.Text.Json.Nodes;

namespace Dastan.Bill;

/// <summary>
/// Writes what a published paper is made of, as a bill of materials. Part of <c>./dastan publish</c>, and no part of the paper.
/// Arguments: the published program's <c>Dastan.deps.json</c>, the restored project's <c>project.assets.json</c>, the folder of the editor's
/// sources, and the file to write.
/// </summary>
public static class Program
{
    /// <returns>0, or 2 when it was not given what it needs.</returns>
    public static int Main(string[] args)
    {
        if (args is not [var deployed, var assets, var editor, var target])
        {
            Console.Error.WriteLine("usage: Dastan.Bill DEPS ASSETS EDITOR TARGET");
            return 2;
        }
        var program = new DeployedProgram(Read(deployed), PackageCache.Of(Read(assets)));
        var scripts = EditorScripts
            .Bundled(
                Read(Path.Combine(editor, "package-lock.json")),
                File.ReadAllText(Path.Combine(editor, "LICENSES"))
            )
            .ToList();
        var direct = program.Direct().Concat(scripts.Select(script => script.Address));
        var bill = BillOfMaterials.Of(program.Version, [.. program.Parts(), .. scripts], direct);
        File.WriteAllText(target, bill, new UTF8Encoding());
        return 0;
    }

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(file))!;
}
