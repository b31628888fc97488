using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Archive;

/// <summary>GET /{year}/{month}: the month as a calendar of what was published.</summary>
public static class ReadMonth
{
    public static async Task<IResult> Get(int year, int month, Reading reading, NewsDb db, CancellationToken stop)
    {
        if (year is 0 || month is < 1 or > 12)
            return Results.NotFound();

        var first = new LocalDate(year, month, 1);
        var last = first.With(DateAdjusters.EndOfMonth);
        var days = new PublishedDays(reading, db);
        var counts = await days.CountAsync(first, last, stop);
        if (counts.Count == 0 && first.ToYearMonth() != reading.Today.ToYearMonth())
            return Results.NotFound();

        var before = await days.LastBeforeAsync(first, stop);
        var after = await days.FirstAfterAsync(last, stop);
        reading.Ingredients.AreAll(reading.MonthsBetween(before, after));
        var path = ArchiveAddress.OfMonth(first);
        var title = DateForms.MonthAndYear(first.ToYearMonth(), reading.Language);
        var head = reading.Head(title, "", path, path) with { IsForIndexes = false };
        var view = new MonthView(
            title,
            reading.LinkToYear(year),
            before is { } earlier ? reading.LinkToMonth(earlier) : null,
            after is { } later ? reading.LinkToMonth(later) : null,
            [.. Enumerable.Range(1, 7).Select(day => Weekday((IsoDayOfWeek)day, reading.Language))],
            [.. Enumerable.Range(0, last.Day).Select(day => Day(reading, first.PlusDays(day), counts))],
            (int)first.DayOfWeek,
            counts.Values.Sum()
        );
        return Show.Page<MonthPage, MonthView>(reading.Frame(head, feed: path), view);
    }

    private static WeekdayName Weekday(IsoDayOfWeek day, Language language) =>
        new(DateForms.ShortWeekday(day, language), DateForms.Weekday(day, language));

    private static ArchiveDay Day(Reading reading, LocalDate day, IReadOnlyDictionary<LocalDate, int> counts)
    {
        var stories = counts.GetValueOrDefault(day);
        var date = new ShownTime(DateForms.DayAndMonth(day, reading.Language), LocalDatePattern.Iso.Format(day));
        return new(day.Day, stories == 0 ? null : reading.AddressOf(ArchiveAddress.OfDay(day)), stories, date);
    }
}
