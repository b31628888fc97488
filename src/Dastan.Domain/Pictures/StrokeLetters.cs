using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dastan.Domain.Pictures;

/// <summary>
/// Figures, capitals and signs drawn with a pen, as SVG paths of our own: a picture made of them looks the same on every machine, with
/// whatever fonts or none.
/// </summary>
public static class StrokeLetters
{
    /// <summary>A capital's height, in the units of its path.</summary>
    public const int Capital = 10;

    private const decimal Gap = 2.4m;
    private const decimal SpaceWidth = 3;

    private static readonly FrozenDictionary<char, Glyph> Glyphs = new Dictionary<char, Glyph>
    {
        ['0'] = new("M3 0C1 0 0 2 0 5S1 10 3 10 6 8 6 5 5 0 3 0Z"),
        ['1'] = new("M1 2L3.5 0V10"),
        ['2'] = new("M.3 2.6C.5 1 1.6 0 3.1 0C4.8 0 5.8 1.1 5.8 2.7C5.8 4.6 4.2 6 .2 10H6"),
        ['3'] = new("M.5 0H5.5L2.8 4C4.8 4 6 5.2 6 7C6 8.8 4.8 10 3 10C1.5 10 .5 9.2 .2 8"),
        ['4'] = new("M4.5 10V0L0 7H6"),
        ['5'] = new("M5.4 0H1.1L.6 4.5C1.2 4 2 3.7 2.9 3.7C4.8 3.7 6 5 6 6.8C6 8.7 4.8 10 2.9 10C1.5 10 .5 9.3 .1 8.1"),
        ['6'] = new("M4.6 0C2 2 .3 4.2 .1 6.8C0 8.7 1.2 10 3 10S6 8.8 6 6.9 4.8 3.8 3 3.8 .6 4.7 .2 6"),
        ['7'] = new("M0 0H6L2 10"),
        ['8'] = new(
            "M3 4.6C1.4 4.6 .5 3.6 .5 2.3S1.4 0 3 0 5.5 1 5.5 2.3 4.6 4.6 3 4.6C1.2 4.6 0 5.7 0 7.3S1.2 10 3 10 6 8.9 6 7.3 4.8 4.6 3 4.6Z"
        ),
        ['9'] = new("M1.4 10C4 8 5.7 5.8 5.9 3.2C6 1.3 4.8 0 3 0S0 1.2 0 3.1 1.2 6.2 3 6.2 5.4 5.3 5.8 4"),
        ['.'] = new("M.5 9.9V10", 1),
        ['-'] = new("M0 5.5H3", 3),
        ['+'] = new("M0 5.5H5M2.5 3V8", 5),
        ['\u2212'] = new("M0 5.5H5", 5),
        ['%'] = new("M6 0L1 10M1.5 .3A1.4 1.4 0 1 0 1.6 .3ZM5.5 6.9A1.4 1.4 0 1 0 5.6 6.9Z", 7),
        ['A'] = new("M0 10L3 0L6 10M1.1 6.6H4.9"),
        ['B'] = new("M0 0V10H3.2C5 10 6 8.9 6 7.4S5 4.8 3.2 4.8H0M3.2 4.8C4.7 4.8 5.6 3.8 5.6 2.4S4.7 0 3.2 0H0"),
        ['C'] = new("M6 1.8C5.5 .7 4.5 0 3.3 0C1.2 0 0 2 0 5S1.2 10 3.3 10C4.5 10 5.5 9.3 6 8.2"),
        ['D'] = new("M0 0V10H2.4C4.8 10 6 8.2 6 5S4.8 0 2.4 0Z"),
        ['E'] = new("M5.5 0H0V10H5.5M0 4.8H4.6"),
        ['F'] = new("M5.5 0H0V10M0 4.8H4.6"),
        ['G'] = new("M6 1.8C5.5 .7 4.5 0 3.3 0C1.2 0 0 2 0 5S1.2 10 3.3 10C4.6 10 5.5 9.3 6 8.2V5.4H3.6"),
        ['H'] = new("M0 0V10M6 0V10M0 4.8H6"),
        ['I'] = new("M0 0V10", 0),
        ['J'] = new("M4.5 0V7C4.5 9 3.7 10 2.2 10C.9 10 .1 9.2 0 7.8", 4.5m),
        ['K'] = new("M0 0V10M5.7 0L0 6M2 4L6 10"),
        ['L'] = new("M0 0V10H5.2", 5),
        ['M'] = new("M0 10V0L3.5 6L7 0V10", 7),
        ['N'] = new("M0 10V0L6 10V0"),
        ['O'] = new("M3.5 0C1.3 0 0 2 0 5S1.3 10 3.5 10 7 8 7 5 5.7 0 3.5 0Z", 7),
        ['P'] = new("M0 10V0H3.2C5 0 6 1.1 6 2.8S5 5.6 3.2 5.6H0"),
        ['Q'] = new("M3.5 0C1.3 0 0 2 0 5S1.3 10 3.5 10 7 8 7 5 5.7 0 3.5 0ZM4.5 7.5L7 10.4", 7),
        ['R'] = new("M0 10V0H3.2C5 0 6 1.1 6 2.8S5 5.6 3.2 5.6H0M3.4 5.6L6 10"),
        ['S'] = new("M5.6 1.8C5.2 .7 4.3 0 3 0C1.4 0 .3 1 .3 2.5C.3 5.6 6 4.2 6 7.4C6 9 4.8 10 3 10C1.5 10 .4 9.3 0 8"),
        ['T'] = new("M0 0H6M3 0V10"),
        ['U'] = new("M0 0V6.4C0 8.8 1.1 10 3 10S6 8.8 6 6.4V0"),
        ['V'] = new("M0 0L3 10L6 0"),
        ['W'] = new("M0 0L2 10L4 1L6 10L8 0", 8),
        ['X'] = new("M0 0L6 10M6 0L0 10"),
        ['Y'] = new("M0 0L3 5L6 0M3 5V10"),
        ['Z'] = new("M.2 0H5.8L0 10H6"),
    }.ToFrozenDictionary();

    /// <summary>Can all of it be drawn?</summary>
    public static bool Know(string text) => text.All(letter => letter is ' ' || Glyphs.ContainsKey(letter));

    /// <summary>How wide a text is, in the units of its paths.</summary>
    public static decimal Width(string text) => Math.Max(0, text.Sum(Advance) - Gap);

    /// <summary>A group of paths, each letter moved to its place; its pen is the group's own.</summary>
    /// <param name="text">What <see cref="Know"/> of; other letters are left out.</param>
    /// <param name="x">Where it begins.</param>
    /// <param name="y">The upper edge of its capitals.</param>
    /// <param name="height">Of its capitals, in the units of the picture.</param>
    public static string Drawn(string text, decimal x, decimal y, decimal height)
    {
        var svg = new StringBuilder();
        decimal across = 0;
        foreach (var letter in text)
        {
            if (Glyphs.TryGetValue(letter, out var glyph))
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<path transform=\"translate({across})\" d=\"{glyph.Path}\"/>"
                );
            across += Advance(letter);
        }
        return FormattableString.Invariant($"<g transform=\"translate({x} {y}) scale({height / Capital})\">{svg}</g>");
    }

    private static decimal Advance(char letter) =>
        (Glyphs.TryGetValue(letter, out var glyph) ? glyph.Width : SpaceWidth) + Gap;

    private readonly record struct Glyph(string Path, decimal Width = 6);
}
