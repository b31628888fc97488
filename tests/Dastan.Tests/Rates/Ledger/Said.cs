using System.Globalization;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;

namespace Dastan.Tests.Rates.Ledger;

/// <summary>What a bank said, in a line, and the ledger that comes of it.</summary>
internal sealed class Said(string bank, string list = "")
{
    private readonly SortedDictionary<LocalDate, DayList> days = [];
    private readonly string currency = Bank.Find(bank)!.Currency;
    private long answers;

    public static readonly Instant Morning = Instant.FromUtc(2026, 4, 1, 11, 0);

    public IReadOnlyList<DayList> Days => [.. days.Values];

    public List<RateDecision> Decisions { get; } = [];

    public GuardFacts Facts { get; set; } = GuardFacts.None;

    /// <summary>"USD 478.77, 100 UZS 3.93": prices in the bank's own currency.</summary>
    public static IEnumerable<PrintedRate> Rows(string currency, LocalDate day, string rows) =>
        rows.Split(", ").Select(row => Row(currency, day, row.Split(' ')));

    /// <summary>Says a list for a day, and settles.</summary>
    public Said Says(string day, string rows, Instant? at = null)
    {
        var asOf = Date(day);
        answers++;
        foreach (var row in Rows(currency, asOf, rows))
            On(asOf).See(row, answers, at ?? Morning + Duration.FromHours(answers));
        Settle(asOf);
        return this;
    }

    public LocalDate? Settle(LocalDate from) => Settling.Settle(Days, from, Facts, Decisions);

    public DayList On(LocalDate day)
    {
        if (!days.TryGetValue(day, out var found))
            days.Add(day, found = new DayList(bank, list, day));
        return found;
    }

    public DayList this[string day] => days[Date(day)];

    /// <summary>The number of a currency that counts on a day, as printed; null for none.</summary>
    public string? Counts(string day, string code) =>
        this[day].Accepted.SingleOrDefault(said => said.Base == code)?.Text;

    public Observation Newest(string day, string code) =>
        this[day].Observations.Where(said => said.Base == code).MaxBy(said => said.Revision)!;

    /// <summary>All that the ledger holds, as text that can be compared.</summary>
    public string Ledger() =>
        string.Join(
            '\n',
            Days.SelectMany(day =>
                day.Observations.OrderBy(said => said.Base)
                    .ThenBy(said => said.Revision)
                    .Select(said =>
                        $"{day.AsOf:R} {said.Base} {said.Units} {said.Text} r{said.Revision} {said.Status} {said.Flags} {said.Reason}"
                    )
                    .Append($"{day.AsOf:R} fixing {day.FixingOn:R} before {day.PreviousFixingOn:R} {day.Digest}")
            )
        );

    public static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static PrintedRate Row(string currency, LocalDate day, string[] parts)
    {
        var (units, code, value) = parts is [var many, var unit, var price]
            ? (int.Parse(many, CultureInfo.InvariantCulture), unit, price)
            : (1, parts[0], parts[1]);
        return new(code, units, currency, decimal.Parse(value, CultureInfo.InvariantCulture), value, day);
    }
}
