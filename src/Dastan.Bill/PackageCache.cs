using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Dastan.Bill;

/// <summary>The folders in which NuGet keeps what it has fetched: in each a folder a package, by its name in lower case, and in that one a version.</summary>
public sealed class PackageCache(IReadOnlyList<string> folders)
{
    /// <summary>The cache that a restore wrote down.</summary>
    /// <param name="assets">A <c>project.assets.json</c>.</param>
    public static PackageCache Of(JsonNode assets) =>
        new([.. assets["packageFolders"]!.AsObject().Select(folder => folder.Key)]);

    /// <summary>An SPDX expression; null where the package is not here, or says none that we know.</summary>
    public string? LicenceOf(string name, string version) =>
        Find(name, version, $"{name}.nuspec") is { } nuspec ? Licences.Of(XDocument.Load(nuspec)) : null;

    /// <summary>The SHA-512 of the package's file in hexadecimal digits; null where it is not here.</summary>
    public string? Sha512Of(string name, string version) =>
        Find(name, version, $"{name}.{version}.nupkg.sha512") is { } hash ? Part.Digits(File.ReadAllText(hash)) : null;

    private string? Find(string name, string version, string file) =>
        folders
            .Select(folder =>
                Path.Combine(folder, name.ToLowerInvariant(), version.ToLowerInvariant(), file.ToLowerInvariant())
            )
            .FirstOrDefault(File.Exists);
}
