using Dastan.Domain.Rates.Charts;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Rates;

/// <summary>How a rate went over a period.</summary>
/// <param name="Periods">Those that may be chosen, this one marked.</param>
/// <param name="Unit">What the chart's numbers are: "USD for 1,000 KZT".</param>
/// <param name="Title">Of the picture, for who can't see it.</param>
/// <param name="About">What it shows, in numbers.</param>
/// <param name="Extremes">First, last, highest and lowest with their days.</param>
/// <param name="Grain">What the rows are where they are not all fixings; "" where they are.</param>
/// <param name="Rows">The newest first.</param>
public sealed record CourseView(
    IReadOnlyList<Link> Periods,
    StepChart Chart,
    string Unit,
    string Title,
    string About,
    IReadOnlyList<ExtremeView> Extremes,
    string Grain,
    IReadOnlyList<CourseRow> Rows
);

/// <summary>A value that stands out, and its day.</summary>
public sealed record ExtremeView(string Name, string Rate, ShownTime Day);

/// <summary>A row of the table behind a chart.</summary>
/// <param name="Printed">The numbers that it was made of; "" for the same as the rate.</param>
/// <param name="Change">Since the fixing before; null where none is known or the rows are not all fixings.</param>
public sealed record CourseRow(ShownTime Day, string Rate, string Printed, string? Change, RateDirection Direction);
