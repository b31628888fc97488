using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dastan.Bench.Press;

/// <summary>What a load of some seconds came to.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="CpuMicroseconds">Processor time of the server for a request, in microseconds.</param>
/// <param name="P50">Milliseconds that half of the requests took at most.</param>
/// <param name="P99">Milliseconds that 99 of 100 took at most.</param>
internal sealed record Measured(double PerSecond, double CpuMicroseconds, double P50, double P99);

/// <summary>Loads a server with wrk, or over HTTP/2 with h2load.</summary>
internal static partial class Load
{
    private const string Connections = "64";

    /// <param name="script">A script of wrk's, for more than one address.</param>
    public static Measured Wrk(Server server, string path, int seconds, string? script = null)
    {
        string[] more = script is null ? [] : ["-s", script];
        var (text, cpu) = Run(
            server,
            "wrk",
            [
                "-t",
                "1",
                "-c",
                Connections,
                "-d",
                $"{seconds}s",
                "--latency",
                "-H",
                "Accept-Encoding: gzip",
                .. more,
                new Uri(server.Address, path).ToString(),
            ]
        );
        if (Wrong().Match(text) is { Success: true } wrong)
            throw new InvalidOperationException($"{server.Name} {path}: {wrong.Value}");

        var requests = Number(Requests().Match(text));
        return new(
            Number(PerSecond().Match(text)),
            cpu.TotalMicroseconds / requests,
            Milliseconds(Half().Match(text)),
            Milliseconds(Most().Match(text))
        );
    }

    public static Measured H2load(Server server, string path, int seconds)
    {
        var (text, cpu) = Run(
            server,
            "h2load",
            [
                "-t",
                "1",
                "-c",
                "16",
                "-m",
                "8",
                "-D",
                seconds.ToString(CultureInfo.InvariantCulture),
                "-H",
                "accept-encoding: gzip",
                new Uri(server.Address, path).ToString(),
            ]
        );
        var requests = Number(H2Requests().Match(text));
        return new(Number(H2PerSecond().Match(text)), cpu.TotalMicroseconds / requests, 0, 0);
    }

    private static (string Text, TimeSpan Cpu) Run(Server server, string program, IEnumerable<string> args)
    {
        var before = server.Cpu;
        using var load = Process.Start(
            new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var text = load.StandardOutput.ReadToEnd();
        load.WaitForExit();
        return (text, server.Cpu - before);
    }

    private static double Number(Match match) =>
        match.Success
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("the load generator said nothing of it");

    private static double Milliseconds(Match match) =>
        Number(match)
        * match.Groups[2].Value switch
        {
            "us" => 0.001,
            "ms" => 1,
            _ => 1000,
        };

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Half();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Most();

    [GeneratedRegex(@"Non-2xx.*|Socket errors: .*")]
    private static partial Regex Wrong();

    [GeneratedRegex(@"requests: \d+ total, \d+ started, \d+ done, (\d+) succeeded")]
    private static partial Regex H2Requests();

    [GeneratedRegex(@"finished in [\d.]+s, ([\d.]+) req/s")]
    private static partial Regex H2PerSecond();
}
