using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Dastan.Web.Telemetry;

/// <summary>What one instrument said, by its tags.</summary>
public sealed class GatheredInstrument
{
    // A tag with a value of its own for each request would fill the memory: what comes above this is one series.
    private const int MostSeries = 1000;

    private const string TheOthers = "otel_metric_overflow=\"true\"";

    private readonly ConcurrentDictionary<string, Series> all = new(StringComparer.Ordinal);
    private readonly double[] bounds;

    public GatheredInstrument(Instrument instrument)
    {
        var kind = instrument.GetType().Name.Split('`')[0];
        Kind = kind switch
        {
            "Counter" or "ObservableCounter" => SeriesKind.Counter,
            "Histogram" => SeriesKind.Histogram,
            _ => SeriesKind.Gauge,
        };
        IsObserved = instrument.IsObservable;
        IsSummed = !IsObserved && kind is "Counter" or "UpDownCounter";
        Name = PrometheusText.NameOf(instrument.Name, instrument.Unit, Kind);
        Description = instrument.Description ?? "";
        bounds = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries?.ToArray() ?? Usual;
    }

    /// <summary>As the OpenTelemetry SDK has them for an instrument that advises none.</summary>
    private static double[] Usual { get; } = [0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000];

    public string Name { get; }

    public string Description { get; }

    public SeriesKind Kind { get; }

    private bool IsObserved { get; }

    private bool IsSummed { get; }

    /// <summary>By the text of their labels, in its order.</summary>
    public IEnumerable<(string Labels, Series Series)> Rows =>
        all.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value));

    public void Take(double number, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = PrometheusText.LabelsOf(tags);
        if (!all.ContainsKey(labels) && all.Count >= MostSeries)
            labels = TheOthers;
        var series = all.GetOrAdd(labels, _ => new Series(Kind is SeriesKind.Histogram ? bounds : []));
        if (Kind is SeriesKind.Histogram)
            series.Record(number);
        else if (IsSummed)
            series.Add(number);
        else
            series.Set(number);
    }

    /// <summary>What is observed is said anew each time; what is not said any more is gone.</summary>
    public void BeforeLook()
    {
        if (IsObserved)
            all.Clear();
    }
}
