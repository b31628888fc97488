using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Dastan.Bench.Archives;

/// <summary>The program in a process of its own, which keeps no page.</summary>
internal sealed class ServedPaper : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private ServedPaper(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From the start of the process to its first whole answer.</summary>
    public TimeSpan StartedIn { get; private set; }

    public double Megabytes =>
        File.ReadLines($"/proc/{process.Id}/status")
            .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Sum(line =>
                double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            ) / 1024;

    public static ServedPaper Start(Options options, int port)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var program = Path.Combine(AppContext.BaseDirectory, "Dastan.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--data", options.Data, "--listen", address])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DASTAN_PRESSMEGABYTES"] = "0";
        start.Environment["DASTAN_RATES__FETCH"] = "off";
        start.Environment["DASTAN_REQUESTSPERMINUTE"] = "0";
        if (options.Postgres is { } postgres)
            start.Environment["DASTAN_POSTGRES"] = postgres;
        var since = Stopwatch.StartNew();
        var served = new ServedPaper(Process.Start(start)!, new(address));
        served.process.OutputDataReceived += (_, _) => { };
        served.process.BeginOutputReadLine();
        served.WaitUntilItAnswers(since);
        return served;
    }

    public void Dispose()
    {
        Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
            process.Kill();
        process.Dispose();
    }

    private void WaitUntilItAnswers(Stopwatch since)
    {
        using var client = new HttpClient();
        while (since.Elapsed < Patience)
            try
            {
                using var answer = client.Send(new(HttpMethod.Get, Address));
                if (answer.StatusCode is HttpStatusCode.OK)
                {
                    StartedIn = since.Elapsed;
                    return;
                }
            }
            catch (HttpRequestException)
            {
                Thread.Sleep(2);
            }
        Dispose();
        throw new InvalidOperationException("The paper did not answer.");
    }
}
