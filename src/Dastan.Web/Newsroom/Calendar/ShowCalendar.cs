namespace Dastan.Web.Newsroom.Calendar;

/// <summary>GET /newsroom/calendar: what is planned, by day.</summary>
public static class ShowCalendar
{
    public static Task<IResult> Get(
        [AsParameters] CalendarAsked asked,
        Visit visit,
        CalendarPages pages,
        CancellationToken stop
    ) => pages.ShowAsync(visit, asked, null, stop);
}
