using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Dastan.Domain.Rates.Eye;

/// <summary>The one day that an address of a bank asks for.</summary>
/// <remarks>
/// Banks write it as <c>2026-04-01</c>, <c>01.04.2026</c>, <c>17/03/2026</c>, <c>22-03-2026</c> or, where a day is a file, <c>01042026.xml</c>.
/// An address with two days, or with one that a period begins with, asks for a stretch, and names none.
/// </remarks>
public static partial class NamedDay
{
    /// <summary>The day; null where the address names none, more than one, or one that is in no calendar.</summary>
    public static LocalDate? In(string address)
    {
        var days = Days().Matches(Uri.UnescapeDataString(address));
        return days is [var day] ? Read(day) : null;
    }

    private static LocalDate? Read(Match day)
    {
        int year = Part(day, "year"),
            month = Part(day, "month"),
            date = Part(day, "day");
        return year is >= 1900 and < 2200 && month is >= 1 and <= 12 && date >= 1
            ? date <= CalendarSystem.Iso.GetDaysInMonth(year, month)
                ? new LocalDate(year, month, date)
                : null
            : null;
    }

    private static int Part(Match day, string name) => int.Parse(day.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
            (?<![0-9])(?<!Period=)(?:
                (?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})
              | (?<day>[0-9]{2})[./-](?<month>[0-9]{2})[./-](?<year>[0-9]{4})
              | (?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{4})(?=\.xml)
            )(?![0-9])
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Days();
}
