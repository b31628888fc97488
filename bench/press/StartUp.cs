namespace Dastan.Bench.Press;

/// <summary>From the start of the program to its first whole answer: with nothing kept on disk, and as after any other stop.</summary>
internal static class StartUp
{
    private const string KeptOnDisk = "kept-pages";

    public static void Measure(Options options, Report report, Paper paper)
    {
        report.Table(
            $"Start with {options.Stories:N0} stories",
            "kept on disk | from ./dastan serve to the whole front, ms | memory a second later, MB"
        );
        // Each round leaves the front on disk for the one after it.
        Measure(options, report, paper, "nothing", () => File.Delete(Path.Combine(paper.Data, KeptOnDisk)));
        Measure(options, report, paper, "the front", () => { });
    }

    private static void Measure(Options options, Report report, Paper paper, string kept, Action before)
    {
        var (took, megabytes) = (new List<double>(), new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            before();
            using var server = paper.Serve();
            took.Add(server.StartedIn.TotalMilliseconds);
            Thread.Sleep(TimeSpan.FromSeconds(1));
            megabytes.Add(server.Megabytes);
        }
        report.Row(kept, new Series(took).Told("N0"), new Series(megabytes).Told("N0"));
    }
}
