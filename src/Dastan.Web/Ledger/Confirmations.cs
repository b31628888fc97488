using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>Which answers a bank gave again, in the same bytes, ten minutes later or more; whatever it said between, and wherever.</summary>
internal static class Confirmations
{
    /// <summary>Those among some answers of a bank, by their numbers.</summary>
    public static Task<IReadOnlySet<long>> AmongAsync(
        NewsDb db,
        string bank,
        IReadOnlySet<long> answers,
        CancellationToken stop
    ) => OfAsync(db, db.KeptAnswers.Where(kept => answers.Contains(kept.Id)), bank, stop);

    /// <summary>Those of all answers of a bank.</summary>
    public static Task<IReadOnlySet<long>> AllAsync(NewsDb db, string bank, CancellationToken stop) =>
        OfAsync(db, db.KeptAnswers, bank, stop);

    private static async Task<IReadOnlySet<long>> OfAsync(
        NewsDb db,
        IQueryable<KeptAnswer> answers,
        string bank,
        CancellationToken stop
    )
    {
        var given = await (
            from kept in answers
            join other in db.KeptAnswers on kept.Payload equals other.Payload
            where kept.Bank == bank && other.Bank == bank
            where other.Id != kept.Id || other.Times > 1
            select new
            {
                kept.Id,
                kept.FirstAt,
                other.LastAt,
            }
        ).ToListAsync(stop);
        return given
            .Where(one => one.LastAt - one.FirstAt >= KeptAnswer.Confirmation)
            .Select(one => one.Id)
            .ToHashSet();
    }

    /// <summary>The days with a number that waits for the bytes of an answer, list by list.</summary>
    public static async Task<ILookup<string, LocalDate>> WaitingForAsync(
        NewsDb db,
        KeptAnswer kept,
        CancellationToken stop
    )
    {
        var waiting = await (
            from said in db.Observations.AsNoTracking()
            join first in db.KeptAnswers on said.AnswerId equals first.Id
            where
                said.Status == ObservationStatus.Held
                && (said.Flags & RateFlags.AwaitsConfirmation) != RateFlags.None
                && first.Bank == kept.Bank
                && first.Payload == kept.Payload
                && first.FirstAt <= kept.LastAt - KeptAnswer.Confirmation
            select new { said.List, said.AsOf }
        )
            .Distinct()
            .ToListAsync(stop);
        return waiting.ToLookup(one => one.List, one => one.AsOf, StringComparer.Ordinal);
    }
}
