using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dastan.Domain.Rates.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The indicative rates of the Central Bank of the Republic of Turkey: the mean of its buying and selling rates.</summary>
/// <remarks>
/// Shape: XML in ISO-8859-9 (UTF-8 lately); root <c>Tarih_Date</c> with <c>Tarih</c> (dd.MM.yyyy) and <c>Date</c> (the same day, month first), in any order;
/// a <c>Currency</c> for each with <c>CurrencyCode</c>, <c>Unit</c> (1 or 100), <c>ForexBuying</c> and <c>ForexSelling</c> (with a point). The
/// data service answers JSON: <c>items</c> with <c>Tarih</c> (dd-MM-yyyy) and <c>TP_DK_USD_A_YTL</c> (buying) and <c>…_S_…</c> (selling), null
/// on closed days, without the units.
/// Units: liras for <c>Unit</c> units of the other currency, until the end of 2004 the old ones (TRL), of which 1,000,000 became one; half the
/// sum of both rates, exact. The text has both as printed.
/// Days: working days, at 15:30 in Istanbul for the same day. On a closed day there is no file, status 404.
/// Source: https://www.tcmb.gov.tr/kurlar/yyyyMM/ddMMyyyy.xml and kurlar/today.xml, no key; the data service, which wants one, is only read.
/// Errors: blanks are ordinary: the XDR has no selling rate. A selling rate below the buying rate, or far above it, is refused.
/// </remarks>
public sealed partial class CentralBankOfTurkey : IRateSource
{
    // The widest that is known is 1.5 %.
    private const decimal WidestSpread = 0.10m;

    private static readonly LocalDatePattern Dotted = LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu");
    private static readonly LocalDatePattern Dashed = LocalDatePattern.CreateWithInvariantCulture("dd'-'MM'-'uuuu");
    private static readonly LocalDatePattern MonthFirst = LocalDatePattern.CreateWithInvariantCulture("MM'/'dd'/'uuuu");

    private static readonly LocalDate NewLira = new(2005, 1, 1);

    public Bank Bank { get; } = Bank.Find("TCMB")!;

    public int ParserVersion => 1;

    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [RequestOf(day)];

    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) =>
        PastDays.Between(from, until).Where(day => day.DayOfWeek < IsoDayOfWeek.Saturday).Select(RequestOf);

    public BankReading Read(BankAnswer answer) =>
        answer.Status is 404 && !answer.Address.AbsolutePath.EndsWith("/today.xml", StringComparison.Ordinal)
            ? BankReading.NoData(
                $"{Bank}, {answer.Address}: status 404; the bank was closed on that day, or its list is not made yet."
            )
            : Payload.Read(Bank, answer, Read);

    private static BankRequest RequestOf(LocalDate day) => new($"kurlar/{day:uuuuMM}/{day:ddMMuuuu}.xml", day);

    private BankReading Read(Payload payload) =>
        payload.Text.Contains("<Tarih_Date", StringComparison.Ordinal) || !payload.Text.Contains('{')
            ? ReadFile(payload)
            : ReadService(payload);

    private BankReading ReadFile(Payload payload)
    {
        var root = payload.Xml("Tarih_Date");
        var day = payload.Day((string?)root.Attribute("Tarih"), Dotted, "Tarih");
        RequireSameDay((string?)root.Attribute("Date"), day);

        var rows = new RateList(payload, NumberFormat.Point, "Unit", "ForexBuying");
        foreach (var row in root.Elements())
        {
            var code = (string?)row.Attribute("CurrencyCode") ?? (string?)row.Attribute("Kod");
            if (IsBlank(row, code))
                rows.PassOver(code, "has no buying and selling rate", day);
            else
                rows.Add(code, day, () => Mean(code, Both(row), row.Leaf("Unit"), day));
        }
        return rows.AsDay();
    }

    // The second date is never what a day is read from: it only may not speak against the first.
    private static void RequireSameDay(string? second, LocalDate day)
    {
        if (second is not null && second != MonthFirst.Format(day) && second != Dotted.Format(day).Replace('.', '/'))
            throw new UnreadableAnswer($"its Tarih is {Dotted.Format(day)}, but its Date is {Excerpt.Of(second)}");
    }

    private static bool IsBlank(XElement row, string? code) =>
        row.Name == "Currency"
        && row.Elements("ForexSelling").All(selling => selling.Value is "")
        && (code is "XDR" || row.Elements("ForexBuying").All(buying => buying.Value is ""));

    private static (string? Buying, string? Selling) Both(XElement row) =>
        row.Name == "Currency"
            ? (row.Leaf("ForexBuying"), row.Leaf("ForexSelling"))
            : throw new UnreadableRow($"is a {Excerpt.Of(row.Name.ToString())}, not a Currency");

    private BankReading ReadService(Payload payload)
    {
        var root = payload.Json(JsonValueKind.Object);
        if (root.Member("items") is not { ValueKind: JsonValueKind.Array } items)
            throw new UnreadableAnswer("it has no items");
        if (root.Leaf("totalCount") is { } count && count != $"{items.GetArrayLength()}")
            throw new UnreadableAnswer($"it has {items.GetArrayLength()} of {Excerpt.Of(count)} items");

        var rows = new RateList(payload, NumberFormat.Point, "Unit", "buying rate");
        var isOpen = items.EnumerateArray().Select(item => AddDay(payload, rows, item)).ToList().Contains(true);
        return isOpen ? rows.AsDays() : payload.NoData("the bank was closed on these days");
    }

    private bool AddDay(Payload payload, RateList rows, JsonElement item)
    {
        try
        {
            var day = payload.DayOfRow(item.Leaf("Tarih"), Dashed, "Tarih");
            var columns = item.Members()
                .Where(member => member.Value.ValueKind is not JsonValueKind.Null)
                .Select(member => (Name: Column().Match(member.Name), member.Value))
                .Where(column => column.Name.Success)
                .ToLookup(column => column.Name.Groups["code"].Value);
            foreach (var column in columns)
                rows.Add(column.Key, day, () => Mean(column.Key, Both(column), UnitsOf(column.Key), day));
            return columns.Count > 0;
        }
        catch (UnreadableRow unreadable)
        {
            rows.Refuse(null, unreadable.Message);
            return true;
        }
    }

    private static (string? Buying, string? Selling) Both(IEnumerable<(Match Name, JsonElement Value)> columns)
    {
        string? Rate(string side) =>
            columns.FirstOrDefault(column => column.Name.Groups["side"].Value == side)
                is { Name: not null, Value: var value }
                ? StrictJson.TextOf(value)
                : null;
        return (Rate("A"), Rate("S"));
    }

    // Which the data service does not tell.
    private static string UnitsOf(string code) =>
        code switch
        {
            "JPY" => "100",
            "IRR" => throw new UnreadableRow("is without units, of which this currency has had several"),
            _ => "1",
        };

    private PrintedRate Mean(string? code, (string? Buying, string? Selling) both, string? units, LocalDate day)
    {
        decimal buying = NumberFormat.Point.Value(both.Buying, "buying rate"),
            selling = NumberFormat.Point.Value(both.Selling, "selling rate");
        if (selling < buying || selling > buying * (1 + WidestSpread))
            throw new UnreadableRow(
                $"is bought for {both.Buying} and sold for {both.Selling}, which can't both be right"
            );

        var precision = NumberFormat.Point.IsLowPrecision(both.Buying!) ? RateFlags.LowPrecision : RateFlags.None;
        return new(
            code ?? "",
            NumberFormat.Units(units, "Unit"),
            day < NewLira ? "TRL" : Bank.Currency,
            (buying + selling) / 2,
            $"{both.Buying} / {both.Selling}",
            day
        )
        {
            Flags = precision,
        };
    }

    [GeneratedRegex("^TP_DK_(?<code>[A-Z]{3})_(?<side>[AS])_YTL$")]
    private static partial Regex Column();
}
