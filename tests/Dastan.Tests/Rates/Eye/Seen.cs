using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Eye;
using Dastan.Tests.Rates.Banks;

namespace Dastan.Tests.Rates.Eye;

/// <summary>Several answers of banks, one after another, and what each turns out to be.</summary>
internal sealed class Seen
{
    private readonly List<SeenPayload> payloads = [];

    public IReadOnlyList<PayloadVerdict> Verdicts => Hindsight.Judge(payloads);

    public IEnumerable<PayloadOutcome> Outcomes => Verdicts.Select(verdict => verdict.Outcome);

    /// <summary>"USD 478.77, 100 UZS 3.93": a list of a bank, in the bank's own currency or, for the ECB, for one euro.</summary>
    /// <param name="day">In March 2026.</param>
    public Seen Says(string sample, int day, string rows, int? asked = null, Instant? fetchedAt = null)
    {
        var format = Samples.Of(sample);
        var written = rows.Split(", ")
            .Select(row => row.Split(' ') is [var units, var code, var value] ? new(code, units, value) : Row(row))
            .Select(row => row with { Value = format.Number(row.Value) });
        var askedFor = asked is { } number ? March(number) : (LocalDate?)null;
        var text = format.Write(format.Written(March(day)), [.. written]);
        return Says(format.Bank, (format with { AskedFor = askedFor }).Read(text), askedFor, fetchedAt);
    }

    public Seen Says(Bank? bank, BankReading reading, LocalDate? askedFor = null, Instant? fetchedAt = null)
    {
        payloads.Add(new($"{payloads.Count}", bank, askedFor, fetchedAt, reading));
        return this;
    }

    public static LocalDate March(int day) => new(2026, 3, day);

    private static SampleRow Row(string row) =>
        row.Split(' ') is [var code, var value] ? new(code, "1", value) : throw new FormatException(row);
}
