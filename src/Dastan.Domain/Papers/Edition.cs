using Dastan.Domain.Rates;
using NodaTime;
using NodaTime.TimeZones;

namespace Dastan.Domain.Papers;

/// <summary>A language of the paper, with its own front, sections and time zone.</summary>
public sealed class Edition
{
    private Edition() { }

    public Edition(string code, string name, string timeZone, int position) =>
        (Code, Name, TimeZone, Position) = (code, name, timeZone, position);

    /// <summary>The language's code (<c>en</c>, <c>ru</c>, <c>kk</c> …), which is also the first part of its addresses.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The language's name in itself: "English", "Русский".</summary>
    public string Name { get; private set; } = "";

    /// <summary>The zone whose days and clock the edition keeps, by its name in the tz database: <c>Asia/Almaty</c>.</summary>
    public string TimeZone { get; private set; } = "UTC";

    /// <summary>Its place among the editions. The first, 0, is the paper's own and has no prefix in its addresses.</summary>
    public int Position { get; private set; }

    /// <summary>"" for the first edition, "/ru" for another.</summary>
    public string Prefix => Position == 0 ? "" : $"/{Code}";

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) ?? DateTimeZone.Utc;

    /// <summary>The money of the country whose clock the edition keeps; null where that is no one country's: <c>UTC</c>.</summary>
    public string? OwnCurrency =>
        TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(place => place.ZoneId == TimeZone) is { } place
            ? CountryMoney.Of(place.CountryCode)
            : null;

    public LocalDate DayOf(Instant instant) => instant.InZone(Zone).Date;

    public void Change(string name, string timeZone, int position) =>
        (Name, TimeZone, Position) = (name, timeZone, position);
}
