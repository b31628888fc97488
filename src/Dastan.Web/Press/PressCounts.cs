using System.Diagnostics.Metrics;

namespace Dastan.Web.Press;

/// <summary>
/// How often what was given, for whoever measures: the meter <c>Dastan.Press</c>. Requests that are answered at the hatch are in no other
/// meter of the server than those of its connections.
/// </summary>
public sealed class PressCounts
{
    private readonly Counter<long> given;

    public PressCounts(IMeterFactory meters, PressRoom room, Plates plates)
    {
        // The factory ends it with the program.
        var meter = meters.Create("Dastan.Press");
        given = meter.CreateCounter<long>(
            "dastan.press.given",
            "{answer}",
            "Answers that were kept, by where they were given."
        );
        meter.CreateObservableCounter("dastan.press.made", () => room.Made, "{answer}", "Answers that were made.");
        meter.CreateObservableGauge("dastan.press.kept", () => plates.Count, "{answer}", "Answers that are kept.");
        meter.CreateObservableGauge("dastan.press.bytes", () => plates.Bytes, "By", "What kept answers take.");
    }

    public void AtTheDoor() => given.Add(1, new KeyValuePair<string, object?>("at", "door"));

    public void AtTheHatch() => given.Add(1, new KeyValuePair<string, object?>("at", "hatch"));

    /// <summary>In place of a newer one that could not be made.</summary>
    public void AsStandIn() => given.Add(1, new KeyValuePair<string, object?>("at", "stand-in"));
}
