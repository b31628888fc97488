using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>The editor's script is committed as it was built, so that nobody needs Node to run the paper; built anew from its sources it is the same.</summary>
public sealed class EditorBundleTests
{
    [Fact]
    public async Task The_scripts_that_are_served_are_what_their_sources_make()
    {
        var sources = Sources();
        var target = Directory.CreateTempSubdirectory("dastan-scripts-").FullName;
        try
        {
            await RunAsync(sources, "run", "-s", "build", "--", $"--outdir={target}");

            var made = Directory.GetFiles(target).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(["pictures.js", "story-editor.js"], made);
            foreach (var script in made)
                Assert.True(
                    File.ReadAllBytes(Path.Combine(sources, "../Built", script!))
                        .AsSpan()
                        .SequenceEqual(File.ReadAllBytes(Path.Combine(target, script!))),
                    $"Assets/Built/{script} is not what Assets/editor makes: npm run build there."
                );
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    [Fact]
    public async Task Its_sources_are_sound() => await RunAsync(Sources(), "run", "-s", "check");

    private static string Sources([CallerFilePath] string here = "")
    {
        var sources = Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Dastan.Web/Assets/editor")
        );
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(sources, "node_modules")),
            "What the editor is built with is not here: npm ci in src/Dastan.Web/Assets/editor brings it."
        );
        return sources;
    }

    private static async Task RunAsync(string folder, params string[] words)
    {
        using var npm = Process.Start(
            new ProcessStartInfo("npm", words)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var told = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(npm.ExitCode == 0, string.Concat(told));
    }
}
