namespace Dastan.Domain.Trackers.Charts;

/// <summary>A column for each figure, all from nothing.</summary>
internal static class BarChart
{
    private const int MostLabels = 6;
    private const int Broadest = 48;

    public static string Of(Charted charted)
    {
        var plot = new Plot(charted, fromZero: true);
        var canvas = new Canvas();
        plot.DrawLevels(canvas);
        var columns = charted.Figures;
        // Left of the columns the levels have their names.
        const int begin = 64;
        var room = (decimal)(Canvas.Right - begin) / columns.Count;
        var breadth = Math.Clamp((int)(room * 0.7m), 1, Broadest);
        var ground = plot.Down(0);
        var points = columns
            .Select((said, at) => (X: begin + (int)(room * at + room / 2), Y: plot.Down(said.Value)))
            .ToList();
        var stroke = FormattableString.Invariant($"fill=\"none\" stroke=\"currentColor\" stroke-width=\"{breadth}\"");
        var tallest = Tallest([.. points.Zip(columns, (point, said) => (point.X, point.Y, said.IsOneNumber))], ground);
        canvas
            .Path(Columns(tallest.Where(column => column.IsSure), ground), "t-bar", stroke)
            // What is under or over a number ends somewhere else, nobody says where.
            .Path(Columns(tallest.Where(column => !column.IsSure), ground), "t-bar", stroke + " stroke-opacity=\".5\"");
        DrawTarget(canvas, plot, charted);
        DrawLabels(canvas, plot, charted, points, room);
        return canvas.Finish(charted, plot.Bottom, Description.Of(charted));
    }

    private static string Columns(IEnumerable<(int X, int Y, bool IsSure)> columns, int ground) =>
        string.Concat(columns.Select(column => FormattableString.Invariant($"M{column.X} {ground}V{column.Y}")));

    // Of several in one column of the picture the tallest covers the others.
    private static IReadOnlyList<(int X, int Y, bool IsSure)> Tallest(
        IReadOnlyList<(int X, int Y, bool IsSure)> columns,
        int ground
    ) =>
        [
            .. columns
                .GroupBy(column => (column.X, column.Y > ground))
                .Select(some => some.MaxBy(one => Math.Abs(one.Y - ground))),
        ];

    private static void DrawTarget(Canvas canvas, Plot plot, Charted charted)
    {
        if (charted.Target is not { } target)
            return;

        var down = plot.Down(target.Value);
        canvas
            .Path(
                FormattableString.Invariant($"M{Canvas.Left} {down}H{Canvas.Right}"),
                "t-way",
                "stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"2 5\""
            )
            .Text(Canvas.Right, down - 4, target.Told, "end", isStrong: true);
    }

    private static void DrawLabels(Canvas canvas, Plot plot, Charted charted, List<(int X, int Y)> points, decimal room)
    {
        var figures = charted.Figures;
        var areFew = figures.Count <= MostLabels;
        for (var at = 0; at < figures.Count; at++)
        {
            var isEnd = at == 0 || at == figures.Count - 1;
            if (!areFew && !isEnd)
                continue;
            var (x, anchor) =
                areFew ? (points[at].X, "middle")
                : at == 0 ? (points[at].X, "start")
                : (Canvas.Right, "end");
            var time = TrackerForms.Of(figures[at].Period, charted.Language);
            // A long time beside others would run into them.
            if (areFew && time.Length * 6 > room)
                time = FormattableString.Invariant($"{figures[at].On.Year}");
            canvas.Text(x, plot.Bottom - 4, time, anchor, 11, isQuiet: true);
            if (areFew || at > 0)
                canvas.Text(
                    x,
                    points[at].Y - 5,
                    figures.Count > 2 ? charted.InFew(figures[at]) : charted.Told(figures[at]),
                    anchor,
                    isStrong: at == figures.Count - 1
                );
        }
    }
}
