namespace Dastan.Domain.Trackers.Charts;

/// <summary>The newest figure in large letters, with its time.</summary>
internal static class BoxChart
{
    public static string Of(Charted charted)
    {
        var top = Canvas.TopOf(charted);
        var latest = charted.Figures[^1];
        return new Canvas()
            .Text(Canvas.Left, top + 30, charted.Told(latest), size: 26, isStrong: true)
            .Text(Canvas.Left, top + 52, TrackerForms.Of(latest.Period, charted.Language), isQuiet: true)
            .Finish(charted, top + 58, Description.Of(charted));
    }
}
