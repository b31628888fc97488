using System.Globalization;
using System.Text;
using NodaTime;

namespace Dastan.Domain.Rates.Charts;

/// <summary>A line of steps as the <c>d</c> of an SVG path, in whole units of its box, the origin above on the left.</summary>
public static class StepPath
{
    /// <param name="steps">Ascending. Where one does not begin on the day that the one before ended, the line breaks off.</param>
    /// <param name="acrossOf">Where a day begins.</param>
    /// <param name="downOf">Where a value lies.</param>
    public static string Of(IReadOnlyList<ChartStep> steps, Func<LocalDate, int> acrossOf, Func<decimal, int> downOf)
    {
        var path = new StringBuilder();
        var (across, level) = (0, 0);
        foreach (var (index, step) in steps.Index())
        {
            var (begin, down) = (acrossOf(step.From), downOf(step.Value));
            if (index == 0 || step.From != steps[index - 1].Until)
                path.Append(CultureInfo.InvariantCulture, $"M{begin} {down}");
            else if (down != level)
                path.Append(CultureInfo.InvariantCulture, $"v{down - level}");
            else
                begin = across;

            (across, level) = (acrossOf(step.Until), down);
            // What goes on at the same level is drawn with the step after it.
            if (!GoesOn(steps, index, level, downOf))
                path.Append(CultureInfo.InvariantCulture, $"h{across - begin}");
            else
                across = begin;
        }
        return path.ToString();
    }

    private static bool GoesOn(IReadOnlyList<ChartStep> steps, int index, int level, Func<decimal, int> downOf) =>
        index + 1 < steps.Count
        && steps[index + 1].From == steps[index].Until
        && downOf(steps[index + 1].Value) == level;
}
