namespace Dastan.Bench.Press;

/// <summary>Kept pages at the hatch, kept pages at the door, and nginx with the same bytes.</summary>
internal static class KeptPages
{
    private const int WarmSeconds = 5;

    public const string Columns =
        "kind | answered by | requests/s | by nginx's | CPU µs a request | by nginx's | p99 ms | by nginx's";

    public static void Measure(
        Options options,
        Report report,
        (Server Hatch, Server Door, Server Nginx) servers,
        IReadOnlyList<Kind> kinds
    )
    {
        Warm(servers.Hatch);
        Warm(servers.Door);
        report.Table("Kept pages, HTTP/1.1, 64 connections, gzip", Columns);
        foreach (var kind in kinds)
            Rows(
                report,
                $"{kind.Name}, {kind.Bytes:N0} bytes",
                ["**hatch**", "door", "nginx"],
                Turns.Take(
                    options.Rounds,
                    () => Load.Wrk(servers.Hatch, kind.Path, options.Seconds, Load.Gzip),
                    () => Load.Wrk(servers.Door, kind.Path, options.Seconds, Load.Gzip),
                    () => Load.Wrk(servers.Nginx, kind.File, options.Seconds, Load.Gzip)
                )
            );
        var story = kinds.Single(kind => kind.Name is "story");
        Rows(
            report,
            "story, 304",
            ["**hatch**", "door", "nginx"],
            Turns.Take(
                options.Rounds,
                () => Load.Wrk(servers.Hatch, story.Path, options.Seconds, Load.Gzip, Known(story.ETag)),
                () => Load.Wrk(servers.Door, story.Path, options.Seconds, Load.Gzip, Known(story.ETag)),
                () => Load.Wrk(servers.Nginx, story.File, options.Seconds, Load.Gzip, Known(story.FileETag))
            )
        );
    }

    // The compiler works on what is asked for most for some seconds after a start.
    public static void Warm(Server server) => Load.Wrk(server, "/", WarmSeconds, Load.Gzip);

    /// <summary>A row for each; the last of them is what the others are measured by.</summary>
    public static void Rows(
        Report report,
        string kind,
        IReadOnlyList<string> names,
        IReadOnlyList<IReadOnlyList<Measured>> measured
    )
    {
        foreach (var (name, mine) in names.Zip(measured))
            report.Row([
                kind,
                name,
                .. Cells(mine, measured[^1], one => one.PerSecond, "N0"),
                .. Cells(mine, measured[^1], one => one.CpuMicroseconds, "0.0"),
                .. Cells(mine, measured[^1], one => one.P99, "0.0"),
            ]);
    }

    private static IEnumerable<string> Cells(
        IReadOnlyList<Measured> mine,
        IReadOnlyList<Measured> its,
        Func<Measured, double> what,
        string format
    ) =>
        [
            new Series(mine.Select(what)).Told(format),
            ReferenceEquals(mine, its) || Turns.Ratio(mine, its, what).Told("0.00") is not { Length: > 0 } ratio
                ? ""
                : $"**{ratio}**",
        ];

    private static string Known(string etag) => $"If-None-Match: {etag}";
}
