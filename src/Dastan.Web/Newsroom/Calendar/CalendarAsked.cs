using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Calendar;

/// <summary>Which days of the calendar somebody wants to see, of which part of the paper; the week of today for who says nothing.</summary>
public sealed record CalendarAsked
{
    /// <summary><c>month</c>; anything else for a week.</summary>
    public string? By { get; init; }

    /// <summary>A day of it: <c>2026-11-26</c>; today where it is none.</summary>
    public string? Day { get; init; }

    /// <summary>An edition (<c>en</c>), or a section of it (<c>en/kazakhstan</c>); "" for the whole paper.</summary>
    public string? Place { get; init; }

    internal bool IsMonth => By is "month";

    internal string Edition => (Place ?? "").Split('/')[0];

    internal string Section => (Place ?? "").Split('/') is [_, var section] ? section : "";

    internal LocalDate? Known =>
        LocalDatePattern.Iso.Parse(Day ?? "") is { Success: true, Value: var day } ? day : null;

    /// <summary>The days that are meant.</summary>
    public CalendarSpan SpanFrom(LocalDate today) => CalendarSpan.Around(Known ?? today, IsMonth);

    /// <summary>The address of the calendar with another day, in weeks or in months.</summary>
    internal string AddressOf(LocalDate? day, bool isMonth)
    {
        string[] fields =
        [
            isMonth ? "by=month" : "",
            day is { } known ? $"day={LocalDatePattern.Iso.Format(known)}" : "",
            Place is null or "" ? "" : $"place={Uri.EscapeDataString(Place)}",
        ];
        var query = string.Join('&', fields.Where(field => field is not ""));
        return query is "" ? NewsroomAddress.Calendar : $"{NewsroomAddress.Calendar}?{query}";
    }
}
