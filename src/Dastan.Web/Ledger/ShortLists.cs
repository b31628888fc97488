using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>
/// Refuses a day's list that has less than half of the numbers of the one before it. Some addresses of a bank give a single
/// currency or a few: only what the same address gave whole before is measured so.
/// </summary>
internal static class ShortLists
{
    // A month of a bank's answers, many times over.
    private const int AnswersLookedAt = 200;

    /// <summary>The reading, or a refusal of it.</summary>
    public static async Task<BankReading> RefuseAsync(
        NewsDb db,
        string bank,
        BankAnswer answer,
        BankReading reading,
        CancellationToken stop
    )
    {
        if (
            !reading.IsUsable
            || reading.IsOfOneCurrency
            || reading.Rates is not [var first, ..]
            || reading.Rates.Any(row => row.List != first.List)
        )
            return reading;

        var rows = reading.Rates.Count(row => !row.Flags.HasFlag(RateFlags.Stale));
        var before = await BeforeAsync(db, bank, first, stop);
        if (rows * 2 >= before || rows * 2 >= await AtSameDoorAsync(db, bank, answer.Address, stop))
            return reading;

        return BankReading.Rejected(
            $"{bank}, {answer.Address}: the list of {first.AsOf:uuuu-MM-dd} has {rows} numbers, less than half of the {before} of the list before it."
        );
    }

    private static async Task<int> BeforeAsync(NewsDb db, string bank, PrintedRate row, CancellationToken stop)
    {
        var since = row.AsOf.PlusDays(-Settling.ReachDays);
        var numbers = db.Observations.Where(said =>
            said.Bank == bank && said.List == row.List && said.Status == ObservationStatus.Accepted
        );
        var day = await numbers
            .Where(said => said.AsOf < row.AsOf && said.AsOf >= since)
            .MaxAsync(said => (LocalDate?)said.AsOf, stop);
        return day is null ? 0 : await numbers.CountAsync(said => said.AsOf == day, stop);
    }

    private static async Task<int> AtSameDoorAsync(NewsDb db, string bank, Uri address, CancellationToken stop)
    {
        var door = Door(address.ToString());
        var answers = await db
            .KeptAnswers.Where(one => one.Bank == bank && one.Rows > 0)
            .OrderByDescending(one => one.Id)
            .Take(AnswersLookedAt)
            .Select(one => new { one.Address, one.Rows })
            .ToListAsync(stop);
        return answers.FirstOrDefault(one => Door(one.Address) == door)?.Rows ?? 0;
    }

    // The same address but for its day.
    private static string Door(string address) => string.Concat(address.Where(letter => !char.IsAsciiDigit(letter)));
}
