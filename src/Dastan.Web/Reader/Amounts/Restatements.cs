using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Dastan.Web.Reader.Rates;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Amounts;

/// <summary>What banks corrected of a story's rates after readers had seen them.</summary>
public sealed class Restatements(Reading reading, NewsDb db, Instant publishedAt)
{
    private readonly Dictionary<(string Bank, string Base, string Quote, LocalDate AsOf), Observation?> asPublished =
    [];

    /// <summary>A sentence for each number that was another when the story was published.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(IReadOnlyList<RateLeg> legs, CancellationToken stop)
    {
        var told = new List<string>();
        foreach (var leg in legs.Where(leg => leg is { IsPeg: false, Revision: > 1 }))
            if (
                await AsPublishedAsync(leg, stop) is { } before
                && (before.Units, before.Value) != (leg.Units, leg.Value)
            )
                told.Add(
                    Words.Filled(
                        reading.Words.OnAmounts.Restated,
                        reading.InWords(leg),
                        reading.Printed(leg with { Units = before.Units, Value = before.Value })
                    )
                );
        return told;
    }

    // The sums of a story share their rates.
    private async Task<Observation?> AsPublishedAsync(RateLeg leg, CancellationToken stop)
    {
        var key = (leg.Bank, leg.Base, leg.Quote, leg.AsOf);
        if (!asPublished.TryGetValue(key, out var before))
            asPublished[key] = before = await FindAsync(leg, stop);
        return before;
    }

    // What was accepted then; a number that came only after the publication restated nothing that it was told with.
    private Task<Observation?> FindAsync(RateLeg leg, CancellationToken stop) =>
        db
            .Observations.AsNoTracking()
            .Where(said =>
                said.Bank == leg.Bank
                && said.Base == leg.Base
                && said.Quote == leg.Quote
                && said.AsOf == leg.AsOf
                && said.ObservedAt <= publishedAt
                && (said.Status == ObservationStatus.Accepted || said.Status == ObservationStatus.Superseded)
            )
            .OrderByDescending(said => said.Revision)
            .FirstOrDefaultAsync(stop);
}
