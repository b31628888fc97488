using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Dastan.Web.Reader.Search;

/// <summary>How long readers' searches take: the meter <c>Dastan.Search</c>. What was searched for is in no number.</summary>
public sealed class SearchCounts
{
    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8];

    private readonly Histogram<double> duration;

    public SearchCounts(IMeterFactory meters) =>
        duration = meters
            .Create("Dastan.Search")
            .CreateHistogram(
                "dastan.search.duration",
                "s",
                "How long the index took to find what a reader searched for.",
                tags: null,
                new InstrumentAdvice<double> { HistogramBucketBoundaries = Bounds }
            );

    /// <param name="begunAt">By <see cref="Stopwatch.GetTimestamp"/>.</param>
    public void Found(long begunAt) => duration.Record(Stopwatch.GetElapsedTime(begunAt).TotalSeconds);
}
