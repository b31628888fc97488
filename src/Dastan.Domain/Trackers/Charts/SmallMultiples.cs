using Dastan.Domain.Languages;

namespace Dastan.Domain.Trackers.Charts;

/// <summary>One of the trackers in a picture of several.</summary>
/// <param name="Name">Its own name; where it is too long for two lines, it is cut.</param>
/// <param name="Figures">By time, the earliest first; one at least.</param>
/// <param name="Target">Null for none.</param>
public sealed record Multiple(string Name, FigureUnit Unit, IReadOnlyList<FigureSaid> Figures, ChartedTarget? Target);

/// <summary>Several trackers in one picture.</summary>
/// <param name="All">Those after the <see cref="SmallMultiples.Most"/> first are not drawn.</param>
public sealed record Multiples(string Id, string Title, string Source, Language Language, IReadOnlyList<Multiple> All)
    : ChartFrame(Id, Title, Source, Language);

/// <summary>
/// Small multiples: of each tracker its name, its newest figure and its course, or how far it is on its way to the target, all of one size, each on
/// a scale of its own.
/// </summary>
public static class SmallMultiples
{
    /// <summary>So many have room in <see cref="TrackerChart.MostBytes"/>.</summary>
    public const int Most = 8;

    private const int Across = 184;
    private const int Apart = Canvas.Right - Canvas.Left - Across;
    private const int NameLetters = 26;
    private const int TimeLetters = 30;
    private const int FieldTop = 68;
    private const int Below = 16;
    private const int FieldHeight = 36;
    private const int BarHeight = 10;

    // Of very many figures no more than one sees at this size.
    private const int FewFigures = 40;
    private const int Grain = 12;

    /// <summary>The picture; "" where there is nothing to draw.</summary>
    public static string Of(Multiples multiples)
    {
        var all = multiples.All.Take(Most).ToList();
        if (all is [])
            return "";

        var canvas = new Canvas();
        var drawn = new Strokes();
        var down = Canvas.TopOf(multiples);
        foreach (var row in all.Chunk(2))
        {
            for (var at = 0; at < row.Length; at++)
            {
                Label(canvas, row[at], multiples.Language, Canvas.Left + at * Apart, down);
                drawn.Add(row[at], Canvas.Left + at * Apart, down + FieldTop);
            }
            down += FieldTop + row.Max(HeightOf) + Below;
        }
        drawn.DrawOn(canvas);
        return canvas.Finish(
            multiples,
            down,
            string.Join("; ", all.Select(one => $"{one.Name}: {Told(one, multiples.Language)}")) + "."
        );
    }

    // Where nothing is drawn there need be no room for it.
    private static int HeightOf(Multiple one) =>
        SmallChart.HasCourse(one.Figures) ? FieldHeight
        : HasWay(one) ? BarHeight
        : 0;

    private static bool HasWay(Multiple one) => ProgressChart.Fits(one.Figures[^1], one.Target);

    private static string Told(Multiple one, Language language)
    {
        var latest = TrackerForms.Of(one.Figures[^1], one.Unit, language);
        return $"{latest} ({TrackerForms.Of(one.Figures[^1].Period, language)})";
    }

    private static void Label(Canvas canvas, Multiple one, Language language, int left, int down)
    {
        var lines = Canvas.Lines(one.Name, NameLetters);
        canvas.Text(left, down + 14, lines[0], isQuiet: true);
        if (lines.Count > 1)
            canvas.Text(left, down + 28, lines.Count > 2 ? lines[1] + "…" : lines[1], isQuiet: true);
        canvas.Text(left, down + 46, TrackerForms.Of(one.Figures[^1], one.Unit, language), size: 14, isStrong: true);
        var time = TrackerForms.Of(one.Figures[^1].Period, language);
        if (time.Length > TimeLetters)
            time = FormattableString.Invariant($"{one.Figures[^1].On.Year}");
        canvas.Text(left, down + 61, time, size: 11, isQuiet: true);
    }

    /// <summary>What is drawn alike in all of them, each as one path, since most of a small path is its name and colour.</summary>
    private sealed class Strokes
    {
        private string courses = "";
        private string ends = "";
        private string rooms = "";
        private string full = "";
        private string open = "";

        public void Add(Multiple one, int left, int top)
        {
            var latest = one.Figures[^1];
            if (SmallChart.HasCourse(one.Figures))
            {
                var grain = one.Figures.Count > FewFigures ? Grain : 1;
                var course = LinePath.Course(one.Figures, left + 4, top + 4, Across - 8, FieldHeight - 8, grain);
                var (x, y) = course[^1];
                courses += LinePath.Straight(course);
                ends += FormattableString.Invariant($"M{x - 3} {y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z");
            }
            else if (HasWay(one))
            {
                var share = Math.Min(latest.Value / one.Target!.Value, 1);
                rooms += FormattableString.Invariant($"M{left} {top}h{Across}v{BarHeight}h-{Across}z");
                var bar = FormattableString.Invariant($"M{left} {top}h{(int)(share * Across)}v{BarHeight}H{left}z");
                if (latest.IsOneNumber)
                    full += bar;
                else
                    open += bar;
            }
        }

        public void DrawOn(Canvas canvas) =>
            canvas
                .Path(rooms, "t-room", "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".5\"")
                .Path(full, "t-bar-full", "")
                .Path(open, "t-bar-open", "fill-opacity=\".55\"")
                .Path(
                    courses,
                    "t-line",
                    "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linejoin=\"round\""
                )
                .Path(ends, "t-mark", "");
    }
}
