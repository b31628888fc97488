namespace Dastan.Web.Telemetry;

/// <summary>The numbers of an instrument with the same tags.</summary>
/// <param name="bounds">Of a histogram's buckets, each the most that falls in; rising.</param>
public sealed class Series(double[] bounds)
{
    private readonly Lock turn = new();
    private readonly long[] counts = new long[bounds.Length + 1];
    private double sum;

    public void Add(double number)
    {
        lock (turn)
            sum += number;
    }

    public void Set(double number)
    {
        lock (turn)
            sum = number;
    }

    public void Record(double number)
    {
        var at = Array.BinarySearch(bounds, number);
        lock (turn)
        {
            counts[at < 0 ? ~at : at]++;
            sum += number;
        }
    }

    /// <summary>The number of a counter or gauge; the sum of a histogram; and of that how many lie up to each bound, all of them last.</summary>
    public (double Sum, IReadOnlyList<(double UpTo, long Count)> Buckets) Look()
    {
        lock (turn)
        {
            var buckets = new List<(double, long)>(counts.Length);
            var count = 0L;
            for (var at = 0; at < counts.Length; at++)
                buckets.Add((at < bounds.Length ? bounds[at] : double.PositiveInfinity, count += counts[at]));
            return (sum, buckets);
        }
    }
}
