namespace Dastan.Domain.Trackers.Charts;

/// <summary>One of several small charts of one size that stand side by side, with words around it and none in it.</summary>
public static class SmallChart
{
    private const int Across = 160;
    private const int Height = 48;
    private const int Margin = 6;

    /// <summary>The course of the figures; "" for fewer than two, which have none.</summary>
    public static string Of(IReadOnlyList<FigureSaid> figures)
    {
        if (!HasCourse(figures))
            return "";

        var points = LinePath.Course(figures, Margin, Margin, Across - 2 * Margin, Height - 2 * Margin);
        var (x, y) = points[^1];
        return FormattableString.Invariant(
            $"<svg class=\"tracker-chart small\" viewBox=\"0 0 {Across} {Height}\" width=\"{Across}\" height=\"{Height}\" aria-hidden=\"true\"><path class=\"t-line\" d=\"{LinePath.Straight(points)}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/><path class=\"t-mark\" d=\"M{x - 4} {y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z\" fill=\"currentColor\"/></svg>"
        );
    }

    /// <summary>One figure, or several of one day, have none.</summary>
    internal static bool HasCourse(IReadOnlyList<FigureSaid> figures) =>
        figures.Count > 1 && figures[0].On != figures[^1].On;
}
