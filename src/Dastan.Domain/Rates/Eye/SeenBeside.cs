using Dastan.Domain.Rates.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Eye;

/// <summary>One payload beside all lists of its bank, once they are settled.</summary>
internal sealed class SeenBeside
{
    private readonly SeenPayload payload;
    private readonly int place;
    private readonly List<(PrintedRate Printed, Observation Said)> rows = [];
    private readonly DayList? day;
    private readonly DayList? before;

    /// <param name="place">The payload's number, by which observations name it.</param>
    public SeenBeside(
        SeenPayload payload,
        int place,
        IReadOnlyDictionary<(string Bank, string List), IReadOnlyList<DayList>> lists
    )
    {
        (this.payload, this.place) = (payload, place);
        if (!payload.Counts)
            return;

        var newest = payload.Newest.ToList();
        var list = lists[(payload.Bank!.Code, newest[0].List)];
        day = list.First(one => one.AsOf == payload.AsOf);
        before = list.LastOrDefault(one => one.AsOf < payload.AsOf && IsNear(one));
        foreach (var printed in newest.Where(printed => printed.List == day.List))
            rows.Add((printed, Said(printed)));
    }

    public PayloadVerdict Verdict()
    {
        var held = rows.Where(row => row.Said.Status is ObservationStatus.Held).ToList();
        var (outcome, reason) = Outcome(held.Where(row => IsItsOwnMatter(row.Said)));
        return new(outcome, reason)
        {
            Held = [.. held.Select(row => Foreign(row.Printed))],
            Missing = [.. payload.Reading.Missing.Union(Lost())],
            FixingOn = outcome is PayloadOutcome.Carried ? day!.FixingOn : null,
        };
    }

    private (PayloadOutcome Outcome, string Reason) Outcome(IEnumerable<(PrintedRate Printed, Observation Said)> held)
    {
        var reading = payload.Reading;
        if (payload.Bank is null && reading.Outcome is not ReadingOutcome.SourceError)
            return (PayloadOutcome.Indicative, reading.Reason);
        if (ByItself(reading.Outcome) is { } alone)
            return (alone, reading.Reason);
        if (held.FirstOrDefault() is { Said: { } kept })
            return (PayloadOutcome.Quarantine, kept.Reason);
        if (rows.FirstOrDefault(row => row.Said.Flags.HasFlag(RateFlags.ConfirmedShock)) is { Said: { } shock })
            return (PayloadOutcome.QuarantineThenRelease, shock.Reason);
        return reading.Outcome is ReadingOutcome.Partial ? (PayloadOutcome.Partial, reading.Reason) : InTime();
    }

    private static PayloadOutcome? ByItself(ReadingOutcome outcome) =>
        outcome switch
        {
            ReadingOutcome.Rejected => PayloadOutcome.RejectPayload,
            ReadingOutcome.SourceError => PayloadOutcome.SourceError,
            ReadingOutcome.NoData => PayloadOutcome.NoData,
            ReadingOutcome.DateMismatch => PayloadOutcome.DateMismatch,
            _ => null,
        };

    private (PayloadOutcome Outcome, string Reason) InTime()
    {
        if (
            rows.FirstOrDefault(row => row.Said.AnswerId == place && Before(row.Said) is not null) is { Said: { } said }
        )
            return (PayloadOutcome.Restated, $"{Plain(said)} was {Plain(Before(said)!)} before.");
        if (DaysOld() is { } old)
            return (PayloadOutcome.Stale, $"The newest list was {old} days old when it was fetched.");
        return IsWholeDay && day?.FixingOn is { } fixing && fixing < day.AsOf
            ? (
                PayloadOutcome.Carried,
                $"It says nothing that the list of {LocalDatePattern.Iso.Format(fixing)} does not."
            )
            : (PayloadOutcome.Ok, "");
    }

    // A row of the bank's own, or one that jumped in the bank's own list. Where the row only disagrees with the bank that owns the
    // currency, that row waits and the list is in order.
    private bool IsItsOwnMatter(Observation said) =>
        (said.Base == "USD" && Peg.Of(said.Quote, said.AsOf)?.Bank == payload.Bank!.Code)
        || before?.Accepted.FirstOrDefault(known => known.Base == said.Base && known.Quote == said.Quote) is { } known
            && Math.Abs(said.Price / known.Price - 1) > Guard.Quiet;

    // What counted for the same day before the bank said this of it.
    private Observation? Before(Observation said) =>
        day!.Observations.LastOrDefault(known =>
            (known.Base, known.Quote) == (said.Base, said.Quote)
            && known.Revision < said.Revision
            && known.Status is ObservationStatus.Superseded
        );

    // Of several answers for a day some may have less of its list.
    private bool IsWholeDay => payload.IsOneDay && rows.Count == day?.Accepted.Count();

    private int? DaysOld()
    {
        if (payload is not { AskedFor: null, IsOneDay: true, FetchedAt: { } at, Bank: { } bank })
            return null;
        var today = at.InZone(bank.Zone).Date;
        var until = payload.Newest.Max(rate => rate.ValidUntil) ?? payload.AsOf!.Value.PlusDays(bank.AmberAfterDays);
        return today > until ? Period.DaysBetween(payload.AsOf!.Value, today) : null;
    }

    private IEnumerable<string> Lost()
    {
        if (before is null || !DayList.IsMostOf(rows.Count, before.Accepted.Count()))
            return [];
        var here = payload.Reading.Rates.Select(Foreign).Concat(payload.Reading.Refused.Select(row => row.Code));
        return before.Accepted.Where(known => known.IsServed).Select(Foreign).Except(here);
    }

    private Observation Said(PrintedRate printed) =>
        day!
            .Observations.Where(said =>
                said.AnswerId <= place
                && said.Base == printed.Base
                && said.Quote == printed.Quote
                && printed.CostsAsMuchAs(said.Units, said.Value)
            )
            .MaxBy(said => said.AnswerId)!;

    private string Foreign(Observation said) => payload.Bank!.Currency == said.Base ? said.Quote : said.Base;

    private string Foreign(PrintedRate printed) =>
        payload.Bank!.Currency == printed.Base ? printed.Quote : printed.Base;

    private bool IsNear(DayList one) => Period.DaysBetween(one.AsOf, payload.AsOf!.Value) <= Settling.ReachDays;

    private static string Plain(Observation said) => $"{said.Units} {said.Base} = {said.Text} {said.Quote}";
}
