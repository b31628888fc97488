using System.Globalization;

namespace Dastan.Bench.Press;

/// <summary>What several rounds measured, told by its middle and its spread.</summary>
internal sealed class Series(IEnumerable<double> values)
{
    private readonly List<double> sorted = [.. values.Order()];

    public double Median => sorted[sorted.Count / 2];

    public double At(double part) => sorted[(int)Math.Min(sorted.Count - 1, part * sorted.Count)];

    /// <summary>"12.3 (11.9 – 14.0)".</summary>
    public string Told(string format) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Text(Median, format)} ({Text(sorted[0], format)} – {Text(sorted[^1], format)})"
        );

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
