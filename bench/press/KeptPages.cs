namespace Dastan.Bench.Press;

/// <summary>Kept pages against nginx with the same bytes: in turn, several times, in one run.</summary>
internal static class KeptPages
{
    public static void Measure(Options options, Report report, Server paper, Server nginx, IReadOnlyList<Kind> kinds)
    {
        report.Table(
            "Kept pages, plain HTTP/1.1",
            "kind | bytes | requests/s | nginx | **ratio** | CPU µs/request | nginx | **ratio** | p99 ms | nginx"
        );
        foreach (var kind in kinds)
        {
            // Once for nobody: the compiler learns which way is hot.
            Load.Wrk(paper, kind.Path, options.Seconds);
            Load.Wrk(nginx, kind.File, 1);
            var rounds = Enumerable
                .Range(0, options.Rounds)
                .Select(round => Both(options, paper, nginx, kind, round))
                .ToList();
            report.Row(
                kind.Name,
                $"{kind.Bytes:N0}",
                new Series(rounds.Select(round => round.Ours.PerSecond)).Told("N0"),
                new Series(rounds.Select(round => round.Its.PerSecond)).Told("N0"),
                "**"
                    + new Series(rounds.Select(round => round.Ours.PerSecond / round.Its.PerSecond)).Told("0.00")
                    + "**",
                new Series(rounds.Select(round => round.Ours.CpuMicroseconds)).Told("0.0"),
                new Series(rounds.Select(round => round.Its.CpuMicroseconds)).Told("0.0"),
                "**"
                    + new Series(rounds.Select(round => round.Ours.CpuMicroseconds / round.Its.CpuMicroseconds)).Told(
                        "0.00"
                    )
                    + "**",
                new Series(rounds.Select(round => round.Ours.P99)).Told("0.0"),
                new Series(rounds.Select(round => round.Its.P99)).Told("0.0")
            );
        }
    }

    /// <summary>Who comes first changes, so that a slower second is not always the same one's.</summary>
    private static (Measured Ours, Measured Its) Both(Options options, Server paper, Server nginx, Kind kind, int round)
    {
        if (round % 2 == 0)
            return (Load.Wrk(paper, kind.Path, options.Seconds), Load.Wrk(nginx, kind.File, options.Seconds));

        var its = Load.Wrk(nginx, kind.File, options.Seconds);
        return (Load.Wrk(paper, kind.Path, options.Seconds), its);
    }
}
