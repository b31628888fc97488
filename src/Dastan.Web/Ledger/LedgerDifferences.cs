using System.Globalization;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Ledger;

/// <summary>In what a bank's kept ledger differs from the replayed one.</summary>
internal sealed class LedgerDifferences
{
    private LedgerDifferences() { }

    /// <summary>The days with anything that differs, by list.</summary>
    public HashSet<(string List, LocalDate Day)> Days { get; } = [];

    /// <summary>A line for each day or answer that differs, with what is kept and what the archive says.</summary>
    public List<string> Told { get; } = [];

    public static async Task<LedgerDifferences> OfAsync(NewsDb db, ReplayedBank replayed, CancellationToken stop)
    {
        var differences = new LedgerDifferences();
        var bank = replayed.Bank.Code;
        foreach (var (kept, reading) in replayed.Reread)
            differences.Told.Add(
                $"{bank} answer {kept.Id}: kept as {As(kept)}, read now as {reading.Outcome} ({kept.Address})"
            );

        var expected = replayed.Days.ToDictionary(day => (day.List, day.AsOf), Written);
        await foreach (
            var day in db
                .DayLists.AsNoTracking()
                .Include(day => day.Observations)
                .AsSingleQuery()
                .Where(day => day.Bank == bank)
                .OrderBy(day => day.List)
                .ThenBy(day => day.AsOf)
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
            differences.Compare(bank, (day.List, day.AsOf), Written(day), Take(expected, (day.List, day.AsOf)));
        foreach (var (day, written) in expected)
            differences.Compare(bank, day, [], written);
        return differences;
    }

    private static string As(KeptAnswer kept) => kept.IsTaken ? $"{kept.Outcome}" : $"{kept.Outcome}, not all taken";

    private static List<string> Take(Dictionary<(string, LocalDate), List<string>> expected, (string, LocalDate) day) =>
        expected.Remove(day, out var written) ? written : [];

    private void Compare(string bank, (string List, LocalDate Day) day, List<string> kept, List<string> archive)
    {
        if (kept.SequenceEqual(archive))
            return;
        Days.Add(day);
        var where = $"{bank}{(day.List is "" ? "" : ":" + day.List)} {LocalDatePattern.Iso.Format(day.Day)}";
        foreach (var line in kept.Except(archive))
            Told.Add($"{where}: only in the ledger: {line}");
        foreach (var line in archive.Except(kept))
            Told.Add($"{where}: only by the archive: {line}");
    }

    // All that is kept of a day, as lines that can be compared.
    private static List<string> Written(DayList day) =>
        [
            $"fixing of {Day(day.FixingOn)} after {Day(day.PreviousFixingOn)}, digest {day.Digest}",
            .. day
                .Observations.OrderBy(said => said.Base, StringComparer.Ordinal)
                .ThenBy(said => said.Quote, StringComparer.Ordinal)
                .ThenBy(said => said.Revision)
                .Select(Written),
        ];

    private static string Written(Observation said) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{said.Units} {said.Base} = {said.Value} {said.Quote} (\"{said.Text}\"), revision {said.Revision}, {said.Status}, {said.Flags}, until {Day(said.ValidUntil)}, answer {said.AnswerId} of {InstantPattern.ExtendedIso.Format(said.ObservedAt)}. {said.Reason}"
        );

    private static string Day(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : "-";
}
