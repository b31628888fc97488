using Dastan.Domain;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>
/// A person releases or rejects numbers that banks said. The decision stays for ever, and what follows from it is settled with it, in one
/// transaction for each list.
/// </summary>
public static class DecideRate
{
    /// <param name="by">Who decides.</param>
    /// <param name="note">Why.</param>
    /// <returns>Null when done; then all of them are, else none.</returns>
    public static async Task<Refusal?> AsAsync(
        NewsDb db,
        RateBooks books,
        IReadOnlyList<ObservationName> names,
        RateVerdict verdict,
        string by,
        string note,
        Instant now,
        CancellationToken stop
    )
    {
        var decisions = new List<RateDecision>();
        foreach (var name in names.Distinct())
        {
            if (await FindAsync(db, name, stop) is not { } said)
                return RateRefusals.Unknown(name);
            if (RateDecision.Refusing(said, verdict, by, note) is { } refusal)
                return refusal;
            decisions.Add(new RateDecision(said, verdict, by, note, now));
        }
        foreach (var list in decisions.GroupBy(one => (one.Bank, one.List)))
        foreach (var days in Dependents.Neighbours(list.Select(one => one.AsOf)))
            await DaysOfList.DecideAsync(
                db,
                books,
                list.Key.Bank,
                list.Key.List,
                [.. list.Where(one => days.Contains(one.AsOf))],
                stop
            );
        return null;
    }

    private static async Task<Observation?> FindAsync(NewsDb db, ObservationName name, CancellationToken stop)
    {
        var said = await db
            .Observations.AsNoTracking()
            .Where(one =>
                one.Bank == name.Bank
                && one.List == name.List
                && one.AsOf == name.AsOf
                && one.Revision == name.Revision
                && (one.Base == name.Foreign || one.Quote == name.Foreign)
            )
            .ToListAsync(stop);
        return said.FirstOrDefault(name.Names);
    }
}
