using System.Diagnostics.Metrics;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Telemetry;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>What the clockwork did of stories, and how late: the meter <c>Dastan.Clockwork</c>.</summary>
public sealed class ClockworkCounts : ILooked
{
    // It promises the second; what is later than some of them is somebody's business.
    private static readonly double[] Bounds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600];

    private readonly Histogram<double> lateness;
    private volatile IReadOnlyList<Measurement<double>> overdue = [];

    public ClockworkCounts(IMeterFactory meters)
    {
        var meter = meters.Create("Dastan.Clockwork");
        lateness = meter.CreateHistogram(
            "dastan.clockwork.lateness",
            "s",
            "How long after its time a story was published, corrected or withdrawn; how often, too.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = Bounds }
        );
        _ = meter.CreateObservableGauge(
            "dastan.clockwork.overdue",
            () => overdue,
            "s",
            "How long the publication waits that is overdue the longest; 0 for none."
        );
    }

    /// <summary>Something was done and is committed.</summary>
    /// <param name="deed"><c>publication</c>, <c>correction</c> or <c>withdrawal</c>.</param>
    public void Done(string deed, Duration late) =>
        lateness.Record(late.TotalSeconds, new KeyValuePair<string, object?>("deed", deed));

    public async Task LookAsync(NewsDb db, Instant now, CancellationToken stop)
    {
        var first = await db.Stories.ToPublishAt(now).MinAsync(story => story.ScheduledFor, stop);
        overdue = [new(first is { } due ? (now - due).TotalSeconds : 0)];
    }

    // Not 0: that would say that all is well.
    public void Forget() => overdue = [];
}
