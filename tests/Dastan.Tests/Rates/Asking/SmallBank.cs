using System.Text;
using Dastan.Domain.Rates;
using Dastan.Tests.Rates.Ledger;

namespace Dastan.Tests.Rates.Asking;

/// <summary>
/// A bank whose lists are a line: <c>2026-04-02 USD 475.09, 100 UZS 3.91</c>, at <c>list/2026-04-02</c>. Several lines are several
/// days, "none" is no list, and anything else is refused.
/// </summary>
internal sealed class SmallBank(string code = "NBK") : IRateSource
{
    public Bank Bank { get; } = Bank.Find(code)!;

    public int ParserVersion { get; init; } = 1;

    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [new(PathOf(day), day)];

    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until)
    {
        for (var day = until; day >= from; day = day.PlusDays(-1))
            yield return new(PathOf(day), day);
    }

    public static string PathOf(LocalDate day) => $"list/{day:uuuu-MM-dd}";

    public static string PathOf(string day) => $"list/{day}";

    public BankReading Read(BankAnswer answer)
    {
        if (answer.Status is 404)
            return BankReading.NoData($"{Bank}, {answer.Address}: status 404; no list of that day.");
        if (answer.Status is not 200)
            return BankReading.SourceError(
                $"{Bank}, {answer.Address}: it answered with status {answer.Status}, not 200."
            );

        var text = Encoding.UTF8.GetString(answer.Body.Span);
        if (text is "none")
            return BankReading.NoData($"{Bank}, {answer.Address}: no list of that day.");
        if (!text.StartsWith('2'))
            return BankReading.Rejected(
                $"{Bank}, {answer.Address}: it begins with {text[..Math.Min(20, text.Length)]}."
            );

        return new(ReadingOutcome.Ok, "") { Rates = [.. text.Split('\n').SelectMany(RowsOf)] };
    }

    private IEnumerable<PrintedRate> RowsOf(string line) => Said.Rows(Bank.Currency, Said.Date(line[..10]), line[11..]);
}
