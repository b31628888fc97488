using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Dastan.Bench.Press;

/// <summary>A server that is measured: its process with all that are its children.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly List<Server> Running = [];

    private readonly Process process;

    private Server(string name, Process process, Uri address) =>
        (Name, this.process, Address) = (name, process, address);

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first whole answer.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>Processor time so far, of the process and its children.</summary>
    public TimeSpan Cpu => ProcessFacts.Cpu(process.Id);

    /// <summary>Megabytes of memory that it has for itself.</summary>
    public double Megabytes => ProcessFacts.Megabytes(process.Id);

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it and waits for its first answer.</summary>
    /// <param name="first">The path of that answer.</param>
    /// <exception cref="InvalidOperationException">It ends, or does not answer; with what it said.</exception>
    public static Server Start(string name, ProcessStartInfo program, Uri address, string first)
    {
        program.RedirectStandardOutput = program.RedirectStandardError = true;
        var said = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var since = Stopwatch.StartNew();
        var server = new Server(name, Process.Start(program)!, address);
        lock (Running)
            Running.Add(server);
        server.process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        server.process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        using var client = Client(address);
        while (since.Elapsed < Patience && !server.process.HasExited)
            try
            {
                using var answer = client.Send(new(HttpMethod.Get, first));
                if (answer.StatusCode is HttpStatusCode.OK)
                {
                    server.StartedIn = since.Elapsed;
                    return server;
                }
            }
            catch (HttpRequestException)
            {
                Thread.Sleep(2);
            }
        server.Dispose();
        throw new InvalidOperationException($"{name} did not answer {first}. {string.Join('\n', said)}".TrimEnd());
    }

    /// <summary>What is served by this process itself; it is not ended.</summary>
    public static Server OfThisProcess(string name, Uri address) => new(name, Process.GetCurrentProcess(), address);

    /// <summary>A reader who trusts any certificate and unpacks nothing.</summary>
    public static HttpClient Client(Uri address) =>
        new(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } })
        {
            BaseAddress = address,
        };

    public static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Signal(string signal) => Signal(process, signal);

    /// <summary>Stops all that run.</summary>
    public static void StopAll()
    {
        Server[] all;
        lock (Running)
            all = [.. Running];
        foreach (var server in all)
            server.Dispose();
    }

    public void Dispose()
    {
        lock (Running)
            if (!Running.Remove(this))
                return;

        if (!process.HasExited)
            Signal("TERM");
        if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
