using System.Text;
using System.Text.RegularExpressions;
using Dastan.Domain.Rates;
using Dastan.Tests.Fuzz;

namespace Dastan.Tests.Rates.Fuzz;

/// <summary>Finds the bytes of a payload that each of its rates is made of: its row, and what it shares with others, as its day.</summary>
internal static partial class RowSpans
{
    /// <summary>The spans of each rate; a rate that is not found is left out.</summary>
    public static Dictionary<PrintedRate, List<Span>> Of(byte[] payload, Bank bank, IReadOnlyList<PrintedRate> rates)
    {
        // What is packed is one: nothing of it may change.
        if (payload is [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', ..])
            return rates.ToDictionary(rate => rate, _ => new List<Span>());

        // Each byte a letter, so that places in the text are places in the payload.
        var text = Encoding.Latin1.GetString(payload);
        return text.StartsWith("Date,", StringComparison.Ordinal)
                ? ByPlace(Names().Match(text), Lines().Matches(text), rates)
            : text.Contains("\"records\"", StringComparison.Ordinal)
                ? ByPlace(Head().Match(text), Records().Matches(text), rates)
            : InRows(text, bank, rates);
    }

    // The rates stand in the order of the rows.
    private static Dictionary<PrintedRate, List<Span>> InRows(string text, Bank bank, IReadOnlyList<PrintedRate> rates)
    {
        var rows = Rows().Matches(text);
        var days = Days().Matches(text);
        Dictionary<PrintedRate, List<Span>> found = [];
        var next = 0;
        foreach (var rate in rates)
        {
            var place = Enumerable
                .Range(next, rows.Count - next)
                .FirstOrDefault(row => Has(rows[row].Value, rate, bank), -1);
            if (place < 0)
                continue;
            next = place + 1;
            found[rate] = [Of(rows[place]), .. days.Where(day => day.Index < rows[place].Index).TakeLast(1).Select(Of)];
        }
        return found;
    }

    private static bool Has(string row, PrintedRate rate, Bank bank) =>
        (!Codes().IsMatch(row) || row.Contains(rate.Base == bank.Currency ? rate.Quote : rate.Base))
        && rate.Text.Split(" / ").All(row.Contains);

    // Where numbers are told by their place, all of their line is theirs, and the names above all lines.
    private static Dictionary<PrintedRate, List<Span>> ByPlace(
        Match head,
        MatchCollection days,
        IReadOnlyList<PrintedRate> rates
    )
    {
        var byDay = days.DistinctBy(day => day.Groups["day"].Value).ToDictionary(day => day.Groups["day"].Value);
        return rates.ToDictionary(
            rate => rate,
            rate => new List<Span> { Of(head), Of(byDay[$"{rate.AsOf:uuuu-MM-dd}"]) }
        );
    }

    private static Span Of(Capture found) => new(found.Index, found.Index + found.Length);

    [GeneratedRegex(
        """
            <item>.*?</item> | <Currency\ .*?</Currency> | <Valute\ .*?</Valute> | <Record\ .*?</Record> | <CcyNtry.*?</CcyNtry> | <rate\ .*?</rate>
            | <Cube\ currency=[^>]*> | \{"id".*?\} | (?<=\n)(EXR,)?D,[^\n]*\n | <tr.*?</tr>
            | "TP_DK_(?<code>[A-Z]{3})_A_YTL":"[^"]*","TP_DK_\k<code>_S_YTL":"[^"]*"
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline
    )]
    private static partial Regex Rows();

    [GeneratedRegex("""<date>.*?</date>|Date="[^"]*"|"?Tarih"?[=:]"[^"]*"|<Cube time=[^>]*>""")]
    private static partial Regex Days();

    // A row of an archive or a stretch need not name its currency.
    [GeneratedRegex("""<title>|ISOCode|CharCode|Ccy|code=|currency=|D,|TP_DK|CurrencyCode""")]
    private static partial Regex Codes();

    [GeneratedRegex("^Date,[^\n]*\n")]
    private static partial Regex Names();

    [GeneratedRegex("(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}),[^\n]*\n")]
    private static partial Regex Lines();

    [GeneratedRegex("\"data\":\\{\"head\":\\[[^\\]]*\\]")]
    private static partial Regex Head();

    [GeneratedRegex("\\{\"date\":\"(?<day>[^\"]*)\",\"values\":\\[[^\\]]*\\]\\}")]
    private static partial Regex Records();
}
