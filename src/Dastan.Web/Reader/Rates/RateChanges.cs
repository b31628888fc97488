using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>Restatements and decisions in one order of time.</summary>
public sealed class RateChanges(Reading reading, NewsDb db)
{
    // What was held from the beginning was shown to nobody, and its successor restates nothing.
    private IQueryable<Observation> Restatements =>
        db
            .Observations.AsNoTracking()
            .Where(said =>
                said.Revision > 1
                && (said.Status == ObservationStatus.Accepted || said.Status == ObservationStatus.Superseded)
                && db.Observations.Any(before =>
                    before.Bank == said.Bank
                    && before.List == said.List
                    && before.Base == said.Base
                    && before.Quote == said.Quote
                    && before.AsOf == said.AsOf
                    && before.Revision < said.Revision
                    && before.Status == ObservationStatus.Superseded
                )
            );

    public async Task<int> CountAsync(CancellationToken stop) =>
        await Restatements.CountAsync(stop) + await db.RateDecisions.CountAsync(stop);

    /// <summary>A page of them.</summary>
    public async Task<IReadOnlyList<RateChangeLine>> ReadAsync(int page, CancellationToken stop)
    {
        // Neither table alone knows which of its rows are on the page.
        var reach = page * PageNumber.Size;
        // A bank's list has one instant: without an order within it a row would be on two pages, and another on none.
        var restated = await Restatements
            .OrderByDescending(said => said.ObservedAt)
            .ThenBy(said => said.Bank)
            .ThenBy(said => said.List)
            .ThenBy(said => said.Base)
            .ThenBy(said => said.Quote)
            .ThenByDescending(said => said.AsOf)
            .ThenByDescending(said => said.Revision)
            .Take(reach)
            .ToListAsync(stop);
        var decided = await db
            .RateDecisions.AsNoTracking()
            .OrderByDescending(decision => decision.At)
            .ThenByDescending(decision => decision.Id)
            .Take(reach)
            .ToListAsync(stop);
        var rows = restated
            .Select(said => (At: said.ObservedAt, Said: (Observation?)said, Decision: (RateDecision?)null))
            .Concat(decided.Select(decision => (decision.At, (Observation?)null, (RateDecision?)decision)))
            .OrderByDescending(row => row.At)
            .Skip(reach - PageNumber.Size)
            .Take(PageNumber.Size);
        var lines = new List<RateChangeLine>();
        foreach (var (_, said, decision) in rows)
            lines.Add(decision is null ? await LineAsync(said!, stop) : Line(decision));
        return lines;
    }

    private async Task<RateChangeLine> LineAsync(Observation said, CancellationToken stop)
    {
        var before = await db
            .Observations.AsNoTracking()
            .Where(other =>
                other.Bank == said.Bank
                && other.List == said.List
                && other.Base == said.Base
                && other.Quote == said.Quote
                && other.AsOf == said.AsOf
                && other.Revision < said.Revision
                && other.Status == ObservationStatus.Superseded
            )
            .OrderByDescending(other => other.Revision)
            .FirstAsync(stop);
        return new(
            reading.DayOf(said.ObservedAt),
            Words.Filled(reading.Words.RateRestatedOn, reading.DayOf(said.ObservedAt).Text),
            RateNames.OfBank(said.Bank, reading.Language),
            $"{Text(said)} {Words.Filled(reading.Words.RateInsteadOf, Text(before))}",
            LinkTo(said.AsOf),
            ""
        );
    }

    private RateChangeLine Line(RateDecision decision) =>
        new(
            reading.DayOf(decision.At),
            decision.Verdict is RateVerdict.Released ? reading.Words.RateReleased : reading.Words.RateRejected,
            RateNames.OfBank(decision.Bank, reading.Language),
            reading.Printed(Leg(decision)),
            LinkTo(decision.AsOf),
            decision.Note
        );

    private string Text(Observation said) =>
        reading.Printed(
            new(said.Bank, said.Base, said.Quote, said.Units, said.Value, said.AsOf, said.AsOf, said.Revision)
        );

    private static RateLeg Leg(RateDecision decision) =>
        new(
            decision.Bank,
            decision.Base,
            decision.Quote,
            decision.Units,
            decision.Value,
            decision.AsOf,
            decision.AsOf,
            1
        );

    private Link LinkTo(LocalDate day) => new(reading.Day(day).Text, reading.AddressOf(RateAddress.OfDay(day)));
}
