using Dastan.Domain.Languages;
using NodaTime;

namespace Dastan.Domain.Rates.Charts;

/// <summary>
/// A chart of fixings, laid out: steps, few hairlines with round numbers, few days, and what was highest, lowest, first and
/// last. Across it is measured in shares of its width, so that letters keep their size when it is stretched; down in pixels.
/// </summary>
/// <param name="Line">The <c>d</c> of the line's path, in a box of <see cref="Across"/> by <see cref="Height"/>.</param>
public sealed record StepChart(
    string Line,
    IReadOnlyList<ChartLevel> Levels,
    IReadOnlyList<DayMark> Days,
    IReadOnlyList<ChartPoint> Points
)
{
    public const int Across = 2000;

    public const int Height = 260;

    private const int Top = 22;
    private const int Bottom = Height - 24;

    /// <summary>Null where no rate was in force.</summary>
    /// <param name="steps">Ascending.</param>
    public static StepChart? Of(IReadOnlyList<ChartStep> steps, LocalDate from, LocalDate until, Language language)
    {
        if (steps is [])
            return null;

        var axis = ValueAxis.Of(steps.Min(step => step.Value), steps.Max(step => step.Value));
        var days = Period.DaysBetween(from, until) + 1;
        return new(
            StepPath.Of(steps, day => (int)(DayAxis.Place(day, from, days) * Across), value => Down(axis, value)),
            [
                .. axis.Lines.Select(line => new ChartLevel(
                    Down(axis, line),
                    NumberForms.Decimal(line, axis.Decimals, language)
                )),
            ],
            DayAxis.Of(from, until, language),
            [.. ChartExtremes.Of(steps).Select(found => Point(found.Kind, found.Step))]
        );

        ChartPoint Point(ChartPointKind kind, ChartStep step) =>
            new(
                kind,
                DayAxis.Place(kind is ChartPointKind.Last ? step.Until : step.From, from, days),
                Down(axis, step.Value),
                NumberForms.Significant(step.Value, 4, axis.Decimals, language)
            );
    }

    private static int Down(ValueAxis axis, decimal value) =>
        (int)Math.Round(Bottom - axis.PlaceOf(value) * (Bottom - Top), MidpointRounding.AwayFromZero);
}

/// <summary>A hairline of a chart.</summary>
/// <param name="Down">Pixels from above.</param>
public readonly record struct ChartLevel(int Down, string Name);

/// <summary>A point of a chart that is marked.</summary>
/// <param name="Place">0 at the left, 1 at the right.</param>
/// <param name="Down">Pixels from above.</param>
/// <param name="Name">Its value.</param>
public readonly record struct ChartPoint(ChartPointKind Kind, decimal Place, int Down, string Name);
