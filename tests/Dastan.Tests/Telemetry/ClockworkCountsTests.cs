using System.Diagnostics.Metrics;
using Dastan.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Telemetry;

/// <summary>What the clockwork says of itself while nobody can look.</summary>
public sealed class ClockworkCountsTests
{
    [Fact]
    public void While_the_database_is_away_nothing_is_said_of_what_is_overdue()
    {
        using var parts = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var counts = new ClockworkCounts(parts.GetRequiredService<IMeterFactory>());
        var said = new List<double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "dastan.clockwork.overdue")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, number, _, _) => said.Add(number));
        listener.Start();

        counts.Forget();
        listener.RecordObservableInstruments();

        Assert.Empty(said);
    }
}
