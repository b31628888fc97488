using System.Globalization;

namespace Dastan.Bench.Press;

/// <summary>As many kept pages as there are stories, any of them at any time: what that takes of memory.</summary>
internal static class ManyPages
{
    public static async Task MeasureAsync(Options options, Report report, Paper paper, IReadOnlyList<string> stories)
    {
        // One processor's worth of makers at a time is as fast as more.
        const int Readers = 4;
        using var server = paper.Serve(("DASTAN_PRESSMEGABYTES", "256"));
        await Task.Delay(TimeSpan.FromSeconds(3));
        var atRest = server.Megabytes;

        using var client = Server.Client(server.Address);
        await Parallel.ForEachAsync(
            stories,
            new ParallelOptions { MaxDegreeOfParallelism = Readers },
            (path, _) =>
            {
                Answer.To(client, path);
                return ValueTask.CompletedTask;
            }
        );
        var filled = server.Megabytes;
        var script = Script.Of(options, "many", stories);
        var seen = new List<double>();
        var measured = Turns.Take(
            options.Rounds,
            () =>
            {
                var one = Load.WrkAny(server, script, options.Seconds, Load.Gzip);
                seen.Add(server.Megabytes);
                return one;
            }
        )[0];

        report.Table(
            $"{stories.Count:N0} kept stories, any of them, 64 connections, gzip",
            "requests/s | CPU µs a request | p99 ms | memory at rest | when all are made | most under load"
        );
        report.Row(
            new Series(measured.Select(one => one.PerSecond)).Told("N0"),
            new Series(measured.Select(one => one.CpuMicroseconds)).Told("0.0"),
            new Series(measured.Select(one => one.P99)).Told("0.0"),
            Told(atRest),
            Told(filled),
            Told(seen.Max())
        );
    }

    private static string Told(double megabytes) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB");
}
