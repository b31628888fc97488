namespace Dastan.Bench.Press;

/// <summary>Pages that are made anew for each request.</summary>
internal static class Uncached
{
    // All that makes a page is a lot for the compiler.
    private const int WarmSeconds = 10;

    private const string Columns = "what | requests/s | CPU µs a request | p99 ms";

    // Words of the invented stories, and of the sample edition; in both scripts.
    private static readonly string[] Words =
    [
        "railway",
        "harvest",
        "grain",
        "water",
        "budget",
        "Almaty",
        "Osh",
        "school",
        "tenge",
        "the",
        "price",
        "road",
    ];

    public static void Stories(Options options, Report report, Paper paper, IReadOnlyList<string> stories)
    {
        using var server = paper.Serve(("DASTAN_PRESSMEGABYTES", "0"));
        var script = Script.Of(options, "uncached", stories);
        Load.WrkAny(server, script, WarmSeconds);
        report.Table($"Story pages made anew, any of {stories.Count:N0}, 64 connections", Columns);
        Row(options, report, "as they are", () => Load.WrkAny(server, script, options.Seconds));
        Row(options, report, "gzip", () => Load.WrkAny(server, script, options.Seconds, Load.Gzip));
    }

    public static void Search(Options options, Report report, Paper paper)
    {
        using var server = paper.Serve();
        var pairs = Words.SelectMany(one => Words.Where(other => other != one).Select(other => $"{one}+{other}"));
        Load.WrkAny(server, Script.Of(options, "search", Words.Select(word => $"/search?q={word}")), WarmSeconds);
        report.Table($"Search in {options.Stories:N0} stories, 64 connections, gzip", Columns);
        foreach (
            var (name, queries) in (IEnumerable<(string, IEnumerable<string>)>)[("a word", Words), ("two words", pairs)]
        )
        {
            var script = Script.Of(options, "search", queries.Select(query => $"/search?q={query}"));
            Row(options, report, name, () => Load.WrkAny(server, script, options.Seconds, Load.Gzip));
        }
    }

    private static void Row(Options options, Report report, string name, Func<Measured> measure)
    {
        var measured = Turns.Take(options.Rounds, measure)[0];
        report.Row(
            name,
            new Series(measured.Select(one => one.PerSecond)).Told("N0"),
            new Series(measured.Select(one => one.CpuMicroseconds)).Told("N0"),
            new Series(measured.Select(one => one.P99)).Told("N0")
        );
    }
}
