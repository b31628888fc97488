using System.Diagnostics.Metrics;

namespace Dastan.Web.Press;

/// <summary>
/// How often what was given, for whoever measures: the meter <c>Dastan.Press</c>. Requests that are answered at the hatch are in no other
/// meter of the server than those of its connections.
/// </summary>
public sealed class PressCounts
{
    // Plain numbers, which are looked at when somebody asks: counting costs the same whether anybody measures or not.
    private long atTheDoor;
    private long atTheHatch;
    private long asStandIn;

    public PressCounts(IMeterFactory meters, PressRoom room, Plates plates, Purges purges)
    {
        // The factory ends it with the program.
        var meter = meters.Create("Dastan.Press");
        meter.CreateObservableCounter(
            "dastan.press.given",
            Given,
            "{answer}",
            "Answers that were kept, by where they were given."
        );
        meter.CreateObservableCounter("dastan.press.made", () => room.Made, "{answer}", "Answers that were made.");
        meter.CreateObservableCounter(
            "dastan.press.purges",
            () => purges.Epoch,
            "{purge}",
            "Purges that were carried out, of this node's changes and of others'."
        );
        meter.CreateObservableGauge("dastan.press.kept", () => plates.Count, "{answer}", "Answers that are kept.");
        meter.CreateObservableGauge("dastan.press.bytes", () => plates.Bytes, "By", "What kept answers take.");
    }

    public void AtTheDoor() => Interlocked.Increment(ref atTheDoor);

    public void AtTheHatch() => Interlocked.Increment(ref atTheHatch);

    /// <summary>In place of a newer one that could not be made.</summary>
    public void AsStandIn() => Interlocked.Increment(ref asStandIn);

    private IEnumerable<Measurement<long>> Given() =>
        [At(ref atTheDoor, "door"), At(ref atTheHatch, "hatch"), At(ref asStandIn, "stand-in")];

    private static Measurement<long> At(ref long count, string where) =>
        new(Interlocked.Read(ref count), new KeyValuePair<string, object?>("at", where));
}
