using Dastan.Domain.Rates.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The official rates of the Central Bank of Turkmenistan, which confirm the peg of the manat when they can be had.</summary>
/// <remarks>
/// Shape: XML; root <c>cbt_currency_rate</c> with a <c>date</c> (dd.MM.yyyy; yyyy-MM-dd in the files of 2020 to 2023), then a <c>rate</c> for each
/// currency with its <c>code</c>, <c>multiplier</c> (how many units are priced: 1 to 10,000) and <c>rate_tmt</c> (their price, with a point,
/// to four decimals, zeros at the end dropped). <c>rate_usd</c> changes its direction from row to row and is not read.
/// Units: manats for <c>multiplier</c> units of the other currency.
/// Days: Monday to Saturday; the file of a day appears the day before, at about 10:20 to 10:35 UTC. On Sundays there is none, status 404.
/// Source: https://cbt.tm/kurs/yyyy/ddMMyyyy.xml, from 17 April 2020 on, no key. A plain client gets 403; whole days without an answer occur.
/// Errors: a dollar at another price than 3.5 is read as it is printed; it is for the guard to hold it.
/// </remarks>
public sealed class CentralBankOfTurkmenistan : IRateSource
{
    private static readonly IPattern<LocalDate> DayPattern = new CompositePatternBuilder<LocalDate>
    {
        { LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu"), _ => true },
        { LocalDatePattern.Iso, _ => false },
    }.Build();

    public Bank Bank { get; } = Bank.Find("CBT")!;

    public int ParserVersion => 1;

    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [RequestOf(day)];

    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) =>
        PastDays.Between(from, until).Where(day => day.DayOfWeek != IsoDayOfWeek.Sunday).Select(RequestOf);

    public BankReading Read(BankAnswer answer) =>
        answer.Status is 404 ? BankReading.NoData(Absence(answer)) : Payload.Read(Bank, answer, Read);

    private static BankRequest RequestOf(LocalDate day) => new($"kurs/{day:uuuu}/{day:ddMMuuuu}.xml", day);

    private string Absence(BankAnswer answer) =>
        answer.AskedFor is { DayOfWeek: IsoDayOfWeek.Sunday }
            ? $"{Bank}, {answer.Address}: status 404; the bank makes no list for Sundays."
            : $"{Bank}, {answer.Address}: status 404; there is no list of that day, or not yet.";

    private BankReading Read(Payload payload)
    {
        var root = payload.Xml("cbt_currency_rate");
        var day = payload.Day(root.Leaf("date"), DayPattern, "date");

        var rows = new RateList(payload, new NumberFormat('.', Bank.DecimalsWithoutZeros), "multiplier", "rate_tmt");
        foreach (var rate in root.Elements("rate"))
        {
            var code = (string?)rate.Attribute("code");
            rows.Add(code, () => new(code, rate.Leaf("multiplier"), Bank.Currency, rate.Leaf("rate_tmt"), day));
        }
        return rows.AsDay();
    }
}
