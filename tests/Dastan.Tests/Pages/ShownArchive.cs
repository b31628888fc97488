using Dastan.Domain.Languages;
using Dastan.Web.Reader.Archive;

namespace Dastan.Tests.Pages;

internal static class ShownArchive
{
    public static YearView Year(string language) =>
        new(
            2025,
            [
                .. Enumerable
                    .Range(1, 12)
                    .Select(month => new ArchiveMonth(
                        DateForms.MonthAndYear(new YearMonth(2025, month), Language.Of(language)),
                        month % 4 == 0 ? $"/2025/{month:00}" : null,
                        month * 7
                    )),
            ],
            [new("2025", "/2025", true), new("2024", "/2024")]
        );

    public static MonthView Month(string language) =>
        new(
            DateForms.MonthAndYear(new YearMonth(2025, 4), Language.Of(language)),
            new("2025", "/2025"),
            new(DateForms.MonthAndYear(new YearMonth(2025, 2), Language.Of(language)), "/2025/02"),
            null,
            [.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(day => Weekday(day, Language.Of(language)))],
            [.. Enumerable.Range(1, 30).Select(day => Day(day, language))],
            2,
            19
        );

    public static DayView Day(string language) =>
        new(
            new(DateForms.InWords(new LocalDate(2025, 4, 3), Language.Of(language)), "2025-04-03"),
            new(DateForms.MonthAndYear(new YearMonth(2025, 4), Language.Of(language)), "/2025/04"),
            new(DateForms.Long(new LocalDate(2025, 4, 2), Language.Of(language)), "/2025/04/02"),
            new(DateForms.Long(new LocalDate(2025, 4, 4), Language.Of(language)), "/2025/04/04"),
            4,
            ShownStories.Cards(language, 0, 4),
            new("/2025/04/03", null, null)
        );

    private static WeekdayName Weekday(IsoDayOfWeek day, Language language) =>
        new(DateForms.ShortWeekday(day, language), DateForms.Weekday(day, language));

    private static ArchiveDay Day(int day, string language)
    {
        var date = new LocalDate(2025, 4, day);
        return new(
            day,
            day < 5 ? $"/2025/04/{day:00}" : null,
            day,
            new(DateForms.DayAndMonth(date, Language.Of(language)), $"2025-04-{day:00}")
        );
    }
}
