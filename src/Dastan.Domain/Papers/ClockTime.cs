using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Dastan.Domain.Papers;

/// <summary>
/// What somebody typed as a date and a time by an edition's clock (<c>2026-11-26T18:00</c>, with seconds if they like), as an instant.
/// </summary>
/// <param name="At">Null where it is none.</param>
/// <param name="No">Why it is none; null where it is one.</param>
public sealed record ClockTime(Instant? At, Refusal? No)
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm"
    );

    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm:ss"
    );

    /// <summary>Reads it. Of a time that comes twice, in the night when clocks are set back, it is the first.</summary>
    public static ClockTime Read(string? typed, DateTimeZone zone) => Read(typed, zone, mapped => mapped.First());

    /// <summary>Reads what has to be over, as an embargo: of a time that comes twice it is the second.</summary>
    public static ClockTime ReadEnd(string? typed, DateTimeZone zone) => Read(typed, zone, mapped => mapped.Last());

    /// <summary>Does the zone's clock show the same time twice, of which this instant is one?</summary>
    public static bool IsTwice(Instant at, DateTimeZone zone) =>
        zone.MapLocal(at.InZone(zone).LocalDateTime).Count == 2;

    /// <summary>As a field for date and time has it; "" for none.</summary>
    public static string Field(Instant? at, DateTimeZone zone) =>
        at?.InZone(zone).LocalDateTime is not { } time ? ""
        : time.Second == 0 ? Minutes.Format(time)
        : Seconds.Format(time);

    private static ClockTime Read(string? typed, DateTimeZone zone, Func<ZoneLocalMapping, ZonedDateTime> choose)
    {
        var text = (typed ?? "").Trim();
        var parsed = Minutes.Parse(text) is { Success: true } minutes ? minutes : Seconds.Parse(text);
        if (!parsed.Success)
            return new(null, ClockRefusals.NotATime(text));

        var mapped = zone.MapLocal(parsed.Value);
        return mapped.Count == 0 ? new(null, Skipped(mapped)) : new(choose(mapped).ToInstant(), null);
    }

    private static Refusal Skipped(ZoneLocalMapping mapped)
    {
        var before = mapped.EarlyInterval;
        return ClockRefusals.Skipped(
            Minutes.Format(mapped.LocalDateTime),
            Minutes.Format(before.IsoLocalEnd),
            Minutes.Format(mapped.LateInterval.IsoLocalStart)
        );
    }
}
