using System.Text;
using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Press;
using NodaTime.Text;

namespace Dastan.Web.Reader.Rates;

/// <summary>
/// GET /rates/strip.txt: the strip as plain text, a line a currency: code, dollars for one unit, change, bank, day. Numbers are in
/// the edition's form; a change that is not known is a dash.
/// </summary>
public static class ReadStripText
{
    public static IResult Get(Reading reading)
    {
        var lines = string.Concat(reading.StripRates().Select(rate => Line(reading, rate) + "\n"));
        return new EmbeddedAnswer(
            new FinishedAnswer(Encoding.UTF8.GetBytes(lines), "text/plain; charset=utf-8")
            {
                CacheControl = EmbeddedAnswer.KeptAWhile,
            }
        );
    }

    private static string Line(Reading reading, StripRate rate)
    {
        var change = rate.ChangePercent is { } percent
            ? NumberForms.Percent(percent, RateFigures.ChangeDecimals(percent), reading.Language)
            : "\u2013";
        var day = LocalDatePattern.Iso.Format(rate.Current.IsPeg ? reading.Today : rate.Current.AsOf);
        return $"{rate.Currency} {reading.Number(rate.Dollars)} {change} {rate.Current.Bank} {day}";
    }
}
