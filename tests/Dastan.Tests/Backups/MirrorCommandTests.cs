using Dastan.Web.Mirrors;

namespace Dastan.Tests.Backups;

/// <summary>The command of the mirror as a process of its own: what it says, and to whom.</summary>
public sealed class MirrorCommandTests : IDisposable
{
    private static readonly Dictionary<string, string> Address = new() { ["DASTAN_ADDRESS"] = "https://paper.example" };

    private readonly string folder = Directory.CreateTempSubdirectory("dastan-mirror-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Who_has_only_the_mirror_and_the_public_key_can_tell_whether_it_is_the_paper_s()
    {
        var post = Formats.WordPress.SmallExport.Post("1", "Of saddles.", title: "Saddles");
        File.WriteAllText(Path.Combine(folder, "export.xml"), Formats.WordPress.SmallExport.Of([post]));
        await RunAsync("import", "wordpress", "export.xml");
        var early = await RunAsync("mirror", "--public-key");
        var made = await RunAsync("mirror", "out");
        var key = await RunAsync("mirror", "--public-key");
        File.WriteAllText(Path.Combine(folder, "paper.pem"), key.Output);
        var secret = File.ReadAllLines(MirrorKey.PlaceIn(Path.Combine(folder, "data")))[1];
        Directory.Move(Path.Combine(folder, "data"), Path.Combine(folder, "elsewhere"));
        var well = await RunAsync("mirror", "out", "--check", "--key", "paper.pem");
        File.WriteAllText(Path.Combine(folder, "out", "index.html"), "of somebody else");
        File.WriteAllText(Path.Combine(folder, "out", "a\u001b[2Jb"), "");
        var spoiled = await RunAsync("mirror", "out", "--check", "--key", "paper.pem");
        var without = await RunAsync("mirror", "out", "--check");

        Assert.StartsWith("There is no key in data: the first ./dastan mirror FOLDER makes it.", early.Error);
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Equal((0, ""), (key.Code, key.Error));
        Assert.Contains(", signed: ", made.Output);
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----\n", key.Output);
        Assert.Equal((0, ""), (well.Code, well.Error));
        Assert.StartsWith("All is well: ", well.Output);
        Assert.Equal((1, "changed: index.html\nnot listed: a\uFFFD[2Jb\n"), (spoiled.Code, spoiled.Error));
        Assert.Contains("0 are missing and 1 changed; 1 are not listed.", spoiled.Output);
        Assert.Equal(1, without.Code);
        Assert.False(Directory.Exists(Path.Combine(folder, "data")));
        Assert.DoesNotContain(secret, made.Output + made.Error + key.Output + well.Output + spoiled.Output);
    }

    [Fact]
    public async Task What_makes_no_sense_or_would_give_the_key_away_is_refused_in_one_sentence()
    {
        var post = Formats.WordPress.SmallExport.Post("1", "Of saddles.", title: "Saddles");
        File.WriteAllText(Path.Combine(folder, "export.xml"), Formats.WordPress.SmallExport.Of([post]));
        await RunAsync("import", "wordpress", "export.xml");
        var refused = new Dictionary<string[], string>
        {
            [["mirror"]] = "Say where to: ./dastan mirror FOLDER.",
            [["mirror", "data"]] = "data is in data: its secrets would be public.",
            [["mirror", "."]] = "data is in .: its secrets would be public.",
            [["mirror", "out", "--key", "paper.pem"]] = "--key goes with --check",
            [["mirror", "out", "--check", "--public-key"]] = "--key goes with --check",
            [["mirror", "out", "--check", "--key", "export.xml"]] = "export.xml has no key of the curve P-256",
        };
        foreach (var (arguments, sentence) in refused)
        {
            var (code, _, error) = await RunAsync(arguments);

            Assert.Equal(1, code);
            Assert.StartsWith(sentence, error);
            Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        Assert.False(Directory.Exists(Path.Combine(folder, "out")));
    }

    [Fact]
    public async Task Two_at_once_and_a_place_that_can_t_be_written_are_refused()
    {
        var post = Formats.WordPress.SmallExport.Post("1", "Of saddles.", title: "Saddles");
        File.WriteAllText(Path.Combine(folder, "export.xml"), Formats.WordPress.SmallExport.Of([post]));
        await RunAsync("import", "wordpress", "export.xml");
        var place = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;

        (int Code, string Output, string Error) second;
        using (new FileStream(Path.Combine(place, ".mirroring"), FileMode.Create, FileAccess.Write, FileShare.None))
            second = await RunAsync("mirror", "out");
        var file = await RunAsync("mirror", "export.xml");
        var well = await RunAsync("mirror", "out");

        Assert.Equal(
            (1, "Another program writes the mirror in out: wait until it is done.\n"),
            (second.Code, second.Error)
        );
        Assert.Equal(1, file.Code);
        Assert.StartsWith("The mirror in export.xml can't be written (", file.Error);
        Assert.Single(file.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((0, ""), (well.Code, well.Error));
        Assert.False(File.Exists(Path.Combine(place, ".mirroring")));
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        CommandProcess.RunAsync(folder, Address, arguments);
}
