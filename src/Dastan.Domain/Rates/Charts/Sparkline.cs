using NodaTime;

namespace Dastan.Domain.Rates.Charts;

/// <summary>How a rate went in thirty days, as a line without numbers that stands in a line of text.</summary>
public static class Sparkline
{
    public const int Days = 30;

    /// <summary>Units of its box: two a day, and few enough levels that the path stays short.</summary>
    public const int Width = 60;

    public const int Height = 16;

    // Of fewer days there is no course to see.
    private const int LeastDays = 7;

    // A smaller move than a fifth of a percent is no picture.
    private const decimal LeastSpan = 0.002m;

    /// <summary>The <c>d</c> of its path; "" where too little was in force.</summary>
    /// <param name="steps">Ascending.</param>
    /// <param name="until">The last of the thirty days.</param>
    public static string Of(IReadOnlyList<ChartStep> steps, LocalDate until)
    {
        if (steps.Sum(step => Period.DaysBetween(step.From, step.Until)) < LeastDays)
            return "";

        var from = until.PlusDays(1 - Days);
        decimal low = steps.Min(step => step.Value),
            high = steps.Max(step => step.Value);
        var span = Math.Max(high - low, high * LeastSpan);
        var middle = (low + high) / 2;
        return StepPath.Of(
            steps,
            day => Period.DaysBetween(from, day) * Width / Days,
            value => 1 + (int)Math.Round((Height - 2) * (0.5m - (value - middle) / span), MidpointRounding.AwayFromZero)
        );
    }
}
