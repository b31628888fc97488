using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dastan.Bench.Press;

/// <summary>What a load of some seconds came to.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="CpuMicroseconds">Processor time of the server for a request, in microseconds.</param>
/// <param name="P99">Milliseconds that 99 of 100 requests took at most; not a number where nobody counted them.</param>
/// <param name="Requests">How many were answered.</param>
/// <param name="Failed">How many were not answered, or not well.</param>
internal sealed record Measured(double PerSecond, double CpuMicroseconds, double P99, long Requests, long Failed);

/// <summary>Loads a server with wrk, or over HTTP/2 with h2load.</summary>
internal static partial class Load
{
    public const string Gzip = "Accept-Encoding: gzip";
    private const string Connections = "64";

    /// <summary>One address, asked for again and again.</summary>
    /// <exception cref="InvalidOperationException">An answer failed.</exception>
    public static Measured Wrk(Server server, string path, int seconds, params IEnumerable<string> headers) =>
        Whole(server, OfWrk(Run(server, "wrk", Arguments(server, path, seconds, headers))));

    /// <summary>Addresses drawn by lot by a script.</summary>
    public static Measured WrkAny(Server server, string script, int seconds, params IEnumerable<string> headers) =>
        Whole(server, OfWrk(Run(server, "wrk", ["-s", script, .. Arguments(server, "/", seconds, headers)])));

    /// <summary>Loads while something is done, and until it is done.</summary>
    public static async Task<Measured> WrkWhileAsync(Server server, string path, Func<Task> act)
    {
        const int LongestSeconds = 300;
        var before = server.Cpu;
        using var load = Start("wrk", Arguments(server, path, LongestSeconds, [Gzip]));
        var text = load.StandardOutput.ReadToEndAsync();
        await act();
        // It tells what it has counted so far.
        Server.Signal(load, "INT");
        return OfWrk((await text, server.Cpu - before));
    }

    /// <summary>16 connections with 8 streams each.</summary>
    public static Measured H2load(Server server, string path, int seconds)
    {
        var (text, cpu) = Run(
            server,
            "h2load",
            [
                .. (string[])["-t", "1", "-c", "16", "-m", "8", "-D", $"{seconds}", "-H", Gzip.ToLowerInvariant()],
                new Uri(server.Address, path).ToString(),
            ]
        );
        var requests = Number(H2Requests().Match(text));
        var failed = (long)Number(H2Failed().Match(text));
        return Whole(
            server,
            new(Number(H2PerSecond().Match(text)), cpu.TotalMicroseconds / requests, double.NaN, (long)requests, failed)
        );
    }

    private static string[] Arguments(Server server, string path, int seconds, IEnumerable<string> headers) =>
        [
            .. (string[])["-t", "1", "-c", Connections, "-d", $"{seconds}s", "--latency"],
            .. headers.SelectMany(header => (string[])["-H", header]),
            new Uri(server.Address, path).ToString(),
        ];

    private static Measured Whole(Server server, Measured measured) =>
        measured.Requests == 0
            ? throw new InvalidOperationException($"{server.Name} answered nothing in all that time.")
        : measured.Failed == 0 ? measured
        : throw new InvalidOperationException($"{server.Name} failed in {measured.Failed} of its answers.");

    private static Measured OfWrk((string Text, TimeSpan Cpu) ran)
    {
        var (text, cpu) = ran;
        var requests = Number(Requests().Match(text));
        // Who only waits long, on a machine that is busy with others, is in the p99.
        var torn = Torn().Match(text);
        return new(
            Number(PerSecond().Match(text)),
            cpu.TotalMicroseconds / requests,
            Milliseconds(Most().Match(text)),
            (long)requests,
            (Wrong().Match(text) is { Success: true } wrong ? (long)Number(wrong) : 0)
                + (torn.Success ? torn.Groups.Values.Skip(1).Sum(count => long.Parse(count.ValueSpan)) : 0)
        );
    }

    private static (string Text, TimeSpan Cpu) Run(Server server, string program, IEnumerable<string> args)
    {
        var before = server.Cpu;
        using var load = Start(program, args);
        var text = load.StandardOutput.ReadToEnd();
        load.WaitForExit();
        return (text, server.Cpu - before);
    }

    private static Process Start(string program, IEnumerable<string> args)
    {
        var load = Process.Start(
            new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        load.BeginErrorReadLine();
        return load;
    }

    private static double Number(Match match) =>
        match.Success
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("The load generator did not say what it measured.");

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

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Most();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Wrong();

    [GeneratedRegex(@"Socket errors: connect (\d+), read (\d+), write (\d+)")]
    private static partial Regex Torn();

    [GeneratedRegex(@"requests: \d+ total, \d+ started, \d+ done, (\d+) succeeded")]
    private static partial Regex H2Requests();

    [GeneratedRegex(@"succeeded, (\d+) failed")]
    private static partial Regex H2Failed();

    [GeneratedRegex(@"finished in [\d.]+s, ([\d.]+) req/s")]
    private static partial Regex H2PerSecond();
}
