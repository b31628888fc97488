using System.Text.Json;
using System.Text.RegularExpressions;
using Dastan.Domain.Rates.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The official rates of the Central Bank of Uzbekistan.</summary>
/// <remarks>
/// Shape: a JSON array with an object for each currency: <c>Ccy</c> (ISO 4217), <c>Nominal</c> (how many units are priced: 1 or 10),
/// <c>Rate</c> (their price, with a point and two decimals) and <c>Date</c> (dd.MM.yyyy), all of them strings; <c>id</c> is no key, <c>Diff</c> is in
/// sum. The XML of the same has the root <c>CBU_Curr</c>, a <c>CcyNtry</c> for each currency and a lower-case <c>date</c>.
/// Units: sum for <c>Nominal</c> units of the other currency.
/// Days: the list of a day appears the day before, weekly (on Tuesdays) until 2019 at least, daily by 2022. A closed day, or one to come, is
/// answered with the latest list before it; a day without any list with <c>[]</c>.
/// Source: https://cbu.uz/en/arkhiv-kursov-valyut/json/all/yyyy-MM-dd/ with the slash at its end, since 1994, no key; json/USD/yyyy-MM-dd/ for
/// one currency, xml/… for the XML.
/// Errors: its manat of 1 April 2026 was at 3.02 to the dollar instead of 3.50; it is read as printed. Ended currencies live on with new days.
/// </remarks>
public sealed partial class CentralBankOfUzbekistan : IRateSource
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu");

    public Bank Bank { get; } = Bank.Find("CBU")!;

    public int ParserVersion => 1;

    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [RequestOf(day)];

    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) =>
        PastDays.Between(from, until).Select(RequestOf);

    public BankReading Read(BankAnswer answer) => Payload.Read(Bank, answer, Read);

    private static BankRequest RequestOf(LocalDate day) =>
        new($"en/arkhiv-kursov-valyut/json/all/{day:uuuu'-'MM'-'dd}/", day);

    private BankReading Read(Payload payload)
    {
        var single = SingleCurrency().Match(payload.Answer.Address.AbsolutePath).Groups["code"];
        var asked = single.Success ? single.Value : null;
        var rows = new RateList(payload, NumberFormat.Point, "Nominal", "Rate");
        // Told by its content: a content type is not to be relied on.
        var isEmpty = payload.Text.Contains("<CBU_Curr", StringComparison.Ordinal)
            ? AddXml(payload, rows, asked)
            : AddJson(payload, rows, asked);
        return isEmpty ? payload.NoData("the bank has no list of that day") : rows.AsDay(asked ?? "USD");
    }

    private bool AddJson(Payload payload, RateList rows, string? asked)
    {
        var list = payload.Json(JsonValueKind.Array);
        foreach (var row in list.EnumerateArray())
            Add(payload, rows, asked, row.Leaf("Ccy"), "Date", name => row.Leaf(name));
        return list.GetArrayLength() == 0;
    }

    private bool AddXml(Payload payload, RateList rows, string? asked)
    {
        var root = payload.Xml("CBU_Curr");
        foreach (var entry in root.Elements("CcyNtry"))
            Add(payload, rows, asked, (string?)entry.Element("Ccy"), "date", name => entry.Leaf(name));
        return !root.HasElements;
    }

    private void Add(
        Payload payload,
        RateList rows,
        string? asked,
        string? code,
        string dateName,
        Func<string, string?> leaf
    ) =>
        rows.Add(
            code,
            () =>
                asked is not null && code != asked
                    ? throw new UnreadableRow($"stands where {asked} was asked for")
                    : new(
                        leaf("Ccy"),
                        leaf("Nominal"),
                        Bank.Currency,
                        leaf("Rate"),
                        payload.DayOfRow(leaf(dateName), DayPattern, dateName)
                    )
        );

    [GeneratedRegex("/(json|xml)/(?<code>[A-Z]{3})/")]
    private static partial Regex SingleCurrency();
}
