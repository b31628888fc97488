using System.Globalization;
using System.Text.Json;
using Dastan.Domain.Rates.Ledger;

namespace Dastan.Tests.Rates.Ledger;

/// <summary>Five years of the som in four currencies, and which of the days are known to be fixings (shared data).</summary>
internal static class SomHistory
{
    private static readonly string[] Codes = ["USD", "EUR", "KZT", "RUB"];

    /// <param name="Fixing">The fixing that the day belongs to.</param>
    public sealed record Case(string Day, string Value, string Fixing, string? Previous);

    public static IEnumerable<(LocalDate Day, string Rows)> Days(string folder)
    {
        var columns = Codes
            .Select(code => Read(Path.Combine(folder, "history", $"nbkr_{code.ToLowerInvariant()}_kgs.csv")))
            .ToList();
        foreach (var day in columns[0].Keys)
            yield return (
                Said.Date(day),
                string.Join(
                    ", ",
                    Codes
                        .Zip(columns)
                        .Where(pair => pair.Second.ContainsKey(day))
                        .Select(pair => $"{pair.First} {pair.Second[day]}")
                )
            );
    }

    public static GuardFacts Confirmed(string folder)
    {
        var euro = Euro(Path.Combine(folder, "ecb", "eurofxref-hist.csv"));
        return new()
        {
            IsConfirmed = _ => true,
            DollarsForEuro = day =>
                Enumerable
                    .Range(1, 14)
                    .Select(back => euro.GetValueOrDefault(day.PlusDays(-back), 0))
                    .FirstOrDefault(value => value > 0)
                    is var found
                        and > 0
                    ? found
                    : null,
        };
    }

    public static int ExpectedFixings(string folder) => Expected(folder).GetProperty("fixings").GetInt32();

    public static IEnumerable<Case> Cases(string folder) =>
        Expected(folder)
            .GetProperty("cases")
            .EnumerateArray()
            .Where(one =>
                one.GetProperty("outcome").GetString() == "ok"
                && Said.Date(one.GetProperty("date").GetString()!) <= Said.Date("2026-06-30")
            )
            .Select(one => new Case(
                one.GetProperty("date").GetString()!,
                one.GetProperty("value").GetString()!,
                one.GetProperty("fixing_date").GetString()!,
                one.GetProperty("previous_fixing").GetString()
            ));

    public static Case Told(Said bank, Case expected)
    {
        var day = bank.Days.Last(one => one.AsOf <= Said.Date(expected.Day));
        var value = day
            .Accepted.Single(said => said.Base == "USD")
            .Value.ToString("0.####", CultureInfo.InvariantCulture);
        return new(
            expected.Day,
            value,
            $"{day.FixingOn:R}",
            day.PreviousFixingOn is { } previous ? $"{previous:R}" : null
        );
    }

    private static SortedDictionary<string, string> Read(string file) =>
        new(
            File.ReadLines(file)
                .Skip(1)
                .Where(line => line is not "")
                .Select(line => line.Split(','))
                .ToDictionary(cells => cells[0], cells => cells[1]),
            StringComparer.Ordinal
        );

    private static Dictionary<LocalDate, decimal> Euro(string file)
    {
        var lines = File.ReadLines(file).ToList();
        var column = lines[0].Split(',').IndexOf("USD");
        return lines
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells.Length > column)
            .ToDictionary(
                cells => Said.Date(cells[0]),
                cells => decimal.Parse(cells[column], CultureInfo.InvariantCulture)
            );
    }

    private static JsonElement Expected(string folder) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected", "fixings_nbkr_usd.json"))).RootElement;
}
