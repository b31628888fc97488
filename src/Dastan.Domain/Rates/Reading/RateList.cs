using NodaTime;

namespace Dastan.Domain.Rates.Reading;

/// <summary>
/// The rows of one answer, judged one by one: good rows stand, the others leave a reason, and what is wrong with all of them is wrong
/// with the answer.
/// </summary>
/// <param name="format">How this bank writes numbers.</param>
/// <param name="unitsName">What the payload calls the units.</param>
/// <param name="valueName">What the payload calls the value.</param>
public sealed class RateList(Payload payload, NumberFormat format, string unitsName, string valueName)
{
    // Twice what the ECB has printed since 1999.
    private const int MostRows = 500_000;
    private const int MostRefused = 50_000;
    private const int MostNamed = 5;

    private readonly RowRules rules = new(format, unitsName, valueName);
    private readonly List<RefusedRow> refused = [];
    private List<PrintedRate> rates = [];
    private int ordinary;
    private int kept;
    private int drifted;

    private string Where => $"{payload.Bank}, {payload.Answer.Address}";

    /// <summary>Judges a row.</summary>
    /// <param name="code">The currency it speaks of, for a reason; null where even that is not clear.</param>
    /// <param name="row">Reads it; an <see cref="UnreadableRow"/> refuses this row alone.</param>
    public void Add(string? code, Func<RowText> row)
    {
        LocalDate? day = null;
        try
        {
            var read = row();
            day = read.AsOf;
            Count(read.Value);
            Keep(rules.Judge(read));
        }
        catch (UnreadableRow unreadable)
        {
            Refuse(code, unreadable.Message, day);
        }
    }

    /// <summary>Judges a rate that the adapter makes of more than one number; of it only the currencies are judged.</summary>
    /// <param name="rate">Makes it; an <see cref="UnreadableRow"/> refuses this row alone.</param>
    public void Add(string? code, LocalDate day, Func<PrintedRate> rate)
    {
        try
        {
            Keep(RowRules.Marked(rate()));
        }
        catch (UnreadableRow unreadable)
        {
            Refuse(code, unreadable.Message, day);
        }
    }

    /// <summary>Refuses a row.</summary>
    /// <param name="found">The end of a sentence about the row: <c>has nothing as Value</c>.</param>
    public void Refuse(string? code, string found, LocalDate? day = null)
    {
        if (refused.Count == MostRefused)
            throw new UnreadableAnswer($"more than {MostRefused} of its rows can't be used");
        var row = string.IsNullOrEmpty(code) ? "a row of no currency" : $"the row of {Excerpt.Of(code, 12).Trim('"')}";
        refused.Add(new(RowRules.IsCode(code) ? code! : "", $"{Where}: {row} {found}.", day));
    }

    /// <summary>Passes over a row that this bank never fills: it leaves its reason, and the list is whole without it.</summary>
    public void PassOver(string? code, string found, LocalDate? day = null)
    {
        Refuse(code, found, day);
        ordinary++;
    }

    /// <summary>Finishes the list of one day.</summary>
    /// <param name="expected">The currency that it can't do without; null for none.</param>
    /// <param name="mayMixDays">Does the bank let ended currencies stand with their last day? They are marked as stale then.</param>
    public BankReading AsDay(string? expected = "USD", bool mayMixDays = false)
    {
        RequireAgreement(isOneDay: true);
        RequireAny();
        var day = DayOfMost();
        rates = [.. rates.Select(rate => rate.AsOf < day ? rate with { Flags = rate.Flags | RateFlags.Stale } : rate)];

        List<string> faults = DayRules.Mismatch(day, payload) is { } mismatch ? [mismatch] : [];
        var isMismatch = faults is not [];
        if (expected is not null && !Has(expected, day))
            faults.Add($"there is no {expected} in the list of {day:uuuu-MM-dd}");
        if (!mayMixDays && rates.Where(rate => rate.AsOf != day).Select(Foreign).ToList() is [_, ..] strays)
            faults.Add($"of another day than {day:uuuu-MM-dd} are {string.Join(", ", strays)}");
        return Finish(faults, isMismatch) with { Missing = expected is null ? [] : [.. Missing(expected, day)] };
    }

    /// <summary>Finishes a stretch of many days.</summary>
    public BankReading AsDays()
    {
        RequireAgreement(isOneDay: false);
        RequireAny();
        return Finish([], isMismatch: false);
    }

    private void Keep(PrintedRate rate)
    {
        if (rates.Count == MostRows)
            throw new UnreadableAnswer($"it has more than {MostRows} rows");
        rates.Add(rate);
    }

    private bool Has(string code, LocalDate day) => rates.Any(rate => rate.AsOf >= day && Foreign(rate) == code);

    // Every whole list has the euro too, unless it is the bank's own.
    private IEnumerable<string> Missing(string expected, LocalDate day)
    {
        string[] always = rates is [_] ? [expected] : [expected, "EUR"];
        return always.Where(code =>
            code != payload.Bank.Currency && !Has(code, day) && refused.All(row => row.Code != code)
        );
    }

    private void Count(string? value)
    {
        if (format.IsKept(value))
            kept++;
        else if (format.IsDrifted(value))
            drifted++;
    }

    private void RequireAgreement(bool isOneDay)
    {
        var unreadable = refused.Select(row => (row.Code, row.AsOf)).ToHashSet();
        bool IsDoubted(PrintedRate rate) =>
            unreadable.Contains((Foreign(rate), rate.AsOf)) || (isOneDay && unreadable.Contains((Foreign(rate), null)));

        rates = Agreement.Among(rates, IsDoubted, (rate, found) => Refuse(Foreign(rate), found, rate.AsOf));
    }

    private void RequireAny()
    {
        if (drifted > kept)
            throw new UnreadableAnswer(
                $"its numbers drifted: {drifted} of {drifted + kept} have another decimal sign than the '{format.Sign}' "
                    + "that this bank uses"
            );
        if (rates is [])
            throw new UnreadableAnswer(
                refused is [var first, ..]
                    ? $"none of its {refused.Count} rows can be used: {first.Reason[(Where.Length + 2)..].TrimEnd('.')}"
                    : "it has no rows"
            );
    }

    private LocalDate DayOfMost() =>
        rates
            .GroupBy(rate => rate.AsOf)
            .OrderByDescending(day => day.Count())
            .ThenByDescending(day => day.Key)
            .First()
            .Key;

    private BankReading Finish(List<string> faults, bool isMismatch)
    {
        if (refused.Count > ordinary)
            faults.Add($"{refused.Count} of {refused.Count + rates.Count} rows can't be used: {Named()}");

        var outcome =
            isMismatch ? ReadingOutcome.DateMismatch
            : faults is [] ? ReadingOutcome.Ok
            : ReadingOutcome.Partial;
        return new(outcome, faults is [] ? "" : $"{Where}: {string.Join("; ", faults)}.")
        {
            Rates = rates,
            Refused = refused,
            Warnings = payload.Warnings,
        };
    }

    private string Named() =>
        string.Join(", ", refused.Take(MostNamed).Select(row => row.Code is "" ? "one of no currency" : row.Code))
        + (refused.Count > MostNamed ? ", …" : "");

    // The row's own currency, whichever way round the bank prints it.
    private string Foreign(PrintedRate rate) => rate.Base == payload.Bank.Currency ? rate.Quote : rate.Base;
}
