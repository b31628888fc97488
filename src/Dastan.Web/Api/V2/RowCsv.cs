using System.Globalization;

namespace Dastan.Web.Api.V2;

/// <summary>A row as a line of a table.</summary>
/// <remarks>Source: RFC 4180. No cell has a comma or a quotation mark, none is a formula.</remarks>
public static class RowCsv
{
    private const string Columns =
        "date,as_of,base,quote,rate,units,change_percent,previous_as_of,method,source,legs,carried,why,revision,status";

    private const string ColumnsOfTheStrip = Columns + ",shown,change,age_days,staleness";

    public static string Head(bool isOfTheStrip) => (isOfTheStrip ? ColumnsOfTheStrip : Columns) + "\r\n";

    public static string Line(V2Row row)
    {
        var answer = row.Row.Answer;
        string?[] cells =
        [
            RowFields.Day(answer.Day),
            RowFields.Day(answer.AsOf),
            answer.Base,
            answer.Quote,
            V2Json.Plain(answer.Rate),
            row.Row.Units.ToString(CultureInfo.InvariantCulture),
            row.Row.ChangePercent is { } change ? V2Json.Plain(change) : null,
            row.Row.Before is { } before ? RowFields.Day(before.AsOf) : null,
            RowFields.Name(answer.Method),
            RowFields.Source(row.Row),
            string.Join("; ", answer.Legs.Select(RowFields.Line)),
            row.Row.IsCarried ? "true" : "false",
            row.Why,
            row.Row.Revision.ToString(CultureInfo.InvariantCulture),
            row.Status,
            .. row.Strip is { } strip
                ? new[]
                {
                    strip.Shown,
                    strip.Change,
                    strip.AgeDays.ToString(CultureInfo.InvariantCulture),
                    strip.Staleness,
                }
                : [],
        ];
        return string.Join(',', cells) + "\r\n";
    }
}
