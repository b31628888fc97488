using System.Globalization;

namespace Dastan.Bench.Press;

/// <summary>What several rounds measured, told by its middle and its spread.</summary>
internal sealed class Series(IEnumerable<double> values)
{
    private readonly List<double> sorted = [.. values.Order()];

    public double Greatest => sorted[^1];

    /// <summary>What so many parts of all are at most: 0.99 for the 99th of 100.</summary>
    public double At(double part) =>
        sorted[(int)Math.Clamp(Math.Ceiling(part * sorted.Count) - 1, 0, sorted.Count - 1)];

    /// <summary>"12.3 (11.9 – 14.0)".</summary>
    public string Told(string format) =>
        double.IsFinite(sorted[0] + sorted[^1])
            ? $"{Text(sorted[sorted.Count / 2], format)} ({Text(sorted[0], format)} – {Text(sorted[^1], format)})"
            : "";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
