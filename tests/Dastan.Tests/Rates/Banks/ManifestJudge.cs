using System.Text.Json;
using Dastan.Domain.Rates;

namespace Dastan.Tests.Rates.Banks;

/// <summary>Holds a reading against what a manifest expects of it, as far as one answer by itself can tell.</summary>
internal static class ManifestJudge
{
    /// <summary>Each difference, a sentence with the file's name; none where all is as expected.</summary>
    public static IEnumerable<string> Faults(RatesManifest.Case @case, BankReading reading)
    {
        var faults = OutcomeFaults(@case.Outcome, reading);
        if (@case.Expected.ValueKind is JsonValueKind.Object && reading.Outcome is not ReadingOutcome.Rejected)
            faults = faults.Concat(@case.Expected.EnumerateObject().SelectMany(part => PartFaults(part, reading)));
        return faults.Select(fault => $"{@case.Name}: {fault} [{reading.Outcome}: {reading.Reason}]");
    }

    private static IEnumerable<string> OutcomeFaults(string expected, BankReading reading)
    {
        var isRight = expected switch
        {
            "partial" => reading.Outcome is ReadingOutcome.Partial,
            "reject_payload" => reading.Outcome is ReadingOutcome.Rejected,
            "reject_or_warn" => reading.Outcome is ReadingOutcome.Rejected
                || (reading.IsUsable && reading.Warnings is not []),
            "no_data" => reading.Outcome is ReadingOutcome.NoData,
            "date_mismatch" => reading.Outcome is ReadingOutcome.DateMismatch,
            "source_error" => reading.Outcome is ReadingOutcome.SourceError,
            // Whether it is carried, restated, stale or to be held is seen beside what was known before.
            _ => reading.Outcome is ReadingOutcome.Ok,
        };
        if (!isRight)
            yield return $"is expected to be {expected}";
        if (reading.Outcome is not ReadingOutcome.Ok && reading.Reason.Length < 20)
            yield return "gives no reason";
        if (!reading.IsUsable && reading.Rates is not [])
            yield return "has rates that can't be used";
    }

    private static IEnumerable<string> PartFaults(JsonProperty part, BankReading reading) =>
        part.Name switch
        {
            "count" => Unless(reading.Rates.Count == part.Value.GetInt32(), $"has {reading.Rates.Count} rates"),
            "current" => Unless(
                reading.Rates.Count(rate => !rate.Flags.HasFlag(RateFlags.Stale)) == part.Value.GetInt32(),
                "has another number of current rates"
            ),
            "rates" => part.Value.EnumerateArray().SelectMany(row => Missing(row, reading)),
            "never" => part.Value.EnumerateArray().SelectMany(row => Unless(Missing(row, reading).Any(), $"has {row}")),
            "rejected" => Codes(part.Value).SelectMany(code => NotRefused(code, reading)),
            "missing" => Codes(part.Value).SelectMany(code => Present(code, reading)),
            "defunct" => Codes(part.Value).SelectMany(code => NotFlagged(code, RateFlags.Defunct, reading)),
            "quarantined" => Codes(part.Value).SelectMany(code => Unless(Rows(code, reading).Any(), $"lacks {code}")),
            "stale" => part.Value.EnumerateArray().SelectMany(row => NotStale(row, reading)),
            "row_dates" => part.Value.EnumerateObject().SelectMany(row => NotDated(row.Name, row.Value, reading)),
            "valid_days" => Unless(
                reading.Rates.All(rate => rate.ValidUntil == rate.AsOf.PlusDays(part.Value.GetInt32() - 1)),
                "is valid for another time"
            ),
            "series" => part.Value.EnumerateArray().SelectMany(point => NoPoint(point, reading)),
            "first" => NoPoint(part.Value, reading),
            "last" => NoPoint(part.Value, reading),
            "days" => Unless(
                reading.Rates.Select(rate => rate.AsOf).Distinct().Count() == part.Value.GetInt32(),
                "has another number of days"
            ),
            "as_of" => Unless(
                reading.Rates.Max(rate => rate.AsOf) == RatesManifest.DayOf(part.Value.GetString()!),
                "is of another day"
            ),
            "mids" => part.Value.EnumerateArray().SelectMany(row => Missing(row, reading)),
            "rejected_days" => Codes(part.Value).SelectMany(day => NotRefusedDay(day, reading)),
            "units" => Unless(reading.Rates.All(rate => rate.Units == part.Value.GetInt32()), "has other units"),
            "mid_rule" => Unless(reading.Rates.All(rate => rate.Text.Contains(" / ")), "does not tell both rates"),
            // Which fixing a day carries, and how a currency is called, is not for a reader of rates.
            "fixing_date" or "name" => [],
            _ => [$"expects {part.Name}, which nobody here judges"],
        };

    private static IEnumerable<string> Missing(JsonElement row, BankReading reading) =>
        Unless(
            reading.Rates.Any(rate =>
                rate.Base == row.GetProperty("base").GetString()
                && rate.Quote == row.GetProperty("quote").GetString()
                && rate.Units == row.GetProperty("units").GetInt32()
                && Is(rate, row.GetProperty("value").GetString())
            ),
            $"lacks {row}"
        );

    private static IEnumerable<string> NotRefused(string code, BankReading reading) =>
        Unless(
            reading.Refused.FirstOrDefault(row => row.Code == code && row.Reason.Contains(code)) is { } refused
                && Rows(code, reading).All(rate => refused.AsOf is { } day && rate.AsOf != day)
                && (reading.Outcome is ReadingOutcome.Ok || reading.Reason.Contains(code)),
            $"does not refuse {code}"
        );

    private static IEnumerable<string> Present(string code, BankReading reading) =>
        Unless(
            !Rows(code, reading).Any() && (code != "USD" || reading.Reason.Contains(code)),
            $"has {code}, or does not miss it"
        );

    private static IEnumerable<string> NotFlagged(string code, RateFlags flag, BankReading reading) =>
        Unless(Rows(code, reading).ToList() is [{ } rate] && rate.Flags.HasFlag(flag), $"{code} is not {flag}");

    private static IEnumerable<string> NotStale(JsonElement row, BankReading reading)
    {
        var code = row.GetProperty("code").GetString()!;
        return NotFlagged(code, RateFlags.Stale, reading).Concat(NotDated(code, row.GetProperty("as_of"), reading));
    }

    private static IEnumerable<string> NotDated(string code, JsonElement day, BankReading reading) =>
        Unless(
            Rows(code, reading).ToList() is [{ } rate] && rate.AsOf == RatesManifest.DayOf(day.GetString()!),
            $"{code} is not of {day}"
        );

    private static IEnumerable<string> NotRefusedDay(string text, BankReading reading)
    {
        var day = RatesManifest.DayOf(text);
        return Unless(
            reading.Rates.All(rate => rate.AsOf != day) && reading.Refused.Any(row => row.AsOf == day),
            $"does not refuse the day {text}"
        );
    }

    // "2019-09-02", or a day and a value, with the units between them where they may change.
    private static IEnumerable<string> NoPoint(JsonElement point, BankReading reading)
    {
        var parts = point.ValueKind is JsonValueKind.Array ? Codes(point).ToList() : [point.GetString()!];
        var day = RatesManifest.DayOf(parts[0]);
        return Unless(
            reading.Rates.Any(rate =>
                rate.AsOf == day
                && (parts.Count < 2 || Is(rate, parts[^1]))
                && (parts.Count < 3 || rate.Units == int.Parse(parts[1]))
            ),
            $"lacks {point}"
        );
    }

    private static bool Is(PrintedRate rate, string? value) =>
        (rate.Text.Contains(" / ") || rate.Text.Replace(',', '.') == value) && rate.Value == decimal.Parse(value!);

    private static IEnumerable<PrintedRate> Rows(string code, BankReading reading) =>
        reading.Rates.Where(rate => rate.Base == code || rate.Quote == code);

    private static IEnumerable<string> Codes(JsonElement codes) =>
        codes.EnumerateArray().Select(code => code.GetString()!);

    private static IEnumerable<string> Unless(bool holds, string fault) => holds ? [] : [fault];
}
