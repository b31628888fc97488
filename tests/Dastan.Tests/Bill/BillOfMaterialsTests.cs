using System.Text.Json.Nodes;

namespace Dastan.Tests.Bill;

/// <summary>What a published paper says that it is made of.</summary>
public sealed class BillOfMaterialsTests : IDisposable
{
    private const string Deployed = """
        {
          "targets": { ".NETCoreApp,Version=v10.0/linux-x64": {
            "Dastan/1.2.0": { "dependencies": { "Dastan.Domain": "1.2.0", "B": "2.0.0", "runtimepack.Net": "10.0.1" } },
            "Dastan.Domain/1.2.0": { "dependencies": { "Nothing.Of.It": "1.0.0" } },
            "B/2.0.0": { "dependencies": { "A": "1.0.0" } },
            "A/1.0.0": {} } },
          "libraries": {
            "Dastan/1.2.0": { "type": "project" }, "Dastan.Domain/1.2.0": { "type": "project" },
            "runtimepack.Net/10.0.1": { "type": "runtimepack" },
            "B/2.0.0": { "type": "package" }, "A/1.0.0": { "type": "package" } }
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("dastan-bill-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_names_each_part_with_its_version_its_licence_its_hash_and_what_it_calls()
    {
        Keep("a", "1.0.0", "MIT");
        Keep("b", "2.0.0", "MIT OR Apache-2.0");

        var bill = JsonNode.Parse(Write())!;

        Assert.Equal("CycloneDX 1.6", $"{bill["bomFormat"]} {bill["specVersion"]}");
        Assert.Equal("1.2.0", (string?)bill["metadata"]!["component"]!["version"]);
        Assert.Equal(
            ["pkg:nuget/A@1.0.0", "pkg:nuget/B@2.0.0", "pkg:nuget/Net@10.0.1", "pkg:npm/rope@3.0.0"],
            bill["components"]!.AsArray().Select(part => (string)part!["purl"]!)
        );
        var (a, b) = (bill["components"]![0]!, bill["components"]![1]!);
        Assert.Equal("MIT", (string?)a["licenses"]![0]!["license"]!["id"]);
        Assert.Equal("MIT OR Apache-2.0", (string?)b["licenses"]![0]!["expression"]);
        Assert.Equal("616263", (string?)a["hashes"]![0]!["content"]);
        Assert.Null(bill["components"]![2]!["licenses"]);
        Assert.Equal(["pkg:nuget/B@2.0.0", "pkg:nuget/Net@10.0.1", "pkg:npm/rope@3.0.0"], Called(bill, "dastan"));
        Assert.Equal(["pkg:nuget/A@1.0.0"], Called(bill, "pkg:nuget/B@2.0.0"));
        Assert.Equal(Write(), Write());
    }

    [Fact]
    public void A_notice_of_a_version_that_is_not_in_the_editor_is_refused()
    {
        File.WriteAllText(Path.Combine(folder, "LICENSES"), "rope 3.0.1\n\nCopyright");

        Assert.Equal(
            "The editor's notices name rope 3.0.1, which is not locked.",
            Assert.Throws<FormatException>(() => Write()).Message
        );
    }

    private static IEnumerable<string> Called(JsonNode bill, string part) =>
        bill["dependencies"]!.AsArray().Single(one => (string?)one!["ref"] == part)!["dependsOn"]!
            .AsArray()
            .Select(called => (string)called!);

    private void Keep(string name, string version, string licence)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, name, version)).FullName;
        File.WriteAllText(
            Path.Combine(place, $"{name}.nuspec"),
            $"""<package><metadata><license type="expression">{licence}</license></metadata></package>"""
        );
        // "abc".
        File.WriteAllText(Path.Combine(place, $"{name}.{version}.nupkg.sha512"), "YWJj\n");
    }

    private string Write()
    {
        Put("deps.json", Deployed);
        Put(
            "assets.json",
            new JsonObject { ["packageFolders"] = new JsonObject { [folder] = new JsonObject() } }.ToJsonString()
        );
        Put(
            "package-lock.json",
            """
            { "packages": { "node_modules/rope": { "version": "3.0.0", "license": "MIT", "integrity": "sha512-YWJj" },
              "node_modules/builder": { "version": "1.0.0", "license": "GPL-3.0" } } }
            """
        );
        if (!File.Exists(Path.Combine(folder, "LICENSES")))
            Put("LICENSES", "What it is made of.\n\nrope 3.0.0\n\nCopyright (C) 2016\n");
        var target = Path.Combine(folder, "sbom.cdx.json");
        Assert.Equal(
            0,
            Dastan.Bill.Program.Main([
                Path.Combine(folder, "deps.json"),
                Path.Combine(folder, "assets.json"),
                folder,
                target,
            ])
        );
        return File.ReadAllText(target);
    }

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
