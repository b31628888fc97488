using System.Xml.Linq;
using Dastan.Domain.Rates.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The euro reference rates of the European Central Bank.</summary>
/// <remarks>
/// Shape: XML in two namespaces; <c>gesmes:Envelope</c>, in it one <c>Cube</c>, in it a <c>Cube time</c> (yyyy-MM-dd) for each day, in it a
/// <c>Cube currency rate</c> for each currency. The zip of the history holds one table: <c>Date</c> and a column for each currency, a line a
/// day, <c>N/A</c> for none, an empty last column. The statistical service answers a table with about thirty columns, of which
/// <c>CURRENCY</c>, <c>TIME_PERIOD</c> and <c>OBS_VALUE</c> count. Numbers have a point; all go from the newest day to the oldest.
/// Units: of the other currency for one euro. "For information only", by the bank's own word.
/// Days: working days, at about 16:00 in Frankfurt for the same day; closed days are absent, five at most in a row.
/// Source: https://www.ecb.europa.eu/stats/eurofxref/ with eurofxref-daily.xml, -hist-90d.xml, -hist.xml and -hist.zip (all since 1999), no key;
/// https://data-api.ecb.europa.eu/service/data/EXR/D..EUR.SP00.A?format=csvdata.
/// Errors: a list without its namespaces is another format, and refused. A line with too few cells loses its day.
/// </remarks>
public sealed class EuropeanCentralBank : IRateSource
{
    /// <summary>What the whole history may unfold to: as XML it has half of that.</summary>
    public const long MostBytes = 16 * 1024 * 1024;

    private const string Folder = "stats/eurofxref/eurofxref-";
    private const int DaysInShortHistory = 85;
    private const string None = "N/A";

    private static readonly XNamespace Message = "http://www.gesmes.org/xml/2002-08-01";
    private static readonly XNamespace Rates = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";

    public Bank Bank { get; } = Bank.Find("ECB")!;

    public int ParserVersion => 1;

    /// <summary>The newest list: the bank names no days.</summary>
    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [new($"{Folder}daily.xml")];

    /// <summary>One file for all: of the last 90 days for a stretch that fits in them, which is taken to be the newest; else of all days.</summary>
    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) =>
        until < from ? []
        : Period.DaysBetween(from, until) <= DaysInShortHistory ? [new($"{Folder}hist-90d.xml")]
        : [new BankRequest($"{Folder}hist.zip") { MostBytes = MostBytes }];

    public BankReading Read(BankAnswer answer) => Payload.Read(Bank, answer, Read, MostBytes);

    private BankReading Read(Payload payload)
    {
        if (ZippedFile.IsZip(payload.Bytes.Span))
            return ReadTable(payload, BodyText.Of(ZippedFile.Only(payload.Bytes, MostBytes), "").Text);

        payload.RefusePage();
        return payload.Text.Contains("Envelope", StringComparison.Ordinal)
            ? ReadXml(payload)
            : ReadTable(payload, payload.Text);
    }

    private BankReading ReadXml(Payload payload)
    {
        var root = payload.Xml(Message + "Envelope");
        if (root.Elements(Rates + "Cube").ToList() is not [var cube])
            throw new UnreadableAnswer("it has not one Cube with the days");

        var rows = NewList(payload);
        var days = cube.Elements().ToList();
        foreach (var day in days)
            AddDay(payload, rows, day);
        return days is [_] ? rows.AsDay() : rows.AsDays();
    }

    private void AddDay(Payload payload, RateList rows, XElement cube)
    {
        try
        {
            var day = payload.DayOfRow((string?)RequireCube(cube).Attribute("time"), LocalDatePattern.Iso, "time");
            if (!cube.HasElements)
                rows.Refuse(null, "is a day without any rate", day);
            foreach (var row in cube.Elements())
            {
                var code = (string?)row.Attribute("currency");
                rows.Add(code, () => Row(code, (string?)RequireCube(row).Attribute("rate"), day));
            }
        }
        catch (UnreadableRow unreadable)
        {
            rows.Refuse(null, unreadable.Message);
        }
    }

    private static XElement RequireCube(XElement row) =>
        row.Name == Rates + "Cube"
            ? row
            : throw new UnreadableRow($"is a {Excerpt.Of(row.Name.ToString(), 80)}, not a Cube");

    private BankReading ReadTable(Payload payload, string text)
    {
        var table = CsvTable.Read(text.TrimStart());
        return table.Names.Contains("Date") ? ReadHistory(payload, table)
            : table.Names.Contains("TIME_PERIOD") ? ReadService(payload, table)
            : throw new UnreadableAnswer("it is neither XML nor a table with Date or TIME_PERIOD above a column");
    }

    private BankReading ReadHistory(Payload payload, CsvTable table)
    {
        var rows = NewList(payload);
        foreach (var line in table.Rows)
            AddLine(payload, rows, table, line);
        return rows.AsDays();
    }

    private void AddLine(Payload payload, RateList rows, CsvTable table, string[] line)
    {
        if (!TryDay(payload, rows, table, line, out var day))
            return;
        var cells = table
            .Names.Zip(line)
            .Where(cell => cell is { First: not ("Date" or ""), Second: not None })
            .ToList();
        // Numbers are told by their place alone: where one cell makes no sense, those beside it may be shifted.
        if (cells.Find(cell => !NumberFormat.Point.IsNumber(cell.Second)) is { First: { } odd, Second: var text })
            rows.Refuse(odd, $"has {Excerpt.Of(text)} as rate: none of its day can be trusted", day);
        else
            foreach (var (code, value) in cells)
                rows.Add(code, () => Row(code, value, day));
    }

    private BankReading ReadService(Payload payload, CsvTable table)
    {
        var rows = NewList(payload);
        foreach (var line in table.Rows)
            if (TryDay(payload, rows, table, line, out var day) && !IsClosed(table, line))
                rows.Add(table.Cell(line, "CURRENCY"), () => Row(table, line, day));
        return rows.AsDays();
    }

    // A holiday is a line without a number, and H for its state.
    private static bool IsClosed(CsvTable table, string[] line) =>
        table.Cell(line, "OBS_VALUE") is "" or "NaN" && table.Cell(line, "OBS_STATUS") is "H";

    private RowText Row(CsvTable table, string[] line, LocalDate day)
    {
        foreach (
            var (column, only) in new[]
            {
                ("FREQ", "D"),
                ("CURRENCY_DENOM", "EUR"),
                ("EXR_TYPE", "SP00"),
                ("UNIT_MULT", "0"),
            }
        )
            if (table.Cell(line, column) is { } told && told != only)
                throw new UnreadableRow($"has {Excerpt.Of(told)} as {column}, not {only}");
        return Row(table.Cell(line, "CURRENCY"), table.Cell(line, "OBS_VALUE"), day);
    }

    private static bool TryDay(Payload payload, RateList rows, CsvTable table, string[] line, out LocalDate day)
    {
        day = default;
        LocalDate? told = null;
        try
        {
            var written = table.Cell(line, "Date") ?? table.Cell(line, "TIME_PERIOD");
            told = day = payload.DayOfRow(written, LocalDatePattern.Iso, "day");
            return table.Fault(line) is { } fault ? throw new UnreadableRow(fault) : true;
        }
        catch (UnreadableRow unreadable)
        {
            rows.Refuse(table.Cell(line, "CURRENCY"), unreadable.Message, told);
            return false;
        }
    }

    private static RateList NewList(Payload payload) => new(payload, NumberFormat.Point, "units", "rate");

    private RowText Row(string? code, string? value, LocalDate day) => new(Bank.Currency, "1", code, value, day);
}
