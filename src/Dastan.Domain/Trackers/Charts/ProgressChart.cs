namespace Dastan.Domain.Trackers.Charts;

/// <summary>How far the newest figure is on its way to the target.</summary>
internal static class ProgressChart
{
    private const int BarHeight = 18;

    /// <summary>A way is drawn from nothing: to a target above it, for a figure that is not below it.</summary>
    public static bool Fits(FigureSaid latest, ChartedTarget? target) => target is { Value: > 0 } && latest.Value >= 0;

    public static string Of(Charted charted)
    {
        var canvas = new Canvas();
        var top = Canvas.TopOf(charted);
        var latest = charted.Figures[^1];
        var target = charted.Target!;
        var most = Math.Max(Math.Max(latest.Value, target.Value), 0.000_001m);
        int reach = At(latest.Value, most),
            goal = At(target.Value, most),
            down = top + 26;
        canvas
            .Text(Canvas.Left, top + 16, charted.Told(latest), size: 14, isStrong: true)
            .Path(
                FormattableString.Invariant($"M{Canvas.Left} {down}H{Canvas.Right}v{BarHeight}H{Canvas.Left}z"),
                "t-room",
                "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".5\""
            )
            .Path(
                FormattableString.Invariant($"M{Canvas.Left} {down}H{reach}v{BarHeight}H{Canvas.Left}z"),
                latest.IsOneNumber ? "t-bar-full" : "t-bar-open",
                latest.IsOneNumber ? "" : "fill-opacity=\".55\""
            )
            .Path(
                FormattableString.Invariant($"M{goal} {down - 5}v{BarHeight + 10}"),
                "t-target",
                "stroke=\"currentColor\" stroke-width=\"2\""
            );
        canvas.Text(
            goal > Canvas.Width / 2 ? goal : Math.Max(goal, Canvas.Left),
            down + BarHeight + 20,
            target.Told,
            goal > Canvas.Width / 2 ? "end" : "start",
            isStrong: true
        );
        if (goal > Canvas.Width / 2)
            canvas.Text(Canvas.Left, down + BarHeight + 20, "0", isQuiet: true);
        return canvas.Finish(charted, down + BarHeight + 28, Description.Of(charted));
    }

    private static int At(decimal value, decimal most) =>
        Canvas.Left + (int)(Math.Clamp(value / most, 0, 1) * (Canvas.Right - Canvas.Left));
}
