namespace Dastan.Domain.Trackers.Charts;

/// <summary>A line or stairs through the figures, and the straight way from the first to the target.</summary>
internal static class LineChart
{
    // With more of them the line alone is read more easily.
    private const int MostMarks = 24;
    private const int RoomForLabel = 100;

    public static string Of(Charted charted, bool isStep)
    {
        var plot = new Plot(charted, fromZero: false);
        var canvas = new Canvas();
        plot.DrawLevels(canvas);
        plot.DrawDays(canvas);
        var points = charted.Figures.Select(said => (plot.Across(said.On), plot.Down(said.Value))).ToList();
        var target = DrawWay(canvas, plot, charted, points[0]);
        var thin = LinePath.Thinned(points);
        canvas.Path(
            isStep ? LinePath.Steps(thin) : LinePath.Straight(thin),
            "t-line",
            "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linejoin=\"round\""
        );
        DrawMarks(canvas, charted, points);
        DrawLabels(canvas, plot, charted, points, target);
        return canvas.Finish(charted, plot.Bottom, Description.Of(charted));
    }

    // Where it wrote the target.
    private static Label? DrawWay(Canvas canvas, Plot plot, Charted charted, (int X, int Y) first)
    {
        if (charted.Target is not { } target)
            return null;

        var down = plot.Down(target.Value);
        // No way leads back in time.
        var on = target.On < charted.From ? null : target.On;
        var (way, x) = on is { } due
            ? (FormattableString.Invariant($"M{first.X} {first.Y}L{plot.Across(due)} {down}"), plot.Across(due))
            : (FormattableString.Invariant($"M{Canvas.Left} {down}H{Canvas.Right}"), Canvas.Right - 6);
        canvas.Path(
            way,
            "t-way",
            "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"2 5\""
        );
        if (on is not null)
            canvas.Path(
                FormattableString.Invariant($"M{x} {down - 5}l5 5-5 5-5-5z"),
                "t-target",
                "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\""
            );
        var label = new Label(x, down - 9, target.Told, x < Canvas.Width / 2 ? "start" : "end");
        canvas.Text(label, isStrong: true);
        return label;
    }

    private static void DrawMarks(Canvas canvas, Charted charted, List<(int X, int Y)> points)
    {
        var (sure, open) = ("", "");
        for (var at = 0; at < points.Count; at++)
        {
            if (points.Count > MostMarks && at < points.Count - 1)
                continue;
            var circle = FormattableString.Invariant(
                $"M{points[at].X - 4} {points[at].Y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"
            );
            if (charted.Figures[at].IsOneNumber)
                sure += circle;
            else
                open += circle + Arrow(charted.Figures[at], points[at]);
        }
        canvas.Path(sure, "t-mark", "");
        canvas.Path(open, "t-open", "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"");
    }

    // What is “under” lies somewhere below its mark, what is “over” above it.
    private static string Arrow(FigureSaid said, (int X, int Y) at) =>
        said.Qualifier is FigureQualifier.Under or FigureQualifier.UpTo
            ? FormattableString.Invariant($"M{at.X} {at.Y + 4}v8m-3-3l3 3 3-3")
            : FormattableString.Invariant($"M{at.X} {at.Y - 4}v-8m-3 3l3-3 3 3");

    private static void DrawLabels(
        Canvas canvas,
        Plot plot,
        Charted charted,
        List<(int X, int Y)> points,
        Label? target
    )
    {
        List<Label> drawn = target is { } label ? [label] : [];
        var last = points[^1];
        drawn.Add(LabelOf(plot, last, charted.Told(charted.Figures[^1]), drawn));
        canvas.Text(drawn[^1], isStrong: true);
        var first = points[0];
        if (points.Count > 1 && last.X - first.X > RoomForLabel)
            canvas.Text(LabelOf(plot, first, charted.Told(charted.Figures[0]), drawn));
    }

    // Above its mark where there is room, else below it, else above what stands there.
    private static Label LabelOf(Plot plot, (int X, int Y) at, string text, IReadOnlyList<Label> drawn)
    {
        var isRight = at.X > Canvas.Width / 2;
        var hasRoom = at.Y - 18 >= plot.Bottom - Plot.Height + 8;
        int[] heights = [hasRoom ? at.Y - 16 : at.Y + 24, at.Y + 24, .. drawn.Select(label => label.Y - 15)];
        return Label.Free(
            [
                .. heights
                    .Where((y, number) => number == 0 || (y <= plot.Ground && y >= plot.Bottom - Plot.Height + 10))
                    .Select(y => new Label(
                        isRight ? at.X + 4 : Math.Max(at.X - 4, Canvas.Left),
                        y,
                        text,
                        isRight ? "end" : "start"
                    )),
            ],
            drawn
        );
    }
}
