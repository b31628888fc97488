namespace Dastan.Tests.Architecture;

/// <summary>Each rule holds for our tree, and is seen to fall on a line that breaks it.</summary>
public sealed class TreeTests
{
    private static readonly string[] Sources = [".cs", ".razor", ".ts", ".css"];

    [Fact]
    public void No_source_is_too_long_to_read_in_one_go()
    {
        var sources = Tree.Files("src").Where(IsWritten).ToList();

        Assert.Contains("src/Dastan.Web/Program.cs", sources);
        Assert.Empty(sources.Select(file => TreeRules.TooLong(file, Tree.Read(file))).OfType<string>());
        Assert.Equal("Long.cs has 301 lines", TreeRules.TooLong("Long.cs", new string('\n', 301)));
    }

    [Fact]
    public void Every_type_is_named_after_what_it_does()
    {
        var types = House.Ours.Types.Select(type => type.Name.Split('`')[0]);

        Assert.Empty(types.Select(TreeRules.EmptyName).OfType<string>());
        Assert.Equal("StoryManager ends in Manager", TreeRules.EmptyName("StoryManager"));
        Assert.Null(TreeRules.EmptyName("NewsDb"));
    }

    [Fact]
    public void Nothing_names_a_place_on_one_machine()
    {
        var files = Tree.TextFiles().ToList();

        Assert.Contains("global.json", files);
        Assert.Empty(files.Select(file => TreeRules.MachinePath(file, Tree.Read(file))).OfType<string>());
        Assert.Equal("a.cs names /home" + "/asel", TreeRules.MachinePath("a.cs", "see /home" + "/asel/notes"));
        Assert.Equal(@"a.cs names C:\" + "Asel", TreeRules.MachinePath("a.cs", @"see C:\" + "Asel"));
        Assert.Null(TreeRules.MachinePath("a.cs", "https://example.org/home" + "/page and ./work" + "/x"));
    }

    [Fact]
    public void No_lock_file_names_a_host()
    {
        var locks = Tree.Files().Where(file => file.EndsWith("lock.json", StringComparison.Ordinal)).ToList();

        Assert.Contains("src/Dastan.Web/packages.lock.json", locks);
        Assert.Empty(locks.Select(file => TreeRules.Host(file, Tree.Read(file))).OfType<string>());
        Assert.Equal("a names a host", TreeRules.Host("a", """{ "resolved": "https://registry.example/x.tgz" }"""));
    }

    [Fact]
    public void No_thought_is_put_off_in_the_sources()
    {
        var sources = Tree.Files("src").Where(file => Sources.Contains(Path.GetExtension(file)));

        Assert.Empty(sources.Select(file => TreeRules.PutOff(file, Tree.Read(file))).OfType<string>());
        Assert.Equal("a.cs: TO" + "DO", TreeRules.PutOff("a.cs", "// TO" + "DO later"));
        Assert.Null(TreeRules.PutOff("a.cs", "// TO" + "DO(#12) later"));
    }

    [Fact]
    public void Every_package_that_ships_is_spoken_of_in_the_decisions_and_no_other()
    {
        var shipped = Tree.Files("src")
            .Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .SelectMany(file => TreeRules.ShippedPackages(Tree.Read(file)))
            .Distinct()
            .Order(StringComparer.Ordinal);

        var decided = TreeRules.DecidedPackages(Tree.Read("docs/decisions/packages.md"));

        Assert.Equal(shipped, decided.Order(StringComparer.Ordinal));
        Assert.Equal(["A", "B", "C"], TreeRules.DecidedPackages("### A, B\nWhy.\n\n### C\nWhy."));
        Assert.Equal(
            ["A"],
            TreeRules.ShippedPackages(
                """<Project><PackageReference Include="A" /><PackageReference Include="B" PrivateAssets="all" /></Project>"""
            )
        );
    }

    private static bool IsWritten(string file) =>
        Sources.Contains(Path.GetExtension(file))
        && !file.Contains("/Migrations/", StringComparison.Ordinal)
        && !file.Contains("/Built/", StringComparison.Ordinal);
}
