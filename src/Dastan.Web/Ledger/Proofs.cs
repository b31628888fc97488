using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>What stands behind a printed number: the row as it was printed, the answer it stood in, what the bank said before.</summary>
public static class Proofs
{
    /// <summary>The proof of a leg; for a peg, which no list needs, only the leg.</summary>
    public static async Task<Proof> OfAsync(NewsDb db, RateLeg leg, CancellationToken stop)
    {
        if (leg.IsPeg)
            return new(leg, [], null, null);

        var ofPair = db
            .Observations.AsNoTracking()
            .Where(said => said.Bank == leg.Bank && said.Base == leg.Base && said.Quote == leg.Quote);
        var revisions = await ofPair
            .Where(said =>
                said.AsOf == leg.AsOf
                && (said.Status == ObservationStatus.Accepted || said.Status == ObservationStatus.Superseded)
            )
            .OrderBy(said => said.Revision)
            .ToListAsync(stop);
        var counts = revisions.LastOrDefault(said => said.Status is ObservationStatus.Accepted);
        var answer = counts is null
            ? null
            : await db.KeptAnswers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == counts.AnswerId, stop);
        var held = await ofPair
            .Where(said => said.Status == ObservationStatus.Held && said.AsOf >= leg.AsOf)
            .MaxAsync(said => (LocalDate?)said.AsOf, stop);
        return new(leg, revisions, answer, held);
    }
}

/// <summary>Why a printed number stands where it does.</summary>
/// <param name="Revisions">What the bank said of that day, one after another; what counts is the last. Empty for a peg.</param>
/// <param name="Answer">The answer in which the number that counts stood first.</param>
/// <param name="HeldFor">The newest day, this or a later one, of which a number waits to be checked.</param>
public sealed record Proof(RateLeg Leg, IReadOnlyList<Observation> Revisions, KeptAnswer? Answer, LocalDate? HeldFor)
{
    public Observation? Said => Revisions.LastOrDefault(said => said.Status is ObservationStatus.Accepted);
}
