using System.Text.Json.Nodes;
using System.Xml.Linq;
using Dastan.Bill;
using Dastan.Tests.Architecture;

namespace Dastan.Tests.Bill;

/// <summary>What ships may be given to anybody, with whatever it brings.</summary>
public sealed class LicencesTests
{
    /// <summary>They ask for their notice and nothing of the paper's own sources. A longer expression is not on the list: a person reads it first.</summary>
    private static readonly string[] Allowed =
    [
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "PostgreSQL",
        "blessing",
        "Unlicense",
        "CC0-1.0",
        "0BSD",
    ];

    /// <summary>Libraries of their own beside the program, which may be exchanged for others: what the LGPL asks.</summary>
    private static readonly Dictionary<string, string> AllowedAlone = new(StringComparer.Ordinal)
    {
        ["NetVips.Native.linux-arm64"] = "LGPL-3.0-or-later",
        ["NetVips.Native.linux-x64"] = "LGPL-3.0-or-later",
    };

    [Fact]
    public void Every_package_that_ships_has_a_licence_that_is_allowed()
    {
        var cache = PackageCache.Of(Json("src/Dastan.Web/obj/project.assets.json"));
        var shipped = ShippedClosure.Of("src/Dastan.Web", "src/Dastan.Domain").ToList();

        Assert.Contains(shipped, package => package.Name == "SQLitePCLRaw.lib.e_sqlite3");
        Assert.DoesNotContain(shipped, package => package.Name == "Microsoft.CodeAnalysis.CSharp");
        Assert.Empty(
            shipped
                .Select(package => Complaint(package.Name, cache.LicenceOf(package.Name, package.Version)))
                .OfType<string>()
        );
    }

    [Fact]
    public void Every_package_in_the_editor_has_one_too()
    {
        const string Editor = "src/Dastan.Web/Assets/editor";
        var scripts = EditorScripts
            .Bundled(Json($"{Editor}/package-lock.json"), Tree.Read($"{Editor}/LICENSES"))
            .ToList();

        Assert.Contains(scripts, script => script.Name == "prosemirror-view");
        Assert.Contains(scripts, script => script.Name == "w3c-keyname");
        Assert.DoesNotContain(scripts, script => script.Name is "esbuild" or "typescript");
        Assert.Empty(scripts.Select(script => Complaint(script.Name, script.Licence)).OfType<string>());
        Assert.All(
            scripts.SelectMany(script => script.Needs),
            needed => Assert.Contains(needed, scripts.Select(script => script.Address))
        );
    }

    [Theory]
    [InlineData("""<license type="expression">MIT</license>""", null)]
    [InlineData(
        """<licenseUrl>https://www.adobe.com/devnet/xmp/library/eula-xmp-library-java.html</licenseUrl>""",
        null
    )]
    [InlineData("""<license type="expression">GPL-3.0-only</license>""", "A comes under GPL-3.0-only")]
    [InlineData("""<license type="expression">LGPL-3.0-or-later</license>""", "A comes under LGPL-3.0-or-later")]
    [InlineData("""<license type="file">LICENSE.txt</license>""", "A comes under a licence that nobody has read")]
    [InlineData("<licenseUrl>https://x.example/eula</licenseUrl>", "A comes under a licence that nobody has read")]
    [InlineData("", "A comes under a licence that nobody has read")]
    public void What_nobody_allowed_is_named(string said, string? complaint) =>
        Assert.Equal(
            complaint,
            Complaint(
                "A",
                Licences.Of(XDocument.Parse($"""<package xmlns="urn:nuspec"><metadata>{said}</metadata></package>"""))
            )
        );

    private static string? Complaint(string package, string? licence) =>
        licence is null ? $"{package} comes under a licence that nobody has read"
        : Allowed.Contains(licence) || AllowedAlone.GetValueOrDefault(package) == licence ? null
        : $"{package} comes under {licence}";

    private static JsonNode Json(string file) => JsonNode.Parse(Tree.Read(file))!;
}
