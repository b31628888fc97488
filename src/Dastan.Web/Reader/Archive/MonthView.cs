using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Archive;

/// <summary>A month of the archive as a calendar.</summary>
/// <param name="Title">Month and year: "December 2025".</param>
/// <param name="Year">The way up.</param>
/// <param name="Previous">The nearest earlier month with stories.</param>
/// <param name="Next">The nearest later month with stories.</param>
/// <param name="Weekdays">Seven, Monday first.</param>
/// <param name="Days">All days of the month, in order.</param>
/// <param name="FirstWeekday">The weekday of the first day: 1 is Monday, 7 Sunday.</param>
/// <param name="Stories">How many in all.</param>
public sealed record MonthView(
    string Title,
    Link Year,
    Link? Previous,
    Link? Next,
    IReadOnlyList<WeekdayName> Weekdays,
    IReadOnlyList<ArchiveDay> Days,
    int FirstWeekday,
    int Stories
);

/// <summary>A day of a month.</summary>
/// <param name="Address">Null where there are no stories.</param>
/// <param name="Date">As text for people: "12 December"; as ISO for machines.</param>
public sealed record ArchiveDay(int Number, string? Address, int Stories, ShownTime Date);

/// <summary>What a column of the calendar is called: in short for the eye, in full for the ear.</summary>
public sealed record WeekdayName(string Short, string Full);
