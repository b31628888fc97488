using System.Globalization;
using System.Text.RegularExpressions;

namespace Dastan.Domain.Trackers.Charts;

/// <summary>A chart of figures as an SVG that needs nothing else: no script, no style sheet, no letter of a font of its own.</summary>
public static partial class TrackerChart
{
    /// <summary>The most bytes that a chart has, however many figures it shows.</summary>
    public const int MostBytes = 8 * 1024;

    // What a title may have before the rest is of no use in a picture.
    private const int LongestTitle = 240;

    /// <summary>The chart; "" where there is nothing to draw. What can't be drawn so is drawn as it can be.</summary>
    public static string Of(Charted charted, ChartKind kind)
    {
        if (charted.Figures is [])
            return "";

        var cut = charted with { Title = Cut(charted.Title), Source = Cut(charted.Source) };
        return Fitting(kind, charted) switch
        {
            ChartKind.Bar => BarChart.Of(cut),
            ChartKind.Step => LineChart.Of(cut, isStep: true),
            ChartKind.Progress => ProgressChart.Of(cut),
            ChartKind.Box => "",
            _ => LineChart.Of(cut, isStep: false),
        };
    }

    /// <summary>Width and height of a drawn chart; null for none.</summary>
    public static (int Width, int Height)? SizeOf(string svg) =>
        Size().Match(svg) is { Success: true } size
            ? (
                int.Parse(size.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(size.Groups[2].ValueSpan, CultureInfo.InvariantCulture)
            )
            : null;

    [GeneratedRegex(@"^<svg [^>]*? width=""(\d+)"" height=""(\d+)""")]
    private static partial Regex Size();

    /// <summary>The chart for a place with nothing beside it: where there is nothing to draw, the newest figure in large letters.</summary>
    public static string Alone(Charted charted, ChartKind kind) =>
        Of(charted, kind) is { Length: > 0 } drawn ? drawn
        : charted.Figures is [] ? ""
        : BoxChart.Of(charted with { Title = Cut(charted.Title), Source = Cut(charted.Source) });

    /// <summary>How figures are drawn: one alone makes no line, and without a target there is no way to it.</summary>
    public static ChartKind Fitting(ChartKind kind, Charted charted) =>
        kind switch
        {
            ChartKind.Box => ChartKind.Box,
            ChartKind.Progress when ProgressChart.Fits(charted.Figures[^1], charted.Target) => ChartKind.Progress,
            _ when charted.Figures.Count > 1 => kind is ChartKind.Progress ? ChartKind.Line : kind,
            _ when ProgressChart.Fits(charted.Figures[^1], charted.Target) => ChartKind.Progress,
            _ => ChartKind.Box,
        };

    private static string Cut(string text) => text.Length <= LongestTitle ? text : text[..LongestTitle] + "…";
}
