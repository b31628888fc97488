using System.Diagnostics.Metrics;
using Dastan.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Hatch;

/// <summary>Counts what one paper gives at its hatch, by its own meter.</summary>
internal sealed class GivenAtHatch : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly long before;
    private long count;

    public GivenAtHatch(TestPaper paper)
    {
        var meters = paper.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, ears) =>
        {
            if (instrument.Name is "dastan.press.given" && instrument.Meter.Scope == meters)
                ears.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(
            (_, number, tags, _) =>
            {
                if (tags[0].Value is "hatch")
                    count = number;
            }
        );
        listener.Start();
        before = Look();
    }

    public int Count => (int)(Look() - before);

    private long Look()
    {
        listener.RecordObservableInstruments();
        return count;
    }

    public void Dispose() => listener.Dispose();
}
