using System.Globalization;
using System.Xml.Linq;
using Dastan.Domain.Rates.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The official rates of the Bank of Russia.</summary>
/// <remarks>
/// Shape: XML in windows-1251, on one line; root <c>ValCurs</c> with <c>Date</c> (dd.MM.yyyy), then a <c>Valute</c> for each currency with
/// <c>NumCode</c>, <c>CharCode</c> (ISO 4217), <c>Nominal</c> (how many units are priced: 1 to 1,000,000), <c>Value</c> (their price, with a
/// comma) and, in later years, <c>VunitRate</c>: the price of one unit with all its digits, at times with an exponent. A stretch has a
/// <c>Record</c> for each day with a list; it names the currency by the bank's own id alone.
/// Units: roubles for <c>Nominal</c> units of the other currency; until the end of 1997 the old ones (RUR), of which 1,000 became one.
/// Days: the date in the answer counts. Lists are dated Tuesday to Saturday, made on the day before; for a Sunday or Monday that
/// of Saturday is answered, without a date the newest, often tomorrow's.
/// Source: https://www.cbr.ru/scripts/XML_daily.asp?date_req=dd/MM/yyyy and XML_dynamic.asp?date_req1&amp;date_req2&amp;VAL_NM_RQ, no key.
/// Errors: <c>Error in parameters</c> in an otherwise empty root, and pages of a browser check, both with status 200. A row whose
/// unit price or number contradicts it is refused.
/// </remarks>
public sealed class BankOfRussia : IRateSource
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu");

    private static readonly LocalDate NewRouble = new(1998, 1, 1);

    public Bank Bank { get; } = Bank.Find("CBR")!;

    public int ParserVersion => 1;

    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [RequestOf(day)];

    /// <summary>
    /// Whole lists, a day a request: a stretch would give one currency at a time. Sundays and Mondays too, for lists of a working
    /// Saturday.
    /// </summary>
    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) =>
        PastDays.Between(from, until).Select(RequestOf);

    public BankReading Read(BankAnswer answer) => Payload.Read(Bank, answer, Read);

    private static BankRequest RequestOf(LocalDate day) =>
        new($"scripts/XML_daily.asp?date_req={day.ToString("dd'/'MM'/'uuuu", CultureInfo.InvariantCulture)}", day);

    private BankReading Read(Payload payload)
    {
        var root = payload.Xml("ValCurs");
        if (!root.HasElements && root.Value.Trim() is not "" and var said)
            throw new UnreadableAnswer($"it is no list, but says {Excerpt.Of(said, 80)}");

        return root.Attribute("ID") is { Value: var id } ? ReadStretch(payload, root, id) : ReadDay(payload, root);
    }

    private BankReading ReadDay(Payload payload, XElement root)
    {
        var day = payload.Day((string?)root.Attribute("Date"), DayPattern, "Date");
        var rows = new RateList(payload, NumberFormat.Comma, "Nominal", "Value");
        foreach (var row in root.Elements())
        {
            var code = row.Element("CharCode")?.Value;
            rows.Add(code, () => Row(RequireName(row, "Valute"), RequireNumber(row), day));
        }
        return rows.AsDay();
    }

    private BankReading ReadStretch(Payload payload, XElement root, string id)
    {
        var asked = AskedId(payload.Answer.Address);
        if (asked is not null && asked != id)
            throw new UnreadableAnswer($"{Excerpt.Of(asked)} was asked for, and {Excerpt.Of(id)} came");
        if (!BankOfRussiaIds.Currencies.TryGetValue(id, out var code))
            throw new UnreadableAnswer($"it prices {Excerpt.Of(id)}, an id of which the currency is not known");
        if (!root.HasElements)
            return payload.NoData($"there is no list in this stretch that has {code}");

        var rows = new RateList(payload, NumberFormat.Comma, "Nominal", "Value");
        foreach (var row in root.Elements())
            rows.Add(code, () => Record(payload, RequireName(row, "Record"), id, code));
        return rows.AsDays() with { IsOfOneCurrency = true };
    }

    private RowText Record(Payload payload, XElement row, string id, string code) =>
        (string?)row.Attribute("Id") == id
            ? Row(row, code, payload.DayOfRow((string?)row.Attribute("Date"), DayPattern, "Date"))
            : throw new UnreadableRow($"has {Excerpt.Of((string?)row.Attribute("Id"))} as Id, not {Excerpt.Of(id)}");

    private RowText Row(XElement row, string? code, LocalDate day)
    {
        var (units, value) = (row.Leaf("Nominal"), row.Leaf("Value"));
        if (row.Leaf("VunitRate") is { } each)
            RequireUnitPrice(each, NumberFormat.Comma.Value(value, "Value") / NumberFormat.Units(units, "Nominal"));
        return new(code, units, day < NewRouble ? "RUR" : Bank.Currency, value, day);
    }

    // A rate that was made with another Nominal than is told is off by a power of ten.
    private static void RequireUnitPrice(string each, decimal price)
    {
        const NumberStyles WithExponent = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var isNumber = decimal.TryParse(
            each.Replace(',', '.'),
            WithExponent,
            CultureInfo.InvariantCulture,
            out var told
        );
        var rounding = new decimal(1, 0, 0, isNegative: false, told.Scale) / 2;
        if (!isNumber || Math.Abs(told - price) > Math.Min(rounding, price / 1000))
            throw new UnreadableRow(
                $"has {Excerpt.Of(each)} as VunitRate, but Value and Nominal make {price.ToString(CultureInfo.InvariantCulture)}"
            );
    }

    private static XElement RequireName(XElement row, string name) =>
        row.Name == name ? row : throw new UnreadableRow($"is a {Excerpt.Of(row.Name.ToString())}, not a {name}");

    private static string? RequireNumber(XElement row)
    {
        var (code, number) = (row.Leaf("CharCode"), row.Leaf("NumCode"));
        var isKnown =
            Currency.Find(code ?? "") is { } currency
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var told)
            && told != currency.Number;
        return isKnown
            ? throw new UnreadableRow($"has {Excerpt.Of(number)} as NumCode, which is not that of {code}")
            : code;
    }

    private static string? AskedId(Uri address) =>
        address
            .Query.TrimStart('?')
            .Split('&')
            .Where(part => part.StartsWith("VAL_NM_RQ=", StringComparison.Ordinal))
            .Select(part => part["VAL_NM_RQ=".Length..])
            .FirstOrDefault();
}
