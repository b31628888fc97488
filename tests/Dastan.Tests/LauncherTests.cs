using System.Diagnostics;
using System.Runtime.Versioning;

namespace Dastan.Tests;

/// <summary>
/// <c>./dastan</c> in a folder of its own, with a <c>dotnet</c> that notes what it is asked, "builds" by writing the
/// program's file, and "runs" by saying so.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class LauncherTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("dastan-launcher-").FullName;

    public LauncherTests()
    {
        File.Copy(Path.Combine(SharedData.Checkout, "dastan"), Path.Combine(root, "dastan"));
        File.Copy(Path.Combine(SharedData.Checkout, "global.json"), Path.Combine(root, "global.json"));
        File.WriteAllText(Path.Combine(root, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(root, "Directory.Packages.props"), "<Project />");
        Directory.CreateDirectory(Path.Combine(root, "src", "Dastan.Web"));
        File.WriteAllText(Path.Combine(root, "src", "Dastan.Web", "Program.cs"), "return 0;");
        Age(root);
        BringTools();
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Without_an_SDK_one_sentence_says_what_to_install()
    {
        var (code, output, error) = await StartAsync("dastan", path: "/usr/bin-without-dotnet");

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Equal(
            "dastan: the .NET SDK is missing: install version 10.0.100 or a later 10.0 "
                + "(https://dotnet.microsoft.com/download) and try again.\n",
            error
        );
    }

    [Theory]
    [InlineData("8.0.404")]
    [InlineData("9.0.300")]
    [InlineData("10.0.99")]
    [InlineData("11.0.100-preview.1")]
    public async Task An_SDK_that_does_not_fit_is_named_and_refused(string version)
    {
        InstallDotnet(version);

        var (code, output, error) = await StartAsync("dastan");

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.StartsWith($"dastan: the .NET SDK here is not the right one (found {version})", error);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_program_is_built_once_and_again_only_when_its_sources_change()
    {
        InstallDotnet("10.0.401");

        Assert.Equal("ran demo --data x\n", (await StartAsync("dastan", args: ["demo", "--data", "x"])).Output);
        Assert.Equal("ran demo\n", (await StartAsync("dastan", args: ["demo"])).Output);
        Assert.Equal(1, Builds());

        File.WriteAllText(Path.Combine(root, "src", "Dastan.Web", "Program.cs"), "return 1;");
        await StartAsync("dastan", args: ["demo"]);
        Assert.Equal(2, Builds());

        Age(root);
        File.Delete(Path.Combine(root, "src", "Dastan.Web", "Program.cs"));
        await StartAsync("dastan", args: ["demo"]);
        Assert.Equal(3, Builds());
    }

    [Fact]
    public async Task Two_starts_at_once_build_once()
    {
        InstallDotnet("10.0.401", buildSeconds: "0.3");

        var starts = await Task.WhenAll(StartAsync("dastan", args: ["a"]), StartAsync("dastan", args: ["b"]));

        Assert.Equal(["ran a\n", "ran b\n"], starts.Select(start => start.Output));
        Assert.Equal(1, Builds());
    }

    [Fact]
    public async Task A_build_that_fails_shows_the_compiler_s_reasons_and_is_tried_again_next_time()
    {
        InstallDotnet("10.0.401", complaint: "Program.cs(1,1): error CS1002: ; expected");

        var (code, output, error) = await StartAsync("dastan", args: ["demo"]);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("error CS1002: ; expected", error);

        InstallDotnet("10.0.401");
        Assert.Equal("ran demo\n", (await StartAsync("dastan", args: ["demo"])).Output);
    }

    [Fact]
    public async Task Where_it_cant_be_compiled_beforehand_it_is_compiled_while_it_runs()
    {
        InstallDotnet("10.0.401", complaint: "error NU1101: no such compiler", refused: "*PublishReadyToRun*");

        var (code, output, error) = await StartAsync("dastan", args: ["demo"]);

        Assert.Equal(0, code);
        Assert.Equal("ran demo\n", output);
        Assert.DoesNotContain("NU1101", error);
    }

    [Fact]
    public async Task It_works_from_another_folder_and_through_links()
    {
        InstallDotnet("10.0.401");
        var elsewhere = Directory.CreateDirectory(Path.Combine(root, "else where")).FullName;
        File.CreateSymbolicLink(Path.Combine(elsewhere, "first"), "../dastan");
        File.CreateSymbolicLink(Path.Combine(elsewhere, "second"), Path.Combine(elsewhere, "first"));

        var (code, output, _) = await StartAsync("./second", folder: elsewhere, args: ["read", "a b"]);

        Assert.Equal(0, code);
        Assert.Equal("ran read a b\n", output);
    }

    [Theory]
    [InlineData("publish wants a folder to write to.")]
    [InlineData("--runtime wants a platform.", "there", "--runtime")]
    [InlineData("publish does not know the platform plan9-x64.", "there", "--runtime", "plan9-x64")]
    [InlineData("publish does not know --small.", "--small", "there")]
    [InlineData("publish takes one folder, and here are two: here and there.", "here", "there")]
    public async Task A_publish_that_is_misspelt_says_how_it_is_written(string reason, params string[] args)
    {
        InstallDotnet("10.0.401");

        var (code, output, error) = await StartAsync("dastan", args: ["publish", .. args]);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Equal($"dastan: {reason}\nusage: ./dastan publish DIR [--runtime linux-x64 | linux-arm64]\n", error);
        Assert.False(File.Exists(Path.Combine(root, "asked")));
    }

    [Fact]
    public async Task Nothing_is_published_over_what_is_there()
    {
        InstallDotnet("10.0.401");
        var there = Directory.CreateDirectory(Path.Combine(root, "there")).FullName;
        File.WriteAllText(Path.Combine(there, "dastan.db"), "a paper");

        var (code, _, error) = await StartAsync("dastan", args: ["publish", "there"]);

        Assert.Equal(1, code);
        Assert.StartsWith("dastan: there is something in there already", error);
        Assert.Equal(["dastan.db"], Directory.GetFileSystemEntries(there).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_is_published_runs_where_no_dotnet_is()
    {
        InstallDotnet("10.0.401");
        Directory.CreateDirectory(Path.Combine(root, "deploy"));
        File.WriteAllText(Path.Combine(root, "LICENSE"), "MIT");

        var (code, _, error) = await StartAsync("dastan", args: ["publish", "new", "--runtime", "linux-arm64"]);

        Assert.Equal(0, code);
        Assert.EndsWith($"Dastan for linux-arm64 is in {root}/new\n", error);
        var asked = File.ReadAllLines(Path.Combine(root, "asked"));
        Assert.Contains(
            asked,
            line => line.Contains("--runtime linux-arm64 --self-contained true", StringComparison.Ordinal)
        );
        Assert.True(File.Exists(Path.Combine(root, "new", "LICENSE")));
        Assert.True(File.Exists(Path.Combine(root, "new", "sbom.cdx.json")));

        var published = await StartAsync("new/dastan", path: "/usr/bin-without-dotnet", args: ["serve", "a b"]);
        Assert.Equal((0, "the program beside it ran serve a b\n", ""), published);
    }

    [Fact]
    public async Task A_publish_that_fails_gives_the_reasons_and_leaves_the_folder_empty()
    {
        InstallDotnet("10.0.401", complaint: "error NU1101: no such runtime pack");

        var (code, _, error) = await StartAsync("dastan", args: ["publish", "new"]);

        Assert.Equal(1, code);
        Assert.Contains("error NU1101: no such runtime pack", error);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(root, "new")));
    }

    private int Builds() =>
        File.ReadAllLines(Path.Combine(root, "asked"))
            .Count(line => line.StartsWith("publish ", StringComparison.Ordinal));

    /// <param name="complaint">What it says when it can't build.</param>
    /// <param name="refused">A pattern of the arguments with which it can't; all, if there is a complaint.</param>
    private void InstallDotnet(string version, string complaint = "", string buildSeconds = "0", string? refused = null)
    {
        refused ??= complaint is "" ? "nothing" : "*";
        var bin = Directory.CreateDirectory(Path.Combine(root, "bin")).FullName;
        var dotnet = Path.Combine(bin, "dotnet");
        File.WriteAllText(
            dotnet,
            $$"""
            #!/bin/sh
            echo "$*" >>"{{root}}/asked"
            case $1 in
              --version) echo {{version}} ;;
              --list-sdks) echo "{{version}} [/usr/share/dotnet/sdk]" ;;
              publish)
                sleep {{buildSeconds}}
                case "$*" in {{refused}}) echo "{{complaint}}"; exit 1 ;; esac
                case "$*" in *--self-contained\ true*)
                  while [ "$1" != --output ]; do shift; done
                  mkdir -p "$2"
                  printf '#!/bin/sh\necho "the program beside it ran $*"\n' >"$2/Dastan"
                  chmod +x "$2/Dastan"
                  exit ;;
                esac
                mkdir -p "{{root}}/artifacts/dastan/program"
                echo built >"{{root}}/artifacts/dastan/program/Dastan.dll" ;;
              run) for last; do :; done; echo "{}" >"$last" ;;
              *) shift; echo "ran $*" ;;
            esac
            """
        );
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Makes everything an hour old, so that what is written next is newer whatever the file system's grain.</summary>
    private static void Age(string folder)
    {
        var then = DateTime.UnixEpoch.AddSeconds(1_700_000_000);
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
            if (!entry.Contains("artifacts", StringComparison.Ordinal))
                File.SetLastWriteTimeUtc(entry, then);
    }

    private async Task<(int Code, string Output, string Error)> StartAsync(
        string launcher,
        string? path = null,
        string? folder = null,
        params string[] args
    )
    {
        var start = new ProcessStartInfo("/bin/bash", [launcher, .. args])
        {
            WorkingDirectory = folder ?? root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{path ?? Path.Combine(root, "bin")}:{root}/tools";
        start.Environment["HOME"] = root;
        start.Environment.Remove("DOTNET_ROOT");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>The few tools that the launcher uses, without the machine's own folder: a real dotnet may lie in it.</summary>
    private void BringTools()
    {
        var tools = Directory.CreateDirectory(Path.Combine(root, "tools")).FullName;
        string[] names =
        [
            "cat",
            "chmod",
            "cp",
            "dirname",
            "find",
            "flock",
            "head",
            "mkdir",
            "mv",
            "paste",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "sort",
            "uname",
        ];
        foreach (var name in names)
            if (((string[])["/bin", "/usr/bin"]).Select(bin => $"{bin}/{name}").FirstOrDefault(File.Exists) is { } tool)
                File.CreateSymbolicLink($"{tools}/{name}", tool);
    }
}
