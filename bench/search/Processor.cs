using System.Diagnostics;
using System.Globalization;

namespace Dastan.Bench.Search;

/// <summary>Processor time, in seconds: of this process, and of a server of this machine where there is one.</summary>
internal static class Processor
{
    private const double TicksInSecond = 100;

    /// <param name="server">The id of PostgreSQL's first process; null for none.</param>
    public static double Spent(int? server)
    {
        using var own = Process.GetCurrentProcess();
        var spent = own.TotalProcessorTime.TotalSeconds;
        return server is { } postmaster ? spent + Children(postmaster).Sum() : spent;
    }

    /// <summary>The first process of the server that listens in the folder of a connection's <c>Host</c>.</summary>
    public static int? Server(string dataDirectory) =>
        File.Exists(Path.Combine(dataDirectory, "postmaster.pid"))
            ? int.Parse(
                File.ReadLines(Path.Combine(dataDirectory, "postmaster.pid")).First(),
                CultureInfo.InvariantCulture
            )
            : null;

    private static IEnumerable<double> Children(int parent)
    {
        foreach (
            var folder in Directory
                .EnumerateDirectories("/proc")
                .Where(one => int.TryParse(Path.GetFileName(one), out _))
        )
        {
            string[] fields;
            try
            {
                // After the name in brackets: state, parent, …; user and system time are the 12th and 13th.
                fields = File.ReadAllText(Path.Combine(folder, "stat"))
                    .Split(')')[^1]
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
            catch (IOException)
            {
                continue;
            }
            if (int.Parse(fields[1], CultureInfo.InvariantCulture) == parent)
                yield return (
                    double.Parse(fields[11], CultureInfo.InvariantCulture)
                    + double.Parse(fields[12], CultureInfo.InvariantCulture)
                ) / TicksInSecond;
        }
    }
}
