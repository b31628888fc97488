using NodaTime.TimeZones;

namespace Dastan.Web.Newsroom.Settings;

/// <summary>The time zones that a field offers.</summary>
internal static class EditionZones
{
    /// <summary>The names of those in which somebody lives, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "UTC",
        .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
            .Select(place => place.ZoneId)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
