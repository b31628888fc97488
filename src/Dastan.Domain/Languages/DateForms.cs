using System.Globalization;
using NodaTime;

namespace Dastan.Domain.Languages;

/// <summary>Dates and times as each language writes them.</summary>
public static class DateForms
{
    /// <summary>The date of the day's paper with its weekday: “Friday, 12 December 2025”, “пятница, 12 декабря 2025 года”.</summary>
    public static string InWords(LocalDate date, Language language)
    {
        var weekday = CalendarWords.Of(language).Weekday(date.DayOfWeek);
        return language.Code is "en" or "ru" or "tg"
            ? $"{weekday}, {Long(date, language)}"
            : $"{Long(date, language)}, {weekday}";
    }

    /// <summary>A whole date without its weekday: “12 December 2025”, “12 декабря 2025 года”, “2025-yil 12-dekabr”.</summary>
    public static string Long(LocalDate date, Language language)
    {
        var month = CalendarWords.Of(language).MonthInDate(date.Month);
        return language.Code switch
        {
            "ru" => $"{date.Day}\u00a0{month} {date.Year} года",
            "kk" => $"{date.Year} жылғы {date.Day}\u00a0{month}",
            "ky" => $"{date.Year}-жылдын {date.Day}-{month}",
            "uz" => $"{date.Year}-yil {date.Day}-{month}",
            "tg" => $"{date.Day}\u00a0{month} соли {date.Year}",
            "tk" => $"{TurkmenOrdinal(date.Year)} ýylyň {TurkmenOrdinal(date.Day)} {month}",
            _ => $"{date.Day}\u00a0{month} {date.Year}",
        };
    }

    /// <summary>A date in few letters: “12 Dec 2025” in English, “12.12.2025” elsewhere.</summary>
    public static string Short(LocalDate date, Language language) =>
        language.Code == "en"
            ? $"{date.Day}\u00a0{CalendarWords.Of(language).Month(date.Month)[..3]} {date.Year}"
            : $"{date.Day:00}.{date.Month:00}.{date.Year}";

    /// <summary>A day below a chart: “12 Dec” in English, “12.12” elsewhere.</summary>
    public static string DayInFew(LocalDate date, Language language) =>
        language.Code == "en"
            ? $"{date.Day}\u00a0{CalendarWords.Of(language).Month(date.Month)[..3]}"
            : $"{date.Day:00}.{date.Month:00}";

    /// <summary>A month of an archive: “December 2025”, “декабрь 2025 года”, “2025 жылғы желтоқсан”.</summary>
    public static string MonthAndYear(YearMonth month, Language language)
    {
        var words = CalendarWords.Of(language);
        return language.Code switch
        {
            "ru" => $"{words.Month(month.Month)} {month.Year} года",
            "kk" => $"{month.Year} жылғы {words.Month(month.Month)}",
            "ky" => $"{month.Year}-жылдын {words.MonthInDate(month.Month)}",
            "uz" => $"{month.Year}-yil {words.Month(month.Month)}",
            "tg" => $"{words.MonthInDate(month.Month)} соли {month.Year}",
            "tk" => $"{TurkmenOrdinal(month.Year)} ýylyň {words.MonthInDate(month.Month)}",
            _ => $"{words.Month(month.Month)} {month.Year}",
        };
    }

    /// <summary>A day of a year that is known: “12 December”, “12 декабря”, “12-nji dekabr”.</summary>
    public static string DayAndMonth(LocalDate date, Language language)
    {
        var words = CalendarWords.Of(language);
        return language.Code switch
        {
            "ru" => $"{date.Day}\u00a0{words.MonthInDate(date.Month)}",
            "ky" or "uz" => $"{date.Day}-{words.Month(date.Month)}",
            "tk" => $"{TurkmenOrdinal(date.Day)} {words.Month(date.Month)}",
            _ => $"{date.Day}\u00a0{words.Month(date.Month)}",
        };
    }

    /// <summary>The time of day on a clock of 24 hours, to the minute: “14:05” in all seven languages.</summary>
    public static string Time(LocalTime time) => $"{time.Hour:00}:{time.Minute:00}";

    /// <summary>A moment on the clock of its zone, with the zone's distance from UTC: “12 December 2025, 14:05 UTC+5”.</summary>
    public static string DateAndTime(ZonedDateTime moment, Language language) =>
        $"{Long(moment.Date, language)}, {Time(moment.TimeOfDay)}\u00a0{Zone(moment.Offset)}";

    /// <summary>A distance from UTC: “UTC+5”, “UTC−3:30”, “UTC”. The same in all seven languages.</summary>
    public static string Zone(Offset offset)
    {
        var minutes = Math.Abs(offset.Seconds) / 60;
        if (minutes == 0)
            return "UTC";

        var sign = offset.Seconds < 0 ? NumberForms.Minus : '+';
        return minutes % 60 == 0 ? $"UTC{sign}{minutes / 60}" : $"UTC{sign}{minutes / 60}:{minutes % 60:00}";
    }

    /// <summary>A year before a word that it counts: “2026-njy” in Turkmen, “2026” elsewhere.</summary>
    internal static string CountedYear(int year, Language language) =>
        language.Code is "tk" ? TurkmenOrdinal(year) : year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A quarter's number, 1 to 4, as it stands before the year: “2-юми” in Tajik, “2” elsewhere.</summary>
    internal static string CountedQuarter(int quarter, Language language) =>
        language.Code is "tg" ? TajikOrdinal(quarter) : quarter.ToString(CultureInfo.InvariantCulture);

    // дуюм (2nd) and сеюм (3rd) end in a vowel before it.
    private static string TajikOrdinal(int number) =>
        FormattableString.Invariant($"{number}-{(number is 2 or 3 ? "юми" : "уми")}");

    // The ending is that of the last word of the number when it is read out: altynjy (6th), otuzynjy (30th).
    private static string TurkmenOrdinal(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var last = digits.TrimEnd('0') is { Length: > 0 } head ? head[^1] : '0';
        var zeros = digits.Length - digits.TrimEnd('0').Length;
        var isBack = zeros switch
        {
            0 => last is '6' or '9',
            1 => last is '1' or '3' or '4' or '6' or '9',
            _ => false,
        };
        return $"{digits}-{(isBack ? "njy" : "nji")}";
    }

    /// <summary>A month's name by itself, 1 to 12: "December", "декабрь".</summary>
    public static string Month(int month, Language language) => CalendarWords.Of(language).Month(month);

    /// <summary>A weekday's name by itself: "Friday", "пятница".</summary>
    public static string Weekday(IsoDayOfWeek day, Language language) => CalendarWords.Of(language).Weekday(day);

    /// <summary>A weekday's name at the head of a column, no two alike: "Fr", "пт".</summary>
    public static string ShortWeekday(IsoDayOfWeek day, Language language) =>
        CalendarWords.Of(language).ShortWeekday(day);
}
