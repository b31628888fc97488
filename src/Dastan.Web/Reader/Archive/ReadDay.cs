using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Dastan.Web.Press;
using Dastan.Web.Reader.Stories;
using NodaTime;

namespace Dastan.Web.Reader.Archive;

/// <summary>GET /{year}/{month}/{day}: the day's paper.</summary>
public static class ReadDay
{
    // A day is read as a whole: only the fullest have a second page.
    private const int Size = 100;

    public static async Task<IResult> Get(
        int year,
        int month,
        int day,
        Reading reading,
        NewsDb db,
        [AsParameters] ListAsked asked,
        CancellationToken stop
    )
    {
        if (year is 0 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return Results.NotFound();

        var date = new LocalDate(year, month, day);
        var path = ArchiveAddress.OfDay(date);
        var address = reading.AddressOf(path);
        if (asked.Refusal(address) is { } no)
            return no;

        var days = new PublishedDays(reading, db);
        var page = new ListPage(days.On(date).Listed(), address, Size, asked.Key);
        var (list, refusal) = await CardList.ReadAsync(reading, db, page, Tag.Stories(reading.Code), stop);
        if (list is null || (list.Stories is [] && date != reading.Today))
            return refusal ?? Results.NotFound();

        return await AnswerAsync(reading, days, date, list, stop);
    }

    private static async Task<IResult> AnswerAsync(
        Reading reading,
        PublishedDays days,
        LocalDate date,
        CardList list,
        CancellationToken stop
    )
    {
        var before = await days.LastBeforeAsync(date, stop);
        var after = await days.FirstAfterAsync(date, stop);
        reading.Ingredients.AreAll(reading.MonthsBetween(before, after));
        var count = await days.CountAsync(date, date, stop);
        var path = ArchiveAddress.OfDay(date);
        var title = DateForms.Long(date, reading.Language);
        var head = reading.Head(title, "", path, path).OnPage(list.Pages, reading.Origin) with
        {
            IsForIndexes = list.Stories.Count > 0,
        };
        var described = head with { JsonLd = [reading.Way((title, path)), reading.Described(head, list.Stories)] };
        var view = new DayView(
            reading.DayInWords(date),
            reading.LinkToMonth(date),
            before is { } earlier ? reading.LinkToDay(earlier) : null,
            after is { } later ? reading.LinkToDay(later) : null,
            count.GetValueOrDefault(date),
            list.Stories,
            list.Pages
        );
        return Show.Page<DayPage, DayView>(reading.Frame(described, feed: path), view);
    }
}
