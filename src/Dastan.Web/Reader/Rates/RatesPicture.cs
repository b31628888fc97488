using System.Globalization;
using Dastan.Domain.Pictures;
using Dastan.Domain.Rates;
using NodaTime.Text;

namespace Dastan.Web.Reader.Rates;

/// <summary>The picture of a day's rates for messengers, as SVG without a letter of a font in it.</summary>
public static class RatesPicture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Margin = 80;
    private const int FirstRow = 130;
    private const int RowHeight = 92;

    // The same colours as in the style sheet.
    private const string Paper = "#fcfaf5";
    private const string Ink = "#1b1916";
    private const string Quiet = "#625a4d";
    private const string Line = "#d9d2c5";
    private const string Accent = "#1f4495";
    private const string Rise = "#17663a";
    private const string Fall = "#a3281c";

    /// <param name="paper">The paper's name; left out where it has letters other than Latin capitals would show.</param>
    /// <param name="rates">A row for each, five at most.</param>
    public static string Of(string paper, IReadOnlyList<DayRate> rates)
    {
        var name = paper.ToUpperInvariant();
        return FormattableString.Invariant(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\">"
            )
            + $"<rect width=\"100%\" height=\"100%\" fill=\"{Paper}\"/>"
            + "<g fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
            + Pen(StrokeLetters.Know(name) ? StrokeLetters.Drawn(name, Margin, 56, 36) : "", Accent, 1.7m)
            + Pen(FromRight("USD", 830, 68, 24), Quiet, 1.1m)
            + string.Concat(rates.Select((rate, index) => Row(rate, FirstRow + index * RowHeight)))
            + "</g></svg>";
    }

    private static string Row(DayRate rate, int top)
    {
        var change = rate.Row.ChangePercent;
        var day = LocalDatePattern.Iso.Format(rate.Answer.AsOf);
        return FormattableString.Invariant(
                $"<path d=\"M{Margin} {top}H{Width - Margin}\" stroke=\"{Line}\" stroke-width=\"2\"/>"
            )
            + Pen(StrokeLetters.Drawn(rate.Answer.Base, Margin, top + 20, 34), Ink, 1.5m)
            + Pen(StrokeLetters.Drawn(day, Margin, top + 66, 13), Quiet, 1)
            + FormattableString.Invariant(
                $"<g transform=\"translate(280 {top + 24}) scale(3.6 3.2)\" stroke=\"{Accent}\" stroke-width=\".8\"><path d=\"{rate.Line}\"/></g>"
            )
            + Pen(FromRight(Number(rate.Answer.Rate), 830, top + 28, 36), Ink, 1.3m)
            + (change is { } percent ? Change(percent, top) : "");
    }

    private static string Change(decimal percent, int top)
    {
        var colour =
            percent > 0 ? Rise
            : percent < 0 ? Fall
            : Quiet;
        var sign =
            percent > 0 ? "+"
            : percent < 0 ? "\u2212"
            : "";
        var text = sign + Math.Abs(percent).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        var arrow =
            percent > 0 ? "M880 {0}l12 -20 12 20Z"
            : percent < 0 ? "M880 {0}h24l-12 20Z"
            : "M880 {0}h24";
        var foot =
            top
            + (
                percent > 0 ? 58
                : percent < 0 ? 38
                : 48
            );
        return $"<path d=\"{string.Format(CultureInfo.InvariantCulture, arrow, foot)}\" fill=\"{colour}\" stroke=\"{colour}\" stroke-width=\"3\"/>"
            + Pen(FromRight(text, Width - Margin, top + 32, 28), colour, 1.2m);
    }

    private static string Number(decimal rate) =>
        RateFigures.Shown(rate).ToString("0.00000####################", CultureInfo.InvariantCulture);

    private static string FromRight(string text, decimal right, decimal y, decimal height) =>
        StrokeLetters.Drawn(text, right - StrokeLetters.Width(text) * height / StrokeLetters.Capital, y, height);

    private static string Pen(string drawn, string colour, decimal width) =>
        FormattableString.Invariant($"<g stroke=\"{colour}\" stroke-width=\"{width}\">{drawn}</g>");
}
