using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Dastan.Bench.Press;

/// <summary>A server that is measured: its process with all that are its children.</summary>
internal sealed class Server : IDisposable
{
    private const double TicksASecond = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private Server(string name, Process process, Uri address) =>
        (Name, this.process, Address) = (name, process, address);

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first whole answer.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>Starts it and waits for its first answer.</summary>
    public static Server Start(
        string name,
        string program,
        IEnumerable<string> args,
        Uri address,
        string first,
        params (string, string)[] environment
    )
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true };
        foreach (var (variable, value) in environment)
            start.Environment[variable] = value;
        var since = Stopwatch.StartNew();
        var server = new Server(name, Process.Start(start)!, address);
        server.process.OutputDataReceived += (_, _) => { };
        server.process.BeginOutputReadLine();
        using var client = new HttpClient(
            new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } }
        );
        while (since.Elapsed < Patience)
            try
            {
                using var answer = client.Send(new(HttpMethod.Get, new Uri(address, first)));
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
        throw new InvalidOperationException($"{name} did not answer {first}");
    }

    /// <summary>Processor time so far, of the process and its children.</summary>
    public TimeSpan Cpu => TimeSpan.FromSeconds(Family().Sum(id => Numbers($"/proc/{id}/stat")) / TicksASecond);

    /// <summary>Megabytes of memory that it has for itself.</summary>
    public double Megabytes =>
        Family()
            .Sum(id =>
                File.ReadLines($"/proc/{id}/status")
                    .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
                    .Sum(line =>
                        double.Parse(
                            line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
                            CultureInfo.InvariantCulture
                        )
                    )
            ) / 1024;

    public void Dispose()
    {
        Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private IEnumerable<int> Family()
    {
        yield return process.Id;
        foreach (
            var child in File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
            yield return int.Parse(child, CultureInfo.InvariantCulture);
    }

    // Fields 14 and 15, counted after the name, which may have spaces in it.
    private static double Numbers(string stat)
    {
        var text = File.ReadAllText(stat);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return double.Parse(fields[11], CultureInfo.InvariantCulture)
            + double.Parse(fields[12], CultureInfo.InvariantCulture);
    }
}
