namespace Dastan.Domain.Rates.Charts;

/// <summary>The values that a chart reaches, and the few round ones among them that it draws a line at.</summary>
/// <param name="Lines">Ascending; the first and the last are the ends.</param>
/// <param name="Decimals">What tells the lines apart.</param>
public sealed record ValueAxis(IReadOnlyList<decimal> Lines, int Decimals)
{
    private const int MostSteps = 4;

    // A smaller move than half a percent is not blown up to the height of the chart.
    private const decimal LeastSpan = 0.005m;

    private static readonly decimal[] Round = [1, 2, 2.5m, 5];

    public decimal Least => Lines[0];

    public decimal Most => Lines[^1];

    /// <summary>An axis for values from low to high: steps of 1, 2, 2.5 or 5 by a power of ten, four at most.</summary>
    public static ValueAxis Of(decimal low, decimal high)
    {
        // Nothing has no size of its own to go by.
        if (low == 0 && high == 0)
            high = 1;
        var missing = Math.Max(Math.Abs(high) * LeastSpan, 0.000_000_000_001m) - (high - low);
        if (missing > 0)
            (low, high) = (low - missing / 2, high + missing / 2);

        var step = Steps((high - low) / MostSteps).First(step => Count(low, high, step) <= MostSteps);
        var first = Math.Floor(low / step) * step;
        return new([.. Enumerable.Range(0, Count(low, high, step) + 1).Select(at => first + at * step)], Scale(step));
    }

    /// <summary>Where a value lies between the ends: 0 at the least, 1 at the most.</summary>
    public decimal PlaceOf(decimal value) => (value - Least) / (Most - Least);

    private static int Count(decimal low, decimal high, decimal step) =>
        (int)(Math.Ceiling(high / step) - Math.Floor(low / step));

    private static IEnumerable<decimal> Steps(decimal least)
    {
        decimal power = 1;
        for (; power > least; power /= 10) { }
        for (; power * 10 <= least; power *= 10) { }
        for (; ; power *= 10)
            foreach (var round in Round)
                if (round * power >= least)
                    yield return round * power;
    }

    private static int Scale(decimal step) => (step / 1.000000000000000000000000000m).Scale;
}
