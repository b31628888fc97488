using System.Globalization;
using System.Text;
using NodaTime;

namespace Dastan.Domain.Trackers.Charts;

/// <summary>Points as the <c>d</c> of a path, in whole units.</summary>
internal static class LinePath
{
    // With more of them, the ends of each column would be as many bytes again, and nobody sees them.
    private const int Many = 600;

    /// <summary>
    /// Of the points in one column of the picture the first, the lowest, the highest and the last stay, of very many the lowest and the highest: what
    /// one would see is the same.
    /// </summary>
    public static IReadOnlyList<(int X, int Y)> Thinned(IReadOnlyList<(int X, int Y)> points)
    {
        var kept = new List<(int X, int Y)>();
        foreach (var column in points.GroupBy(point => point.X))
        {
            var all = column.ToList();
            int[] ends = points.Count > Many ? [] : [0, all.Count - 1];
            var places = ends.Append(all.IndexOf(all.MinBy(one => one.Y))).Append(all.IndexOf(all.MaxBy(one => one.Y)));
            kept.AddRange(places.Distinct().Order().Select(place => all[place]));
        }
        return kept;
    }

    /// <summary>The course of figures of more than one day in a field of its own, from its left to its right and from its lowest to its highest.</summary>
    /// <param name="grain">So many units across are one column, of which no more is kept than one would see.</param>
    public static IReadOnlyList<(int X, int Y)> Course(
        IReadOnlyList<FigureSaid> figures,
        int left,
        int top,
        int width,
        int height,
        int grain = 1
    )
    {
        var days = Period.DaysBetween(figures[0].On, figures[^1].On);
        var (low, high) = (figures.Min(said => said.Value), figures.Max(said => said.Value));
        var span = high == low ? 1 : high - low;
        return Thinned([
            .. figures.Select(said =>
                (
                    left + Period.DaysBetween(figures[0].On, said.On) * width / days / grain * grain,
                    top + height - (int)((said.Value - low) / span * height)
                )
            ),
        ]);
    }

    public static string Straight(IReadOnlyList<(int X, int Y)> points) => Of(points, isStep: false);

    /// <summary>Each value stands until the next.</summary>
    public static string Steps(IReadOnlyList<(int X, int Y)> points) => Of(points, isStep: true);

    private static string Of(IReadOnlyList<(int X, int Y)> points, bool isStep)
    {
        if (points.Count < 2)
            return "";

        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}");
        for (var at = 1; at < points.Count; at++)
        {
            var (x, y) = (points[at].X - points[at - 1].X, points[at].Y - points[at - 1].Y);
            if (isStep)
                path.Append(CultureInfo.InvariantCulture, $"h{x}v{y}");
            else
                path.Append(CultureInfo.InvariantCulture, $"l{x} {y}");
        }
        return path.ToString();
    }
}
