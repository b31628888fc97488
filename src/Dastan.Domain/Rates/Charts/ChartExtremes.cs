namespace Dastan.Domain.Rates.Charts;

/// <summary>What is marked in a chart.</summary>
public enum ChartPointKind
{
    First,
    Last,
    High,
    Low,
}

/// <summary>The first, the last, the highest and the lowest of some steps.</summary>
public static class ChartExtremes
{
    /// <param name="steps">At least one.</param>
    /// <returns>First, last, high, low; of equal ones the newest.</returns>
    public static IReadOnlyList<(ChartPointKind Kind, ChartStep Step)> Of(IReadOnlyList<ChartStep> steps) =>
        [
            (ChartPointKind.First, steps[0]),
            (ChartPointKind.Last, steps[^1]),
            (ChartPointKind.High, steps.Reverse().MaxBy(step => step.Value)),
            (ChartPointKind.Low, steps.Reverse().MinBy(step => step.Value)),
        ];
}
