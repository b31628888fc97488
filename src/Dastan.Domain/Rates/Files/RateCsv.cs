using System.Globalization;

namespace Dastan.Domain.Rates.Files;

/// <summary>Rates as CSV (RFC 4180), with a header, points in numbers and ISO dates.</summary>
/// <remarks>
/// Columns: <c>as_of,base,quote,rate,change_percent,method</c>, then of each printed number that the rate was made of
/// <c>bank,units,priced,value,priced_in,revision</c>: so many units of <c>priced</c> cost <c>value</c> of <c>priced_in</c>. Of a
/// second number and on the columns end in <c>_2</c>, <c>_3</c>. No text has a comma or a quotation mark in it.
/// </remarks>
public static class RateCsv
{
    private static readonly string[] OfRate = ["as_of", "base", "quote", "rate", "change_percent", "method"];
    private static readonly string[] OfLeg = ["bank", "units", "priced", "value", "priced_in", "revision"];

    public static string Of(IReadOnlyList<RateRow> rows)
    {
        var legs = rows.Select(row => row.Answer.Legs.Count).DefaultIfEmpty().Max();
        var header = OfRate.Concat(Enumerable.Range(1, legs).SelectMany(Columns));
        return string.Concat(rows.Select(row => Cells(row, legs)).Prepend(header).Select(Line));
    }

    private static IEnumerable<string> Columns(int leg) =>
        OfLeg.Select(name => leg is 1 ? name : FormattableString.Invariant($"{name}_{leg}"));

    private static IEnumerable<string> Cells(RateRow row, int legs) =>
        [
            RateFileText.Of(row.Answer.AsOf),
            row.Answer.Base,
            row.Answer.Quote,
            RateFileText.Rate(row.Answer.Rate),
            RateFileText.Change(row.ChangePercent),
            RateFileText.Of(row.Answer.Method),
            .. row.Answer.Legs.SelectMany(Cells),
            .. Enumerable.Repeat("", (legs - row.Answer.Legs.Count) * OfLeg.Length),
        ];

    private static IEnumerable<string> Cells(RateLeg leg) =>
        [
            leg.Bank,
            leg.Units.ToString(CultureInfo.InvariantCulture),
            leg.Base,
            RateFileText.Of(leg.Value),
            leg.Quote,
            leg.Revision.ToString(CultureInfo.InvariantCulture),
        ];

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";
}
