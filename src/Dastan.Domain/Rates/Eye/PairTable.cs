using System.Text.RegularExpressions;
using Dastan.Domain.Rates.Reading;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Eye;

/// <summary>The history of one pair as others keep it: a table of days and values, named after its bank and its pair.</summary>
/// <remarks>
/// Shape: a file <c>nbkr_usd_kgs.csv</c>; a line <c>date,value</c>, then a line <c>2021-07-03,84.7804</c> for each day.
/// Units: of the second currency for one of the first. Errors: a line that is not so, a day twice with two values, a currency that is none.
/// </remarks>
public static partial class PairTable
{
    /// <summary>What <see cref="PrintedRate.List"/> is called: it is no list of the bank's, and compared with none.</summary>
    public const string List = "table";

    /// <summary>Is this the name of such a table? Without its folder.</summary>
    public static bool IsNamed(string name) => Named().IsMatch(name);

    public static BankReading Read(string name, Bank bank, BankAnswer answer) =>
        Payload.Read(bank, answer, payload => Read(name, payload));

    private static BankReading Read(string name, Payload payload)
    {
        var pair = Named().Match(name);
        var (priced, quote) = (Code(pair, "base"), Code(pair, "quote"));
        payload.RefusePage();
        var table = CsvTable.Read(payload.Text);
        var rows = new RateList(payload, NumberFormat.Point, "units", "value");
        foreach (var line in table.Rows)
            rows.Add(
                priced,
                () =>
                    table.Fault(line) is { } fault
                        ? throw new UnreadableRow(fault)
                        : new(
                            priced,
                            "1",
                            quote,
                            table.Cell(line, "value"),
                            payload.DayOfRow(table.Cell(line, "date"), LocalDatePattern.Iso, "date")
                        )
                        {
                            List = List,
                        }
            );
        return rows.AsDays();
    }

    private static string Code(Match pair, string part) => pair.Groups[part].Value.ToUpperInvariant();

    [GeneratedRegex("^[a-z]+_(?<base>[a-z]{3})_(?<quote>[a-z]{3})\\.csv$")]
    private static partial Regex Named();
}
