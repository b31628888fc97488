using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>Varnish on this machine, with the configuration that we recommend.</summary>
internal sealed class RunningVarnish : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private RunningVarnish(Process process, string folder, Uri address) =>
        (this.process, this.folder, Address) = (process, folder, address);

    public Uri Address { get; }

    /// <summary>Why it can't run here; null where it can.</summary>
    public static string? IsMissing { get; } =
        !File.Exists("/usr/sbin/varnishd") ? "varnishd is not installed (Debian: varnish)"
        : !Directory.GetDirectories("/usr/lib").Any(folder => File.Exists($"{folder}/varnish/vmods/libvmod_xkey.so"))
            ? "the module xkey is not installed (Debian: varnish-modules)"
        : null;

    /// <summary>A port that is free, to be told to the paper before Varnish listens there. It is none of those that systems give to whoever asks for any.</summary>
    public static Uri FreeAddress()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(20_000, 30_000));
            try
            {
                listener.Start();
                return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }

    public static async Task<RunningVarnish> StartAsync(string configuration, Uri address, Uri paper)
    {
        var folder = Directory.CreateTempSubdirectory("dastan-varnish-").FullName;
        var file = Path.Combine(folder, "paper.vcl");
        var text = configuration.Replace(".port = \"8080\"", $".port = \"{paper.Port}\"", StringComparison.Ordinal);
        Assert.NotEqual(configuration, text);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("/usr/sbin/varnishd")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (
            var option in new[]
            {
                "-F",
                "-a",
                address.Authority,
                "-f",
                file,
                "-n",
                Path.Combine(folder, "work"),
                "-s",
                "malloc,16m",
                "-j",
                "none",
            }
        )
            start.ArgumentList.Add(option);
        var varnish = new RunningVarnish(Process.Start(start)!, folder, address);
        await varnish.AwaitAsync();
        return varnish;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        // Its child may still write what it ends with.
        for (var tries = 0; Directory.Exists(folder); tries++)
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (tries < 500)
            {
                await Task.Delay(20);
            }
    }

    private async Task AwaitAsync()
    {
        var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        for (var tries = 0; ; tries++)
        {
            if (process.HasExited)
                Assert.Fail($"varnishd ended: {await said}");
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(Address.Host, Address.Port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException) when (tries < 5000)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }
}
