using System.Globalization;

namespace Dastan.Bench.Press;

/// <summary>What Linux knows of a process and its children.</summary>
internal static class ProcessFacts
{
    // What the times in /proc are counted in, on every machine of today.
    private const double TicksASecond = 100;

    /// <summary>Processor time so far.</summary>
    public static TimeSpan Cpu(int id) => TimeSpan.FromSeconds(Family(id).Sum(Ticks) / TicksASecond);

    /// <summary>Megabytes of memory that are really there.</summary>
    public static double Megabytes(int id) => Family(id).Sum(Resident) / 1024;

    private static IEnumerable<int> Family(int id)
    {
        yield return id;
        foreach (
            var child in File.ReadAllText($"/proc/{id}/task/{id}/children")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
            yield return int.Parse(child, CultureInfo.InvariantCulture);
    }

    // Fields 14 and 15, counted after the name, which may have spaces in it.
    private static double Ticks(int id)
    {
        var text = File.ReadAllText($"/proc/{id}/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return double.Parse(fields[11], CultureInfo.InvariantCulture)
            + double.Parse(fields[12], CultureInfo.InvariantCulture);
    }

    private static double Resident(int id) =>
        File.ReadLines($"/proc/{id}/status")
            .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Sum(line =>
                double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            );
}
