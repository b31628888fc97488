using Dastan.Domain.Rates.Charts;
using NodaTime;

namespace Dastan.Domain.Trackers.Charts;

/// <summary>The field of a chart: days across, values down, with a few round ones named.</summary>
internal sealed class Plot
{
    public const int Height = 190;

    private const int Above = 18;
    private const int Margin = 30;
    private const int BelowAll = 20;
    private const int BesideNames = 6;

    // Numbers of columns that hang down stand below them, above the times.
    private const int ForNumbers = 14;

    private readonly ValueAxis axis;
    private readonly Charted charted;
    private readonly LocalDate from;
    private readonly int days;
    private readonly int top;
    private readonly int below;

    /// <param name="fromZero">Columns begin at nothing; lines do where that leaves them half of the height.</param>
    public Plot(Charted charted, bool fromZero)
    {
        this.charted = charted;
        var values = charted.Figures.Select(said => said.Value).ToList();
        if (charted.Target is { } target)
            values.Add(target.Value);
        decimal low = values.Min(),
            high = values.Max();
        if (fromZero || (low >= 0 && low < high / 2))
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        axis = ValueAxis.Of(low, high);
        below = fromZero && low < 0 ? BelowAll + ForNumbers : BelowAll;
        // A line over the name of its level leaves neither to be read.
        Begin = Canvas.Left + BesideNames + axis.Lines.Max(line => Label.WidthOf(charted.OnAxis(line)));
        top = Canvas.TopOf(charted);
        from = charted.From;
        days = Math.Max(1, Period.DaysBetween(from, charted.Until));
    }

    /// <summary>Right of the names of levels.</summary>
    public int Begin { get; }

    public int Bottom => top + Height;

    /// <summary>Where the values begin.</summary>
    public int Ground => Bottom - below;

    public int Across(LocalDate day) =>
        days == 1 && charted.Until == from
            ? Canvas.Width / 2
            : Begin + (int)((decimal)Period.DaysBetween(from, day) * (Canvas.Right - 4 - Begin) / days);

    public int Down(decimal value) =>
        (int)Math.Round(Ground - axis.PlaceOf(value) * (Height - Above - below), MidpointRounding.AwayFromZero);

    public void DrawLevels(Canvas canvas)
    {
        var lines = string.Concat(
            axis.Lines.Select(line => FormattableString.Invariant($"M{Canvas.Left} {Down(line)}H{Canvas.Right}"))
        );
        canvas.Path(lines, "t-level", "stroke=\"currentColor\" stroke-opacity=\".2\"");
        foreach (var line in axis.Lines)
            canvas.Text(Canvas.Left, Down(line) - 3, charted.OnAxis(line), size: 11, isQuiet: true);
    }

    public void DrawDays(Canvas canvas)
    {
        if (charted.Until == from)
        {
            canvas.Text(
                Across(from),
                Bottom - 4,
                TrackerForms.Of(charted.Figures[0].Period, charted.Language),
                "middle",
                11,
                isQuiet: true
            );
            return;
        }
        var ticks = "";
        foreach (var mark in DayAxis.Of(from, charted.Until, charted.Language))
        {
            var x = Across(mark.Day);
            ticks += FormattableString.Invariant($"M{x} {Ground}v4");
            canvas.Text(x, Bottom - 4, mark.Name, Anchor(x), 11, isQuiet: true);
        }
        canvas.Path(ticks, "t-level", "stroke=\"currentColor\" stroke-opacity=\".4\"");
    }

    // Half of a name would be outside.
    private static string Anchor(int x) =>
        x < Margin ? "start"
        : x > Canvas.Width - Margin ? "end"
        : "middle";
}
