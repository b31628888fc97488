using System.Globalization;
using System.Text.RegularExpressions;
using Dastan.Domain.Rates.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The archive of the National Bank of the Kyrgyz Republic: one currency over up to a year.</summary>
/// <remarks>
/// Shape: an HTML page for people with a table of a date (dd.MM.yyyy) and a value (with a comma) a row, the newest first, each within a pair of
/// comments, <c>&lt;!--date--&gt;</c> and <c>&lt;!--value--&gt;</c>. The currency is in the address alone, by the bank's own number.
/// Units: som for so many units as <see cref="KyrgyzArchiveCurrency"/> says; where the page has its list of currencies, the chosen one begins with them.
/// Days: a fixing of the day for the five of the daily list, of Saturdays for the others, and for all in the first years.
/// Source: https://www.nbkr.kg/index1.jsp?item=1562&amp;lang=ENG&amp;valuta_id=15&amp;beg_day=01&amp;beg_month=06&amp;beg_year=2005&amp;end_day=…,
/// since 1999. The server drops clients that open some twenty connections in a row: one is to be kept.
/// </remarks>
public static partial class KyrgyzArchive
{
    private static readonly NumberFormat Numbers = NumberFormat.Comma with { HasDecimalsAlways = true };
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("dd'.'MM'.'uuuu");

    private static readonly string[] Daily = ["USD", "EUR", "CNY", "KZT", "RUB"];

    /// <summary>Does an address lead to the archive?</summary>
    public static bool IsOf(Uri address) => Number().IsMatch(address.Query);

    /// <summary>A year and a currency each, the newest year first; only currencies that were money in that year.</summary>
    public static IEnumerable<BankRequest> RequestsFor(LocalDate from, LocalDate until)
    {
        for (var last = until; last >= from; last = new LocalDate(last.Year, 1, 1).PlusDays(-1))
        {
            var first = LocalDate.Max(from, new(last.Year, 1, 1));
            foreach (var currency in KyrgyzArchiveCurrency.All)
                if (WasMoney(Currency.Find(currency.Code)!, first, last))
                    yield return RequestOf(currency, first, last);
        }
    }

    /// <summary>Reads a page of it.</summary>
    /// <exception cref="UnreadableAnswer">It is another page, of another currency, or its table changed or is cut.</exception>
    public static BankReading Read(Payload payload)
    {
        var currency = CurrencyOf(payload.Answer.Address);
        RequireChoice(payload.Text, currency);
        var found = Row().Matches(payload.Text);
        if (found.Count == 0 && payload.Text.Contains("valuta_id", StringComparison.Ordinal))
            return payload.NoData($"the archive has no rate of {currency.Code} in these days");
        RequireWholeTable(payload.Text, found);

        var rows = new RateList(payload, Numbers, "nominal", "value");
        var units = currency.Units.ToString(CultureInfo.InvariantCulture);
        foreach (Match row in found)
            rows.Add(
                currency.Code,
                () =>
                    new(currency.Code, units, payload.Bank.Currency, row.Groups["value"].Value, DayOf(payload, row))
                    {
                        List = Daily.Contains(currency.Code) ? "" : NationalBankOfTheKyrgyzRepublic.Weekly,
                    }
            );
        return rows.AsDays() with { IsOfOneCurrency = true };
    }

    private static bool WasMoney(Currency currency, LocalDate from, LocalDate until) =>
        (currency.Born ?? from) <= until && (currency.Died ?? until) >= from;

    private static BankRequest RequestOf(KyrgyzArchiveCurrency currency, LocalDate from, LocalDate until) =>
        new(
            $"index1.jsp?item=1562&lang=ENG&valuta_id={currency.Number}"
                + $"&beg_day={from:dd}&beg_month={from:MM}&beg_year={from:uuuu}"
                + $"&end_day={until:dd}&end_month={until:MM}&end_year={until:uuuu}"
        );

    private static KyrgyzArchiveCurrency CurrencyOf(Uri address)
    {
        var number = Number().Match(address.Query).Groups["number"].Value;
        return KyrgyzArchiveCurrency.Find(int.Parse(number, CultureInfo.InvariantCulture))
            ?? throw new UnreadableAnswer($"it is of the bank's currency {number}, which is none that is known");
    }

    private static LocalDate DayOf(Payload payload, Match row) =>
        payload.DayOfRow(row.Groups["day"].Value, DayPattern, "date");

    // The table says neither currency nor units. Where the page shows what was chosen, that is held against what was asked.
    private static void RequireChoice(string page, KyrgyzArchiveCurrency currency)
    {
        if (Choice().Match(Options(page)) is not { Success: true } choice)
            return;
        if (choice.Groups["number"].Value != currency.Number.ToString(CultureInfo.InvariantCulture))
            throw new UnreadableAnswer(
                $"currency {choice.Groups["number"].Value} is chosen on it, not {currency.Number}, {currency.Code}"
            );
        if (
            choice.Groups["units"] is { Success: true } units
            && units.Value != currency.Units.ToString(CultureInfo.InvariantCulture)
        )
            throw new UnreadableAnswer($"it prices {units.Value} {currency.Code}, not {currency.Units} as ever");
    }

    private static string Options(string page)
    {
        if (Choices().Match(page) is not { Success: true } opening)
            return "";
        var end = page.IndexOf("</select>", opening.Index, StringComparison.OrdinalIgnoreCase);
        return page[opening.Index..(end < 0 ? page.Length : end)];
    }

    private static void RequireWholeTable(string page, MatchCollection rows)
    {
        if (rows is not [.., var last])
            throw new UnreadableAnswer("it has no table of the archive");
        if (DateMark().Count(page) != 2 * rows.Count || ValueMark().Count(page) != 2 * rows.Count)
            throw new UnreadableAnswer($"the marks of its table do not make {rows.Count} whole rows");
        if (!page[last.Index..].Contains("</table>", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableAnswer("its table is cut short");
    }

    [GeneratedRegex(@"[?&]valuta_id=(?<number>[0-9]{1,6})(&|$)")]
    private static partial Regex Number();

    [GeneratedRegex("<!--date-->(?<day>[^<]*)<!--date-->[^!]{0,300}?<!--value-->(?<value>[^<]*)<!--value-->")]
    private static partial Regex Row();

    [GeneratedRegex("<!--date-->")]
    private static partial Regex DateMark();

    [GeneratedRegex("<!--value-->")]
    private static partial Regex ValueMark();

    // Bounded, so that a page made to that end can't keep them busy.
    [GeneratedRegex("""<select\s[^>]{0,200}\bname\s?=\s?["']?valuta_id\b[^>]{0,200}>""", RegexOptions.IgnoreCase)]
    private static partial Regex Choices();

    [GeneratedRegex(
        """<option\s(?=[^>]{0,200}\bselected\b)[^>]{0,200}\bvalue\s?=\s?["']?(?<number>[0-9]{1,6})\b[^>]{0,200}>\s{0,9}(?:(?<units>[0-9]{1,7})\s)?""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Choice();
}
