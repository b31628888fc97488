using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dastan.Bench.Clockwork;

/// <summary>The program in a process of its own, which can be killed at any moment.</summary>
internal sealed class Node : IDisposable
{
    private static readonly Lazy<string> Here = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            !File.Exists(Path.Combine(folder!.FullName, "dastan"))
            || !File.Exists(Path.Combine(folder.FullName, "Dastan.slnx"))
        )
            folder = folder.Parent;
        return folder.FullName;
    });

    private readonly Process process;

    private Node(Process process, Uri address, string? firstLink) =>
        (this.process, Address, FirstLink) = (process, address, firstLink);

    /// <summary>The path by which the first administrator comes in, while there is none.</summary>
    public string? FirstLink { get; }

    public Uri Address { get; }

    /// <summary>Starts it; answers when it listens.</summary>
    public static Task<Node> StartAsync(string data, string? postgres, Uri? trusted) =>
        StartAsync(Here.Value, "serve", data, FreePort(), postgres, trusted);

    /// <summary>Starts the program of some version.</summary>
    /// <param name="root">The folder of its sources.</param>
    /// <param name="command"><c>serve</c>, or <c>demo</c> where there is no paper yet.</param>
    /// <exception cref="InvalidOperationException">It ended; with what it said.</exception>
    public static async Task<Node> StartAsync(
        string? root,
        string command,
        string data,
        int port,
        string? postgres,
        Uri? trusted
    )
    {
        var address = new Uri($"http://127.0.0.1:{port}/");
        var start = new ProcessStartInfo(
            // What readers get, with all that the launcher does for its speed; it becomes the program, so that a kill meets that.
            Path.Combine(root ?? Here.Value, "dastan"),
            [command, "--data", data, "--listen", address.AbsoluteUri.TrimEnd('/')]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DASTAN_RATES__FETCH"] = "off";
        start.Environment["DASTAN_REQUESTSPERMINUTE"] = "0";
        if (postgres is not null)
            start.Environment["DASTAN_POSTGRES"] = postgres;
        if (trusted is not null)
            start.Environment["DASTAN_TRUSTED"] = trusted.AbsoluteUri;
        var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        string? link = null;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("/newsroom/first/", StringComparison.Ordinal) is >= 0 and var at)
                link = line[at..].Split(' ')[0];
            if (!line.StartsWith("Press Ctrl+C", StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, address, link);
        }
        throw new InvalidOperationException($"A node did not open. {await complaints}".TrimEnd());
    }

    /// <summary>As whoever looks after it does: SIGTERM, and time to end.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
    }

    /// <summary>As a power cut does: SIGKILL.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
