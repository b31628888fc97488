using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>The program in a process of its own, which can be killed at any moment and started again with the same paper.</summary>
internal sealed partial class KilledPaper : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string data = Directory.CreateTempSubdirectory("dastan-killed-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    public string Address => $"http://127.0.0.1:{port}";

    /// <summary>Starts it; answers when it listens.</summary>
    /// <returns>The link that makes the first administrator, while there is none.</returns>
    public async Task<string?> StartAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Dastan.dll"), "demo", "--data", data, "--listen", Address]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DASTAN_RATES__FETCH"] = "off";
        process = Process.Start(start)!;
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
