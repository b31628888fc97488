using Dastan.Domain.Languages;
using Dastan.Web.Newsroom.Desk;
using NodaTime.Calendars;

namespace Dastan.Web.Newsroom.Calendar;

/// <summary>The page of the calendar, for whichever act shows it.</summary>
public sealed class CalendarPages(PlannedDays days)
{
    public async Task<IResult> ShowAsync(Visit visit, CalendarAsked asked, string? problem, CancellationToken stop)
    {
        var editions = visit.Reading.Snapshot.Editions;
        var today = (editions.FirstOrDefault(one => one.Code == asked.Edition) ?? visit.Reading.Edition).DayOf(
            visit.Now
        );
        var span = asked.SpanFrom(today);
        var view = new CalendarView(
            asked,
            span,
            Heading(visit, span),
            [
                .. editions.Zip(
                    SectionPlaces.Of(visit),
                    (edition, place) => (edition.Code, edition.Name, place.Sections)
                ),
            ],
            await days.OfAsync(visit, asked, span, today, stop)
        )
        {
            Problem = problem,
        };
        return visit.Page<CalendarPage, CalendarView>(
            visit.Texts.Calendar.Title,
            view,
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    private static string Heading(Visit visit, CalendarSpan span)
    {
        var language = visit.Texts.Language;
        return span.IsMonth
            ? DateForms.MonthAndYear(span.Day.ToYearMonth(), language)
            : Words.Filled(
                visit.Texts.Calendar.WeekOf,
                WeekYearRules.Iso.GetWeekOfWeekYear(span.First),
                DateForms.DayAndMonth(span.First, language),
                DateForms.Long(span.Last, language)
            );
    }
}
