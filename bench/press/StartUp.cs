namespace Dastan.Bench.Press;

/// <summary>From the start of the program to its first whole answer.</summary>
internal static class StartUp
{
    public static void Measure(Options options, Report report, Paper paper)
    {
        var (took, megabytes) = (new List<double>(), new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            using var server = paper.Serve();
            took.Add(server.StartedIn.TotalMilliseconds);
            Thread.Sleep(TimeSpan.FromSeconds(1));
            megabytes.Add(server.Megabytes);
        }
        report.Table(
            $"Start with {options.Stories:N0} stories",
            "from ./dastan serve to the whole front, ms | memory a second later, MB"
        );
        report.Row(new Series(took).Told("N0"), new Series(megabytes).Told("N0"));
    }
}
