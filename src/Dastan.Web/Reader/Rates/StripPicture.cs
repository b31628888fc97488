using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Dastan.Domain.Rates;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Rates;

/// <summary>The strip as one SVG file that needs nothing else.</summary>
internal static class StripPicture
{
    private const int Cell = 150;
    private const int Height = 96;
    private const int Margin = 16;

    private const string Style =
        "svg{--p:#fcfaf5;--i:#1b1916;--q:#625a4d;--l:#d9d2c5;--r:#17663a;--f:#a3281c;font:13px system-ui,sans-serif}"
        + "@media(prefers-color-scheme:dark){svg{--p:#171512;--i:#e9e4d9;--q:#a89f90;--l:#3a352d;--r:#85cf9f;--f:#f29a8e}}"
        + "rect{fill:var(--p)}text{fill:var(--i);font-variant-numeric:tabular-nums}path{stroke:var(--l)}"
        + ".c{font-weight:600}.n{font-size:17px}.q{fill:var(--q);font-size:12px}.r{fill:var(--r)}.f{fill:var(--f)}";

    /// <summary>No code, no other files; its style is known by its hash.</summary>
    public static string Policy { get; } =
        "default-src 'none'; style-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))
        + "'";

    public static string Of(Reading reading, HtmlEncoder encoder)
    {
        var rates = reading.StripRates();
        var width = Cell * Math.Max(rates.Count, 1) + Margin;
        var paper = encoder.Encode(reading.Snapshot.Paper.Name);
        return FormattableString.Invariant(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{Height}\" viewBox=\"0 0 {width} {Height}\""
            )
            + $" lang=\"{reading.Code}\" role=\"img\" aria-labelledby=\"t\">"
            + $"<title id=\"t\">{encoder.Encode(reading.Words.Rates)}, {paper}</title><style>{Style}</style>"
            + "<rect width=\"100%\" height=\"100%\"/>"
            + string.Concat(rates.Select((rate, index) => CellOf(reading, rate, encoder, Margin + index * Cell)))
            + FormattableString.Invariant($"<path d=\"M0 .5H{width}M0 {Height - 0.5m}H{width}\"/>")
            + $"<text class=\"q\" x=\"{Margin}\" y=\"84\">{encoder.Encode(reading.Words.RatesUnit)} · {paper}</text></svg>";
    }

    private static string CellOf(Reading reading, StripRate rate, HtmlEncoder encoder, int x)
    {
        var (mark, arrow) = RateTexts.DirectionOf(rate.ChangePercent) switch
        {
            RateDirection.Rising => ("r", "▲ "),
            RateDirection.Falling => ("f", "▼ "),
            _ => ("q", ""),
        };
        var day = encoder.Encode(
            rate.Current.IsPeg ? reading.ShortDay(reading.Today).Text : reading.ShortDay(rate.Current.AsOf).Text
        );
        var change = reading.Change(rate.ChangePercent) is { } text ? arrow + encoder.Encode(text) : "";
        return FormattableString.Invariant(
            $"<text x=\"{x}\" y=\"22\"><tspan class=\"c\">{rate.Currency}</tspan> <tspan class=\"{mark}\">{change}</tspan></text><text class=\"n\" x=\"{x}\" y=\"43\">{encoder.Encode(reading.Number(rate.Dollars))}</text><text class=\"q\" x=\"{x}\" y=\"62\">{rate.Current.Bank}, {day}</text>"
        );
    }
}
