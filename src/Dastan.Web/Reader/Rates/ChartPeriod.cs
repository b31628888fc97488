using Dastan.Domain.Languages;
using Dastan.Domain.Rates.Charts;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>How far back a chart goes.</summary>
/// <param name="Code">As the address names it: <c>3m</c>.</param>
/// <param name="Months">0 for as far as the lists go.</param>
public sealed record ChartPeriod(string Code, int Months)
{
    private const int DaysOfAQuarter = 100;
    private const int DaysOfAYear = 400;
    private const int DaysOfSixYears = 2200;

    public static ChartPeriod Usual { get; } = new("1y", 12);

    public static IReadOnlyList<ChartPeriod> All { get; } =
    [new("1m", 1), new("3m", 3), Usual, new("5y", 60), new("all", 0)];

    /// <summary>The usual one for null; null for a code that is none.</summary>
    public static ChartPeriod? Find(string? code) =>
        code is null or "" ? Usual : All.FirstOrDefault(period => period.Code == code);

    public string Name(Words words) =>
        Months switch
        {
            1 => words.Period1Month,
            3 => words.Period3Months,
            12 => words.Period1Year,
            60 => words.Period5Years,
            _ => words.PeriodAll,
        };

    /// <summary>Its first day.</summary>
    /// <param name="until">Its last.</param>
    /// <param name="first">As far as the lists go.</param>
    public LocalDate From(LocalDate until, LocalDate first) =>
        Months is 0 ? first : LocalDate.Max(first, until.PlusMonths(-Months).PlusDays(1));

    /// <summary>How closely a line over so many days is drawn, so that it stays a small picture.</summary>
    public static ChartGrain GrainOfLine(int days) =>
        days <= DaysOfAYear ? ChartGrain.Fixing
        : days <= DaysOfSixYears ? ChartGrain.Week
        : ChartGrain.Month;

    /// <summary>How closely the table behind it is kept, so that the page stays short.</summary>
    public static ChartGrain GrainOfTable(int days) =>
        days <= DaysOfAQuarter ? ChartGrain.Fixing
        : days <= DaysOfAYear ? ChartGrain.Week
        : days <= DaysOfSixYears ? ChartGrain.Month
        : ChartGrain.Year;
}
