using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Reader.Stories;
using NodaTime;

namespace Dastan.Web.Reader.Archive;

/// <summary>GET /{year}/{month}/{day}: the day's paper.</summary>
public static class ReadDay
{
    public static async Task<IResult> Get(
        int year,
        int month,
        int day,
        Reading reading,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (year is 0 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return Results.NotFound();

        var date = new LocalDate(year, month, day);
        var days = new PublishedDays(reading, db);
        var rows = await CardRows.ReadAsync(db, days.On(date).NewestFirst(), stop);
        if (rows is [] && date != reading.Today)
            return Results.NotFound();

        var before = await days.LastBeforeAsync(date, stop);
        var after = await days.FirstAfterAsync(date, stop);
        reading.Ingredients.AreAll(reading.MonthsBetween(before, date, after));
        var path = ArchiveAddress.OfDay(date);
        var title = DateForms.Long(date, reading.Language);
        var head = reading.Head(title, "", path, path) with { IsForIndexes = rows.Count > 0 };
        var described = head with
        {
            JsonLd = [reading.Way((title, path)), reading.Described(head, reading.Cards(rows))],
        };
        var view = new DayView(
            reading.DayInWords(date),
            reading.LinkToMonth(date),
            before is { } earlier ? reading.LinkToDay(earlier) : null,
            after is { } later ? reading.LinkToDay(later) : null,
            reading.Cards(rows)
        );
        return Show.Page<DayPage, DayView>(reading.Frame(described, feed: path), view);
    }
}
