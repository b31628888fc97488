using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Ledger;

/// <summary>Answers with numbers that only wait for the same answer again.</summary>
internal static class HeldAnswers
{
    /// <summary>Those of a bank that can still be confirmed: since then its address has not said anything else.</summary>
    public static IQueryable<KeptAnswer> Waiting(NewsDb db, string bank) =>
        db
            .KeptAnswers.AsNoTracking()
            .Where(kept =>
                kept.Bank == bank
                && db.Observations.Any(said =>
                    said.Status == ObservationStatus.Held
                    && said.AnswerId == kept.Id
                    && (said.Flags & RateFlags.AwaitsConfirmation) != RateFlags.None
                )
                && !db.KeptAnswers.Any(other =>
                    other.Bank == bank
                    && other.Address == kept.Address
                    && other.Id > kept.Id
                    && other.Payload != null
                    && other.Payload != kept.Payload
                )
            )
            .OrderBy(kept => kept.Id);
}
