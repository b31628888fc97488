using System.Globalization;
using System.Text;

namespace Dastan.Domain.Trackers.Charts;

/// <summary>
/// An SVG in the making. It looks right by its attributes alone, since feeds let no style in; classes are for pages, which give it the paper’s
/// colours.
/// </summary>
internal sealed class Canvas
{
    /// <summary>Units across: so many pixels on a narrow phone that its letters are read there.</summary>
    public const int Width = 400;

    public const int Left = 6;

    public const int Right = Width - 6;

    private const int TitleLetters = 38;
    private const int SourceLetters = 66;
    private const int TitleLine = 19;
    private const int SourceLine = 15;

    private readonly StringBuilder drawn = new();

    /// <summary>Where the picture begins, below its title.</summary>
    public static int TopOf(ChartFrame frame) =>
        frame.HasWords ? 10 + TitleLine * Lines(frame.Title, TitleLetters).Count : 4;

    public Canvas Path(string d, string name, string attributes)
    {
        if (d is not "")
            drawn.Append(CultureInfo.InvariantCulture, $"<path class=\"{name}\" d=\"{d}\" {attributes}/>");
        return this;
    }

    /// <param name="anchor">start, middle or end.</param>
    public Canvas Text(
        int x,
        int y,
        string text,
        string anchor = "start",
        int size = 12,
        bool isStrong = false,
        bool isQuiet = false
    )
    {
        drawn.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"");
        if (anchor is not "start")
            drawn.Append(" text-anchor=\"").Append(anchor).Append('"');
        if (isStrong)
            drawn.Append(" font-weight=\"600\"");
        if (isQuiet)
            drawn.Append(" class=\"t-quiet\" fill-opacity=\".75\"");
        drawn.Append('>').Append(Xml(text)).Append("</text>");
        return this;
    }

    public Canvas Text(Label label, bool isStrong = false) =>
        Text(label.X, label.Y, label.Text, label.Anchor, isStrong: isStrong);

    /// <summary>The whole picture.</summary>
    /// <param name="bottom">Where the drawing ends.</param>
    /// <param name="description">What one who does not see it is told.</param>
    public string Finish(ChartFrame frame, int bottom, string description)
    {
        var (words, height) = WordsOf(frame, bottom);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tracker-chart\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{frame.Id}-t {frame.Id}-d\" lang=\"{frame.Language.Code}\" fill=\"currentColor\" font-family=\"system-ui,sans-serif\">"
            )
            + $"<title id=\"{frame.Id}-t\">{Xml(frame.Title)}</title><desc id=\"{frame.Id}-d\">{Xml(description)}</desc>"
            + (
                frame.Style is ""
                    ? ""
                    : $"<style>{frame.Style}</style><rect class=\"t-paper\" width=\"100%\" height=\"100%\" fill=\"#fcfaf5\"/>"
            )
            + $"{words}{drawn}</svg>";
    }

    private static (string Words, int Height) WordsOf(ChartFrame frame, int bottom)
    {
        if (!frame.HasWords)
            return ("", bottom + 4);

        var words = new Canvas();
        var title = Lines(frame.Title, TitleLetters);
        for (var at = 0; at < title.Count; at++)
            words.Text(Left, 20 + at * TitleLine, title[at], size: 15, isStrong: true);
        var source = Lines(frame.Source, SourceLetters);
        for (var at = 0; at < source.Count; at++)
            words.Text(Left, bottom + 16 + at * SourceLine, source[at], size: 11, isQuiet: true);
        return (words.drawn.ToString(), bottom + 8 + source.Count * SourceLine);
    }

    /// <summary>A text in lines of at most so many letters, broken between words.</summary>
    internal static IReadOnlyList<string> Lines(string text, int letters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        return lines;
    }

    internal static string Xml(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
