using System.Globalization;
using System.Xml.Linq;
using Dastan.Domain.Rates.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The official rates of the National Bank of the Kyrgyz Republic.</summary>
/// <remarks>
/// Shape: XML, root <c>CurrencyRates</c> with <c>Date</c> (dd.MM.yyyy), then a <c>Currency</c> for each, its code in <c>ISOCode</c>, with
/// <c>Nominal</c> (how many units are priced: 1, 10 or 100) and <c>Value</c> (their price, with a comma and four decimals). Two lists: of the
/// day, with four or five currencies, and of the week, with some 35 others, each with <c>ValidFor</c> (days). It declares windows-1251.
/// Units: som for <c>Nominal</c> units of the other currency.
/// Days: the list of a day appears the day before, at about 09:55 to 10:25 UTC; closed days repeat the last list, Sundays too. The list of a week
/// is dated Saturday. Both are snapshots: no address names a day, and the file may be days old.
/// Source: https://www.nbkr.kg/XML/daily.xml, https://www.nbkr.kg/XML/weekly.xml, no key. The past is in <see cref="KyrgyzArchive"/>.
/// </remarks>
public sealed class NationalBankOfTheKyrgyzRepublic : IRateSource
{
    /// <summary>The list that holds for a week, as <see cref="PrintedRate.List"/>.</summary>
    public const string Weekly = "weekly";

    private const int MostDaysValid = 31;

    private static readonly NumberFormat Numbers = NumberFormat.Comma with { HasDecimalsAlways = true };
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu");

    public Bank Bank { get; } = Bank.Find("NBKR")!;

    public int ParserVersion => 1;

    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [new("XML/daily.xml"), new("XML/weekly.xml")];

    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) =>
        KyrgyzArchive.RequestsFor(from, until);

    public BankReading Read(BankAnswer answer) =>
        Payload.Read(Bank, answer, KyrgyzArchive.IsOf(answer.Address) ? KyrgyzArchive.Read : ReadList);

    private BankReading ReadList(Payload payload)
    {
        var root = payload.Xml("CurrencyRates");
        var day = payload.Day((string?)root.Attribute("Date"), DayPattern, "Date");
        var currencies = root.Elements("Currency").ToList();
        var isWeekly = IsWeekly(payload.Answer.Address, currencies);

        var rows = new RateList(payload, Numbers, "Nominal", "Value");
        foreach (var currency in currencies)
        {
            var code = (string?)currency.Attribute("ISOCode");
            rows.Add(
                code,
                () =>
                    new(code, currency.Leaf("Nominal"), Bank.Currency, currency.Leaf("Value"), day)
                    {
                        List = isWeekly ? Weekly : "",
                        ValidUntil = isWeekly ? ValidUntil(payload, code, currency.Leaf("ValidFor"), day) : null,
                    }
            );
        }
        return rows.AsDay(isWeekly ? null : "USD");
    }

    // The Name of the list is not relied on: it is in any language and any encoding.
    private static bool IsWeekly(Uri address, IEnumerable<XElement> currencies) =>
        address.AbsolutePath.EndsWith("weekly.xml", StringComparison.OrdinalIgnoreCase)
        || currencies.Any(currency => currency.Element("ValidFor") is not null);

    private static LocalDate? ValidUntil(Payload payload, string? code, string? text, LocalDate day)
    {
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= 1 and <= MostDaysValid
        )
            return day.PlusDays(days - 1);

        payload.Warn($"the row of {Excerpt.Of(code)} has {Excerpt.Of(text)} as ValidFor, which is no number of days");
        return null;
    }
}
