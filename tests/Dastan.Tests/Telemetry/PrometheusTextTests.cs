using System.Diagnostics.Metrics;
using Dastan.Web.Telemetry;

namespace Dastan.Tests.Telemetry;

/// <summary>Prometheus' text, by its documentation.</summary>
public sealed class PrometheusTextTests
{
    [Theory]
    [InlineData("dastan.disk.free", "By", SeriesKind.Gauge, "dastan_disk_free_bytes")]
    [InlineData("dastan.press.given", "{answer}", SeriesKind.Counter, "dastan_press_given_total")]
    [InlineData("http.server.request.duration", "s", SeriesKind.Histogram, "http_server_request_duration_seconds")]
    [InlineData("dotnet.gc.pause.time", "s", SeriesKind.Counter, "dotnet_gc_pause_time_seconds_total")]
    [InlineData("a.share", "1", SeriesKind.Gauge, "a_share_ratio")]
    [InlineData("a.share", null, SeriesKind.Gauge, "a_share")]
    public void Names_are_as_OpenTelemetry_makes_them(string name, string? unit, SeriesKind kind, string written) =>
        Assert.Equal(written, PrometheusText.NameOf(name, unit, kind));

    [Fact]
    public void Labels_are_sorted_and_escaped() =>
        Assert.Equal(
            """a_b="say \"hi\"\\\n",z="true" """.TrimEnd(),
            PrometheusText.LabelsOf([new("z", true), new("a.b", "say \"hi\"\\\n")])
        );

    [Fact]
    public void Counters_are_summed_and_buckets_hold_all_below_them()
    {
        using var meter = new Meter("Dastan.Test");
        var counter = new GatheredInstrument(meter.CreateCounter<long>("b.counted", null, "How\noften."));
        counter.Take(2, [new("at", "door")]);
        counter.Take(3, [new("at", "door")]);
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2.5] };
        var lasted = new GatheredInstrument(meter.CreateHistogram("a.lasted", "s", "", null, advice));
        foreach (var number in new[] { 0.5, 1, 2, 9 })
            lasted.Take(number, []);

        Assert.Equal(
            """
            # HELP a_lasted_seconds 
            # TYPE a_lasted_seconds histogram
            a_lasted_seconds_bucket{le="1"} 2
            a_lasted_seconds_bucket{le="2.5"} 3
            a_lasted_seconds_bucket{le="+Inf"} 4
            a_lasted_seconds_sum 12.5
            a_lasted_seconds_count 4
            # HELP b_counted_total How\noften.
            # TYPE b_counted_total counter
            b_counted_total{at="door"} 5

            """,
            PrometheusText.Of([counter, lasted])
        );
    }

    [Fact]
    public void An_instrument_has_so_many_series_and_no_more()
    {
        using var meter = new Meter("Dastan.Test");
        var counter = new GatheredInstrument(meter.CreateCounter<long>("many"));
        for (var number = 0; number < 3000; number++)
            counter.Take(1, [new("number", number)]);

        Assert.Equal(1001, counter.Rows.Count());
        Assert.Equal(2000, counter.Rows.Single(row => row.Labels == "otel_metric_overflow=\"true\"").Series.Look().Sum);
    }
}
