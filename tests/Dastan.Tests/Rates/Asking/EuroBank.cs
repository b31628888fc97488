using System.Globalization;
using System.Text;
using Dastan.Domain.Rates;
using Dastan.Tests.Rates.Ledger;

namespace Dastan.Tests.Rates.Asking;

/// <summary>The ECB, by lines like those of <see cref="SmallBank"/>: how much of a currency one euro costs.</summary>
internal sealed class EuroBank : IRateSource
{
    public Bank Bank { get; } = Bank.Find("ECB")!;

    public int ParserVersion => 1;

    public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => [new("ecb")];

    public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) => [new("ecb-history")];

    public BankReading Read(BankAnswer answer) =>
        new(ReadingOutcome.Ok, "")
        {
            Rates =
            [
                .. Encoding
                    .UTF8.GetString(answer.Body.Span)
                    .Split('\n')
                    .SelectMany(line =>
                        line[11..].Split(", ").Select(row => Row(row.Split(' '), Said.Date(line[..10])))
                    ),
            ],
        };

    private static PrintedRate Row(string[] row, LocalDate day) =>
        new("EUR", 1, row[0], decimal.Parse(row[1], CultureInfo.InvariantCulture), row[1], day);
}
