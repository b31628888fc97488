using Dastan.Domain.Stories;

namespace Dastan.Web.Newsroom.Calendar;

/// <summary>The calendar of what is planned.</summary>
/// <param name="Heading">Which week or month it is, in words.</param>
/// <param name="Places">The code and the name of each edition, with its sections.</param>
public sealed record CalendarView(
    CalendarAsked Asked,
    CalendarSpan Span,
    string Heading,
    IReadOnlyList<(string Code, string Name, IReadOnlyList<(string Place, string Name)> Sections)> Places,
    IReadOnlyList<CalendarDay> Days
)
{
    public string? Problem { get; init; }
}

/// <summary>A day of it.</summary>
/// <param name="Weekday">"Monday".</param>
/// <param name="Number">"30".</param>
/// <param name="Month">What follows the number: " November".</param>
/// <param name="IsOutside">It is of the month before, or after.</param>
public sealed record CalendarDay(
    string Weekday,
    string Number,
    string Month,
    bool IsToday,
    bool IsOutside,
    IReadOnlyList<Planned> Planned
);

/// <summary>Something that is planned for a day.</summary>
/// <param name="Time">By the clock of its edition: <c>18:00</c>.</param>
/// <param name="What">The story's headline, or the name of the front.</param>
/// <param name="State">Null for a front.</param>
/// <param name="DueOn">The day in a form that gives the story another; "" where there is none.</param>
public sealed record Planned(
    PlannedKind Kind,
    string Time,
    string What,
    string Address,
    string Edition,
    string Section,
    StoryState? State,
    string Holder,
    string DueOn
);
