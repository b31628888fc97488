using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dastan.Domain.Rates.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The official rates of the National Bank of Tajikistan, which asks to be named as their source.</summary>
/// <remarks>
/// Shape: XML, root <c>ValCurs</c>, two kinds. A day: <c>Date</c> (yyyy-MM-dd), then a <c>Valute</c> for each currency with <c>CharCode</c>,
/// <c>Nominal</c> (how many units are priced: 1, 10, 100 or 1,000; it changes over the years), <c>Name</c> and <c>Value</c> (their price, with a
/// point and four decimals). A stretch of days of one currency: <c>DateRange1</c>, <c>DateRange2</c> (dd/MM/yyyy), then a <c>Record</c> for each
/// calendar day with a <c>Date</c> (dd.MM.yyyy) and the same children. <c>ID</c> is no key: RUB has 810.
/// Units: somoni for <c>Nominal</c> units of the other currency.
/// Days: the list of a day appears on its morning, at about 03:05 UTC, and may change until its evening; closed days repeat the last list. A day
/// out of range is answered with today's list, status 200.
/// Source: https://nbt.tj/en/kurs/export_xml.php?date=yyyy-MM-dd&amp;export=xmlout, since 2001, no key; without <c>export</c> it answers
/// with a page of help, status 200. Stretches: export_xml_dynamic.php?d1=&amp;d2=&amp;cn=&amp;cs=&amp;export=xml.
/// </remarks>
public sealed partial class NationalBankOfTajikistan : IRateSource
{
    private static readonly NumberFormat Numbers = NumberFormat.Point with { HasDecimalsAlways = true };
    private static readonly LocalDatePattern RecordDay = LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu");

    public Bank Bank { get; } = Bank.Find("NBT")!;

    public int ParserVersion => 1;

    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [RequestOf(day)];

    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) =>
        PastDays.Between(from, until).Select(RequestOf);

    public BankReading Read(BankAnswer answer) => Payload.Read(Bank, answer, Read);

    private static BankRequest RequestOf(LocalDate day) =>
        new($"en/kurs/export_xml.php?date={day:uuuu'-'MM'-'dd}&export=xmlout", day);

    private BankReading Read(Payload payload)
    {
        var root = payload.Xml("ValCurs");
        return root.Attribute("DateRange1") is null && root.Element("Record") is null
            ? ReadDay(payload, root)
            : ReadStretch(payload, root);
    }

    private BankReading ReadDay(Payload payload, XElement root)
    {
        var day = payload.Day((string?)root.Attribute("Date"), LocalDatePattern.Iso, "Date");
        var rows = Rows(payload);
        foreach (var valute in root.Elements("Valute"))
            Add(rows, valute, () => day);
        return rows.AsDay();
    }

    private BankReading ReadStretch(Payload payload, XElement root)
    {
        var asked = AskedCurrency().Match(payload.Answer.Address.Query).Groups["code"];
        var rows = Rows(payload);
        foreach (var record in root.Elements("Record"))
            if (asked.Success && (string?)record.Element("CharCode") is { } other && other != asked.Value)
                rows.Refuse(other, $"stands where {asked.Value} was asked for");
            else
                Add(rows, record, () => payload.DayOfRow((string?)record.Attribute("Date"), RecordDay, "Date"));
        return rows.AsDays() with { IsOfOneCurrency = asked.Success };
    }

    private static RateList Rows(Payload payload) => new(payload, Numbers, "Nominal", "Value");

    private void Add(RateList rows, XElement row, Func<LocalDate> day)
    {
        var code = (string?)row.Element("CharCode");
        rows.Add(code, () => new(row.Leaf("CharCode"), row.Leaf("Nominal"), Bank.Currency, row.Leaf("Value"), day()));
    }

    [GeneratedRegex("[?&]cs=(?<code>[A-Z]{3})(&|$)")]
    private static partial Regex AskedCurrency();
}
