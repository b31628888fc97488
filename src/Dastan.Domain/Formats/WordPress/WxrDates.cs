using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>
/// The times of an item. WordPress writes each twice, in UTC and in the site's own zone, and "0000-00-00 00:00:00" for the
/// first while an item is a draft.
/// </summary>
internal static class WxrDates
{
    private static readonly LocalDateTimePattern Form = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd HH:mm:ss"
    );

    private static readonly LocalDateTimePattern FeedForm = LocalDateTimePattern.CreateWithInvariantCulture(
        "d MMM uuuu HH:mm:ss"
    );

    private static readonly OffsetPattern FeedZone = OffsetPattern.CreateWithInvariantCulture("+HHmm");

    /// <param name="usual">How far the site is ahead of UTC, for an item that does not tell.</param>
    public static Instant? Published(WxrItem item, Offset usual) =>
        Utc(item["wp:post_date_gmt"])
        ?? FeedDate(item["pubDate"])
        ?? Local(item["wp:post_date"])?.WithOffset(AheadOfUtc(item) ?? usual).ToInstant();

    public static Instant? Updated(WxrItem item, Offset usual) =>
        Utc(item["wp:post_modified_gmt"])
        ?? Local(item["wp:post_modified"])?.WithOffset(AheadOfUtc(item) ?? usual).ToInstant();

    /// <summary>The difference between a time in the site's zone and the same in UTC; null when the item has no such pair.</summary>
    public static Offset? AheadOfUtc(WxrItem item) =>
        Difference(item["wp:post_date"], item["wp:post_date_gmt"])
        ?? Difference(item["wp:post_modified"], item["wp:post_modified_gmt"]);

    private static Offset? Difference(string local, string utc) =>
        Local(local) is { } here
        && Local(utc) is { } there
        && Period.Between(there, here, PeriodUnits.Minutes) is { } ahead
        && Math.Abs(ahead.Minutes) <= 18 * 60
            ? Offset.FromSeconds((int)ahead.Minutes * 60)
            : null;

    private static Instant? Utc(string text) => Local(text)?.InUtc().ToInstant();

    private static LocalDateTime? Local(string text) =>
        Form.Parse(text) is { Success: true, Value: { Year: > 1 } time } ? time : null;

    // "Wed, 30 Sep 2026 05:00:00 +0000". Of a draft WordPress makes a day in the year -0001 or the last of November 1999.
    private static Instant? FeedDate(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [_, var day, var month, var year, var clock, var zone])
            return null;
        if (!FeedForm.Parse($"{day} {month} {year} {clock}").TryGetValue(default, out var local))
            return null;
        if (local.Year < 1970 || local is { Year: 1999, Month: 11, Day: 30, Hour: 0, Minute: 0 })
            return null;

        return FeedZone.Parse(zone).TryGetValue(Offset.Zero, out var offset) || zone is "GMT" or "UTC" or "Z"
            ? local.WithOffset(offset).ToInstant()
            : null;
    }
}
