using System.Diagnostics.Metrics;
using Dastan.Web.Data;
using Dastan.Web.Telemetry;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches;

/// <summary>What waits to be sent and what was given up, by channel: the meter <c>Dastan.Dispatches</c>. All nodes say the same.</summary>
public sealed class DispatchCounts : ILooked
{
    private volatile IReadOnlyList<WaitingInChannel> waiting = [];
    private volatile IReadOnlyList<Measurement<long>> dead = [];

    public DispatchCounts(IMeterFactory meters)
    {
        var meter = meters.Create("Dastan.Dispatches");
        meter.CreateObservableGauge(
            "dastan.dispatches.waiting",
            () => waiting.Select(one => Of(one.Channel, (long)one.Count)),
            "{dispatch}",
            "Dispatches that are to be sent."
        );
        meter.CreateObservableGauge(
            "dastan.dispatches.oldest",
            () => waiting.Select(one => Of(one.Channel, one.OldestSeconds)),
            "s",
            "How long the oldest of those has waited since it was ordered."
        );
        meter.CreateObservableGauge(
            "dastan.dispatches.failed",
            () => dead,
            "{dispatch}",
            "Dispatches that were tried as often as they are worth, and wait for a person's decision."
        );
    }

    public async Task LookAsync(NewsDb db, Instant now, CancellationToken stop)
    {
        var toSend = await db
            .Dispatches.Where(one => one.State == DispatchState.Waiting)
            .GroupBy(one => one.Channel)
            .Select(channel => new
            {
                channel.Key,
                Count = channel.Count(),
                Oldest = channel.Min(one => one.OrderedAt),
            })
            .ToListAsync(stop);
        var givenUp = await db
            .Dispatches.Where(one => one.State == DispatchState.Dead)
            .GroupBy(one => one.Channel)
            .Select(channel => new { channel.Key, Count = channel.Count() })
            .ToListAsync(stop);
        waiting = [.. toSend.Select(one => new WaitingInChannel(one.Key, one.Count, (now - one.Oldest).TotalSeconds))];
        dead = [.. givenUp.Select(one => Of(one.Key, (long)one.Count))];
    }

    public void Forget() => (waiting, dead) = ([], []);

    private static Measurement<T> Of<T>(string channel, T number)
        where T : struct => new(number, new KeyValuePair<string, object?>("channel", channel));

    private sealed record WaitingInChannel(string Channel, int Count, double OldestSeconds);
}
