using System.Text.Json.Nodes;

namespace Dastan.Bill;

/// <summary>What a published program says that it loads: its own list, not what was asked for to build it.</summary>
/// <param name="deps">
/// A <c>Dastan.deps.json</c>: <c>libraries</c> (<c>name/version</c>, with <c>type</c> project, package or runtimepack) and <c>targets</c>, in
/// each of which a library has its <c>dependencies</c>.
/// </param>
public sealed class DeployedProgram(JsonNode deps, PackageCache cache)
{
    private const string Runtime = "runtimepack.";

    private readonly JsonObject libraries = deps["libraries"]!.AsObject();

    /// <summary>The paper's own.</summary>
    public string Version =>
        libraries.Select(library => library.Key).First(key => key.StartsWith("Dastan/", StringComparison.Ordinal))[7..];

    /// <summary>All packages, .NET's own among them, in order of their names.</summary>
    public IEnumerable<Part> Parts() =>
        libraries
            .Where(library => (string?)library.Value!["type"] is "package" or "runtimepack")
            .Select(library => PartOf(library.Key))
            .OrderBy(part => part.Name, StringComparer.Ordinal);

    /// <summary>The addresses of the packages that the paper's own projects call.</summary>
    public IEnumerable<string> Direct() =>
        libraries
            .Where(library => (string?)library.Value!["type"] == "project")
            .SelectMany(project => Needs(project.Key))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private Part PartOf(string library)
    {
        var (name, version) = Split(library);
        return new(
            "nuget",
            name,
            version,
            cache.LicenceOf(name, version),
            cache.Sha512Of(name, version),
            Needs(library)
        );
    }

    private string[] Needs(string library) =>
        [
            .. deps["targets"]!
                .AsObject()
                .Select(target => target.Value![library]?["dependencies"])
                .OfType<JsonObject>()
                .SelectMany(needed => needed)
                .Select(needed => $"{needed.Key}/{needed.Value}")
                .Where(key => (string?)libraries[key]?["type"] is "package" or "runtimepack")
                .Select(Split)
                .Select(part => Part.AddressOf("nuget", part.Name, part.Version))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static (string Name, string Version) Split(string library)
    {
        var parts = library.Split('/');
        var name = parts[0].StartsWith(Runtime, StringComparison.Ordinal) ? parts[0][Runtime.Length..] : parts[0];
        return (name, parts[1]);
    }
}
