using System.Text.Json.Nodes;
using Dastan.Tests.Architecture;

namespace Dastan.Tests.Bill;

/// <summary>The packages that ship with projects, and those that they bring.</summary>
internal static class ShippedClosure
{
    /// <param name="projects">Folders of projects, each with its project file and its <c>packages.lock.json</c>.</param>
    public static IEnumerable<(string Name, string Version)> Of(params string[] projects) =>
        projects.SelectMany(OfOne).Distinct().OrderBy(package => package.Name, StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Version)> OfOne(string project)
    {
        var locked = JsonNode.Parse(Tree.Read($"{project}/packages.lock.json"))!["dependencies"]![
            "net10.0"
        ]!.AsObject();
        var file = Tree.Files(project).Single(name => name.EndsWith(".csproj", StringComparison.Ordinal));
        var left = new Queue<string>(TreeRules.ShippedPackages(Tree.Read(file)));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (left.TryDequeue(out var name))
        {
            if (!seen.Add(name) || locked[name] is not { } package)
                continue;

            foreach (var (brought, _) in package["dependencies"] as JsonObject ?? [])
                left.Enqueue(brought);
            yield return (name, (string)package["resolved"]!);
        }
    }
}
