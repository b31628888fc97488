using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Dastan.Web.Telemetry;

/// <summary>The numbers of one paper and of its runtime, gathered as they come for whoever asks: counters summed, gauges as they were last, histograms in their buckets.</summary>
internal sealed class Gathered : IDisposable
{
    private readonly ConcurrentDictionary<Instrument, GatheredInstrument> instruments = new();
    private readonly MeterListener listener = new();
    private readonly Lock turn = new();

    /// <param name="meters">Whose meters: of several papers in one process each has its own.</param>
    public Gathered(IMeterFactory meters)
    {
        listener.InstrumentPublished = (instrument, ears) =>
        {
            var meter = instrument.Meter;
            if (Meters.Has(meter.Name) && (meter.Scope == meters || meter.Name is Meters.Runtime))
                ears.EnableMeasurementEvents(
                    instrument,
                    instruments.GetOrAdd(instrument, one => new GatheredInstrument(one))
                );
        };
        listener.SetMeasurementEventCallback<byte>((_, number, tags, state) => Take(state, number, tags));
        listener.SetMeasurementEventCallback<short>((_, number, tags, state) => Take(state, number, tags));
        listener.SetMeasurementEventCallback<int>((_, number, tags, state) => Take(state, number, tags));
        listener.SetMeasurementEventCallback<long>((_, number, tags, state) => Take(state, number, tags));
        listener.SetMeasurementEventCallback<float>((_, number, tags, state) => Take(state, number, tags));
        listener.SetMeasurementEventCallback<double>((_, number, tags, state) => Take(state, number, tags));
        listener.SetMeasurementEventCallback<decimal>((_, number, tags, state) => Take(state, (double)number, tags));
        listener.Start();
    }

    /// <summary>All of them in the text that Prometheus reads.</summary>
    public string Written()
    {
        // Two who ask at once would sweep away what the other has just looked at.
        lock (turn)
        {
            foreach (var instrument in instruments.Values)
                instrument.BeforeLook();
            listener.RecordObservableInstruments();
            return PrometheusText.Of(instruments.Values);
        }
    }

    public void Dispose() => listener.Dispose();

    private static void Take(object? state, double number, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        ((GatheredInstrument)state!).Take(number, tags);
}
