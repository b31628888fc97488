using System.Globalization;

namespace Dastan.Bench.Press;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    public static string Nginx { get; } = File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";

    public static string Told()
    {
        var cpu = File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(": ")[1];
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores ({cpu}), Linux {Environment.OSVersion.Version}, .NET {Environment.Version}, load {load} before it began. Load generator and server share the cores. A cell has the middle of the rounds, with the least and the greatest; a ratio is made within each round."
        );
    }
}
