using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dastan.Bench.Clockwork;

/// <summary>The program in a process of its own, which can be killed at any moment.</summary>
internal sealed class Node : IDisposable
{
    private static readonly Lazy<string> Launcher = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            !File.Exists(Path.Combine(folder!.FullName, "dastan"))
            || !File.Exists(Path.Combine(folder.FullName, "Dastan.slnx"))
        )
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "dastan");
    });

    private readonly Process process;

    private Node(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it; answers when it listens.</summary>
    public static async Task<Node> StartAsync(string data, string? postgres, Uri? trusted)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo(
            // What readers get, with all that the launcher does for its speed; it becomes the program, so that a kill meets that.
            Launcher.Value,
            ["serve", "--data", data, "--listen", address.AbsoluteUri.TrimEnd('/')]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DASTAN_RATES__FETCH"] = "off";
        if (postgres is not null)
            start.Environment["DASTAN_POSTGRES"] = postgres;
        if (trusted is not null)
            start.Environment["DASTAN_TRUSTED"] = trusted.AbsoluteUri;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Press Ctrl+C", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new(process, address);
            }
        throw new InvalidOperationException("A node did not open.");
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
