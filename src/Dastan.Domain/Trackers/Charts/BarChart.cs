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
        var room = (decimal)(Canvas.Right - plot.Begin) / columns.Count;
        var breadth = Math.Clamp((int)(room * 0.7m), 1, Broadest);
        var ground = plot.Down(0);
        var points = columns
            .Select((said, at) => (X: plot.Begin + (int)(room * at + room / 2), Y: plot.Down(said.Value)))
            .ToList();
        var stroke = FormattableString.Invariant($"fill=\"none\" stroke=\"currentColor\" stroke-width=\"{breadth}\"");
        var tallest = Tallest([.. points.Zip(columns, (point, said) => (point.X, point.Y, said.IsOneNumber))], ground);
        canvas
            .Path(Columns(tallest.Where(column => column.IsSure), ground), "t-bar", stroke)
            // What is under or over a number ends somewhere else, nobody says where.
            .Path(Columns(tallest.Where(column => !column.IsSure), ground), "t-bar", stroke + " stroke-opacity=\".5\"");
        var numbers = Numbers(charted, points, room, ground);
        if (charted.Target is { } target)
            DrawTarget(
                canvas,
                plot,
                target,
                numbers,
                label => tallest.Any(column => label.MeetsColumn(column.X, breadth, column.Y, ground))
            );
        DrawTimes(canvas, plot, charted, points, room);
        for (var at = 0; at < numbers.Count; at++)
            canvas.Text(numbers[at], isStrong: at == numbers.Count - 1);
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

    // Its words stand on its line, where neither a number nor a column is in their way, if there is such a place.
    private static void DrawTarget(
        Canvas canvas,
        Plot plot,
        ChartedTarget target,
        IReadOnlyList<Label> numbers,
        Func<Label, bool> isOnColumn
    )
    {
        var down = plot.Down(target.Value);
        Label[] places =
        [
            new(Canvas.Right, down - 4, target.Told, "end"),
            new(plot.Begin, down - 4, target.Told, "start"),
            new(Canvas.Right, down + 13, target.Told, "end"),
            new(plot.Begin, down + 13, target.Told, "start"),
        ];
        canvas
            .Path(
                FormattableString.Invariant($"M{Canvas.Left} {down}H{Canvas.Right}"),
                "t-way",
                "stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"2 5\""
            )
            .Text(
                Label.Free([.. places.OrderBy(place => isOnColumn(place) || place.Y > plot.Ground)], numbers),
                isStrong: true
            );
    }

    private static void DrawTimes(Canvas canvas, Plot plot, Charted charted, List<(int X, int Y)> points, decimal room)
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
        }
    }

    // One at each column, the last at the end; where they would run into each other, only that.
    private static IReadOnlyList<Label> Numbers(Charted charted, List<(int X, int Y)> points, decimal room, int ground)
    {
        var told = charted
            .Figures.Select(said => charted.Figures.Count > 2 ? charted.InFew(said) : charted.Told(said))
            .ToList();
        var all = told.Select((text, at) => new Label(points[at].X, Beside(points[at].Y, ground), text, "middle"));
        return told.Count <= MostLabels && told.TrueForAll(text => Label.WidthOf(text) <= room)
            ? [.. all]
            : [new(Canvas.Right, Beside(points[^1].Y, ground), told[^1], "end")];
    }

    // Outside of the column, whichever way it goes.
    private static int Beside(int y, int ground) => y > ground ? y + 13 : y - 5;
}
