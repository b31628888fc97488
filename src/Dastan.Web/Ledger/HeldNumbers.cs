using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>The numbers that are held, with what counts in their place.</summary>
public static class HeldNumbers
{
    /// <summary>All of them, or those of a bank or of one of its days; the newest days first.</summary>
    public static async Task<IReadOnlyList<HeldNumber>> ReadAsync(
        NewsDb db,
        CancellationToken stop,
        Bank? bank = null,
        LocalDate? day = null
    )
    {
        var held = await db
            .Observations.AsNoTracking()
            .Where(said => said.Status == ObservationStatus.Held)
            .Where(said => bank == null || said.Bank == bank.Code)
            .Where(said => day == null || said.AsOf == day)
            .OrderByDescending(said => said.AsOf)
            .ThenBy(said => said.Bank)
            .ThenBy(said => said.List)
            .ThenBy(said => said.Base)
            .ThenBy(said => said.Quote)
            .ThenBy(said => said.Revision)
            .ToListAsync(stop);
        var numbers = new List<HeldNumber>();
        foreach (var said in held)
            numbers.Add(new(ObservationName.Of(said), said, await BeforeAsync(db, said, stop)));
        return numbers;
    }

    private static async Task<Observation?> BeforeAsync(NewsDb db, Observation held, CancellationToken stop) =>
        await db
            .Observations.AsNoTracking()
            .Where(said =>
                said.Bank == held.Bank
                && said.List == held.List
                && said.Base == held.Base
                && said.Quote == held.Quote
                && said.AsOf <= held.AsOf
                && said.Status == ObservationStatus.Accepted
            )
            .OrderByDescending(said => said.AsOf)
            .FirstOrDefaultAsync(stop);
}

/// <summary>A number that is held.</summary>
/// <param name="Before">What counted of the pair last, on that day or before it; null for nothing.</param>
public sealed record HeldNumber(ObservationName Name, Observation Said, Observation? Before)
{
    /// <summary>The bank only has to give it again; else a person has to decide.</summary>
    public bool AwaitsConfirmation => Said.Flags.HasFlag(RateFlags.AwaitsConfirmation);
}
