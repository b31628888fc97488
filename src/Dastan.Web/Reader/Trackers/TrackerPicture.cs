using System.Security.Cryptography;
using System.Text;
using Dastan.Domain.Trackers;
using Dastan.Domain.Trackers.Charts;
using NodaTime;

namespace Dastan.Web.Reader.Trackers;

/// <summary>A chart as one SVG file that needs nothing else, light or dark as the reader likes.</summary>
internal static class TrackerPicture
{
    private const string Style =
        "svg{--p:#fcfaf5;--a:#1f4495;--q:#625a4d;color:#1b1916}"
        + "@media(prefers-color-scheme:dark){svg{--p:#171512;--a:#9db9f5;--q:#a89f90;color:#e9e4d9}}"
        + ".t-paper{fill:var(--p)}.t-quiet{fill:var(--q);fill-opacity:1}.t-line,.t-bar{stroke:var(--a)}"
        + ".t-mark,.t-bar-full,.t-bar-open{fill:var(--a)}.t-open{stroke:var(--a);fill:var(--p)}";

    // What draws PNG knows no custom properties, and a picture can't be light or dark as its reader likes.
    private const string LightStyle =
        "svg{color:#1b1916}.t-paper{fill:#fcfaf5}.t-quiet{fill:#625a4d;fill-opacity:1}.t-line,.t-bar{stroke:#1f4495}"
        + ".t-mark,.t-bar-full,.t-bar-open{fill:#1f4495}.t-open{stroke:#1f4495;fill:#fcfaf5}";

    /// <summary>No code, no other files; its style is known by its hash.</summary>
    public static string Policy { get; } =
        "default-src 'none'; style-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))
        + "'";

    /// <summary>The picture with its words; "" where there is nothing to draw.</summary>
    public static string Of(Reading reading, TrackerBook book, ChartKind? kind, LocalDate? on) =>
        Drawn(reading, book, kind, on, Style, hasWords: true);

    /// <summary>The same for what draws PNG: light, and with its words if there are letters to draw them with.</summary>
    public static string ToDraw(Reading reading, TrackerBook book, ChartKind? kind, LocalDate? on, bool hasWords) =>
        Drawn(reading, book, kind, on, LightStyle, hasWords);

    /// <summary>Several trackers in one picture, with its words; "" where none has a figure.</summary>
    public static string OfSeveral(Reading reading, IReadOnlyList<TrackerBook> books) =>
        SmallMultiples.Of(reading.Multiples(books) with { HasWords = true, Style = Style });

    /// <summary>The same for what draws PNG.</summary>
    public static string SeveralToDraw(Reading reading, IReadOnlyList<TrackerBook> books, bool hasWords) =>
        SmallMultiples.Of(reading.Multiples(books) with { HasWords = hasWords, Style = LightStyle });

    private static string Drawn(
        Reading reading,
        TrackerBook book,
        ChartKind? kind,
        LocalDate? on,
        string style,
        bool hasWords
    )
    {
        var known = book.On(on);
        if (known.Latest is null)
            return "";

        var charted = reading.Charted(book, known, "chart") with { HasWords = hasWords, Style = style };
        return TrackerChart.Alone(charted, kind ?? book.Tracker.Shape);
    }
}
