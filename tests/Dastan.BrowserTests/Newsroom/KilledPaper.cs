using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Ledger;
using Dastan.Web.SampleEdition;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>The program in a process of its own, which can be killed at any moment and started again with the same paper.</summary>
internal sealed partial class KilledPaper : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    // Made once by `demo`, and copied: most of a first start is the loading of the sample edition.
    private static readonly Lazy<Task<string>> Sample = new(MakeSampleAsync);

    private readonly string data = Directory.CreateTempSubdirectory("dastan-killed-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    public string Address => $"http://127.0.0.1:{port}";

    /// <summary>Starts it; answers when it listens.</summary>
    /// <returns>The link that makes the first administrator, while there is none.</returns>
    public async Task<string?> StartAsync()
    {
        if (!File.Exists(Path.Combine(data, NewsDatabase.FileName)))
            await CopySampleAsync(data);
        process = Start("serve", data, Address);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string? link = null;
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            link ??= FirstLink().Match(line) is { Success: true, Value: var found } ? found : null;
            if (line.StartsWith("Press Ctrl+C", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return link;
            }
        }
        throw new InvalidOperationException("The paper did not open.");
    }

    /// <summary>Puts the sample edition into an empty folder of data.</summary>
    public static async Task CopySampleAsync(string data) =>
        File.Copy(Path.Combine(await Sample.Value, NewsDatabase.FileName), Path.Combine(data, NewsDatabase.FileName));

    private static Process Start(string command, string data, string address)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Dastan.dll"), command, "--data", data, "--listen", address]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DASTAN_RATES__FETCH"] = "off";
        // It does not live long: it measures nothing for later, and what it calls often is compiled better at once.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        return Process.Start(start)!;
    }

    private static async Task<string> MakeSampleAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dastan-sample-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var settings = new NewspaperSettings
        {
            Data = folder,
            Listen = "http://127.0.0.1:0",
            Rates = new() { Fetch = false },
        };
        await using var app = await Newspaper.BuildAsync(settings);
        await using var scope = app.Services.CreateAsyncScope();
        await LoadSampleEdition.IntoAsync(
            scope.ServiceProvider.GetRequiredService<NewsDb>(),
            scope.ServiceProvider.GetRequiredService<PictureFiles>(),
            scope.ServiceProvider.GetRequiredService<RateBooks>(),
            default
        );
        return folder;
    }

    /// <summary>As a power cut does: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
        Directory.Delete(data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("http://[^ ]+/newsroom/first/[0-9a-f]+")]
    private static partial Regex FirstLink();
}
