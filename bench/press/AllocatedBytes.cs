using System.Globalization;

namespace Dastan.Bench.Press;

/// <summary>Bytes that the program allocates for an answer, counted by its own runtime.</summary>
internal static class AllocatedBytes
{
    public static void Measure(Options options, Report report, Paper paper, IReadOnlyList<Kind> kinds, string stories)
    {
        var story = kinds.Single(kind => kind.Name is "story");
        report.Table("Allocated bytes an answer", "answer | bytes");
        Row("story, kept, at the hatch", server => Load.Wrk(server, story.Path, options.Seconds, Load.Gzip));
        Row(
            "story, kept, at the door",
            server => Load.Wrk(server, story.Path, options.Seconds, Load.Gzip),
            ("DASTAN_HATCH", "off")
        );
        Row(
            "story, made anew",
            server => Load.WrkAny(server, stories, options.Seconds),
            ("DASTAN_PRESSMEGABYTES", "0")
        );
        Row("search", server => Load.Wrk(server, "/search?q=railway", options.Seconds, Load.Gzip));

        void Row(string name, Func<Server, Measured> load, params IEnumerable<(string, string)> settings)
        {
            var count = Path.Combine(options.Work, "allocated");
            using var server = paper.Serve([
                .. settings,
                ("DOTNET_STARTUP_HOOKS", typeof(AllocatedBytes).Assembly.Location),
                (StartupHook.Variable, count),
            ]);
            // Twice for nobody: the first answers compile what makes them.
            load(server);
            load(server);
            var before = Read(server, count);
            var measured = load(server);
            var bytes = Read(server, count) - before;
            report.Row(name, string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / measured.Requests:N0}"));
        }
    }

    private static long Read(Server server, string file)
    {
        File.Delete(file);
        server.Signal("USR1");
        for (var waited = 0; waited < 1000; waited++)
        {
            if (File.Exists(file))
                return long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
            Thread.Sleep(10);
        }
        throw new InvalidOperationException($"{server.Name} did not tell what it has allocated.");
    }
}
