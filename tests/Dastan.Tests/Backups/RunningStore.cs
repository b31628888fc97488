using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dastan.Web;

namespace Dastan.Tests.Backups;

/// <summary>A store on this machine that speaks S3, with an empty bucket.</summary>
internal sealed class RunningStore : IAsyncDisposable
{
    public const string AccessKey = "a-rider";
    public const string Secret = "a secret under the felt";

    private readonly Process process;
    private readonly ConcurrentQueue<string> requests = [];
    private readonly string folder;
    private readonly Uri address;

    private RunningStore(Process process, string folder, int port)
    {
        (this.process, this.folder, address) = (process, folder, new($"http://127.0.0.1:{port}/"));
        _ = HearAsync();
    }

    /// <summary>Where backups may go.</summary>
    public string Place { get; } = "s3://paper/backups/of the paper";

    public BucketSettings Settings =>
        new()
        {
            Endpoint = address,
            AccessKey = AccessKey,
            Secret = Secret,
        };

    /// <summary>The environment of a command that may come in.</summary>
    public Dictionary<string, string> Environment =>
        new()
        {
            ["DASTAN_BACKUP__BUCKET__ENDPOINT"] = $"{address}",
            ["DASTAN_BACKUP__BUCKET__ACCESSKEY"] = AccessKey,
            ["DASTAN_BACKUP__BUCKET__SECRET"] = Secret,
        };

    /// <summary>What it was asked, and how it answered: "200 PUT /paper/backups/x 12".</summary>
    public IReadOnlyCollection<string> Requests => requests;

    private static string Home([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(here))!, "Store");

    /// <summary>Skips the test where it is not installed.</summary>
    public static async Task<RunningStore> StartAsync()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Home(), "node_modules")),
            "The S3 store is not here: npm ci in tests/Dastan.Tests/Store brings it."
        );
        var folder = Directory.CreateTempSubdirectory("dastan-store-").FullName;
        // It ends with its input: when this program does.
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Home(),
        };
        foreach (var argument in new[] { "serve.js", folder, AccessKey, Secret })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.True(int.TryParse(port, out var number), $"The store did not begin: {port}");
        return new(process, folder, number);
    }

    /// <summary>The files in which objects below a path lie.</summary>
    public IReadOnlyList<string> FilesOf(string below)
    {
        var place = Path.Combine(folder, "paper", "backups/of the paper", below);
        return Directory.Exists(place)
            ? Directory.GetFiles(place, "*._S3rver_object", SearchOption.AllDirectories)
            : [];
    }

    private async Task HearAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } request)
            requests.Enqueue(request);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
