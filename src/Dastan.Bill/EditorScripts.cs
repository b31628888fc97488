using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dastan.Bill;

/// <summary>What of npm is bundled into the editor's scripts; what only builds them does not ship.</summary>
public static partial class EditorScripts
{
    /// <param name="locked">The <c>package-lock.json</c> of the editor: <c>packages</c>, by their folder.</param>
    /// <param name="notices">The file that travels with the bundle; the line above each notice names its packages, <c>name 1.2.3, other 4.5.6</c>.</param>
    /// <exception cref="FormatException">A notice names a package or a version that is not locked.</exception>
    public static IEnumerable<Part> Bundled(JsonNode locked, string notices)
    {
        var packages = locked["packages"]!.AsObject();
        return Named(notices)
            .Select(named => PartOf(named, packages))
            .OrderBy(part => part.Name, StringComparer.Ordinal);
    }

    /// <summary>The packages of the notices, with their versions.</summary>
    public static IEnumerable<(string Name, string Version)> Named(string notices) =>
        Headings()
            .Matches(notices)
            .SelectMany(heading => heading.Value.Split(", "))
            .Select(package => package.Split(' '))
            .Select(words => (words[0], words[1]));

    private static Part PartOf((string Name, string Version) named, JsonObject packages)
    {
        var package = packages[$"node_modules/{named.Name}"];
        if ((string?)package?["version"] != named.Version)
            throw new FormatException($"The editor's notices name {named.Name} {named.Version}, which is not locked.");

        return new(
            "npm",
            named.Name,
            named.Version,
            (string?)package!["license"],
            Part.Digits(((string)package["integrity"]!)["sha512-".Length..]),
            Needs(package, packages)
        );
    }

    private static string[] Needs(JsonNode package, JsonObject packages) =>
        package["dependencies"] is not JsonObject needed
            ? []
            :
            [
                .. needed
                    .Select(one => one.Key)
                    .Order(StringComparer.Ordinal)
                    .Select(name => Part.AddressOf("npm", name, (string)packages[$"node_modules/{name}"]!["version"]!)),
            ];

    [GeneratedRegex(@"^[@\w./-]+ \d+\.\d+\.\d+(?:, [@\w./-]+ \d+\.\d+\.\d+)*$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
