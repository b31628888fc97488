using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>One list of a bank for one day: all that was ever said of the day, what of it counts, and which fixing the day belongs to.</summary>
/// <remarks>
/// A day whose whole list equals that of the day before is carried; otherwise it is a fixing, even if the dollar did not
/// move. So no calendar of holidays is needed. A list that only lacks some of the rows of the day before, and no more than half of them, says nothing new.
/// </remarks>
public sealed class DayList
{
    private readonly List<Observation> observations = [];

    private DayList() { }

    public DayList(string bank, string list, LocalDate asOf) => (Bank, List, AsOf) = (bank, list, asOf);

    public string Bank { get; private set; } = "";

    public string List { get; private set; } = "";

    public LocalDate AsOf { get; private set; }

    /// <summary>The day on which this list was first said: <see cref="AsOf"/> for a fixing, earlier for a carried day. Null while nothing of it counts.</summary>
    public LocalDate? FixingOn { get; private set; }

    /// <summary>The fixing before that one; null where none is known.</summary>
    public LocalDate? PreviousFixingOn { get; private set; }

    /// <summary>Of all that counts: equal lists have equal digests. "" while nothing counts.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>By pair, then by revision.</summary>
    public IReadOnlyList<Observation> Observations => observations;

    /// <summary>What counts of the day.</summary>
    public IEnumerable<Observation> Accepted => observations.Where(said => said.Status is ObservationStatus.Accepted);

    /// <summary>Takes note of a printed number. The same price again says nothing new; another one is a revision.</summary>
    /// <returns>Whether it was new.</returns>
    public bool See(PrintedRate printed, long answer, Instant at)
    {
        var said = new Observation(printed, answer, at) { Bank = Bank, List = List };
        var chain = Chain(printed.Base, printed.Quote);
        var before = chain.LastOrDefault(known => IsBefore(known, said));
        var after = chain.FirstOrDefault(known => !IsBefore(known, said));
        if (before is not null && before.CostsAsMuchAs(said))
            return false;

        observations.Add(said);
        // What was said before, and came here later, takes the place of the same price said after it.
        if (after is not null && after.CostsAsMuchAs(said))
            observations.Remove(after);
        Number(printed.Base, printed.Quote);
        return true;
    }

    /// <summary>Decides what counts of the day, and which fixing it belongs to.</summary>
    /// <returns>Whether anything is other than before.</returns>
    internal bool Settle(
        LedgerReferences references,
        GuardFacts facts,
        IReadOnlyList<RateDecision> decisions,
        DayList? before
    )
    {
        var changed = Judge(references, facts, decisions);
        return Fix(before) || changed;
    }

    private bool Judge(LedgerReferences references, GuardFacts facts, IReadOnlyList<RateDecision> decisions)
    {
        var verdicts = Guard.Judge(Bank, AsOf, observations, references, facts);
        var changed = false;
        foreach (var chain in observations.GroupBy(said => (said.Base, said.Quote)))
            changed |= Judge([.. chain.OrderBy(said => said.Revision)], verdicts, decisions);
        return changed;
    }

    private static bool Judge(
        List<Observation> chain,
        IReadOnlyDictionary<Observation, GuardVerdict> verdicts,
        IReadOnlyList<RateDecision> decisions
    )
    {
        var stands = chain.Select(said => (Said: said, Stand: Stand(said, verdicts[said], decisions))).ToList();
        var current = stands.FindLastIndex(entry => entry.Stand.Status is ObservationStatus.Accepted);
        var changed = false;
        foreach (var (index, (said, stand)) in stands.Index())
        {
            var status =
                stand.Status is ObservationStatus.Accepted && index < current
                    ? ObservationStatus.Superseded
                    : stand.Status;
            changed |= said.Stand(status, stand.Reason, stand.Flags);
        }
        return changed;
    }

    private static (ObservationStatus Status, string Reason, RateFlags Flags) Stand(
        Observation said,
        GuardVerdict verdict,
        IReadOnlyList<RateDecision> decisions
    )
    {
        if (decisions.LastOrDefault(decision => decision.IsOf(said)) is { } decided)
            return decided.Verdict is RateVerdict.Released
                ? (ObservationStatus.Accepted, $"Released by {decided.By}: {decided.Note}", RateFlags.None)
                : (ObservationStatus.Rejected, $"Rejected by {decided.By}: {decided.Note}", RateFlags.None);

        return (verdict.IsHeld ? ObservationStatus.Held : ObservationStatus.Accepted, verdict.Reason, verdict.Flags);
    }

    private bool Fix(DayList? before)
    {
        var digest = ListDigest.Of(Accepted);
        LocalDate? fixing = digest is "" ? null : AsOf;
        var previous = digest is "" ? null : before?.FixingOn;
        if (
            digest is not ""
            && before is not null
            && IsNear(before)
            && (before.Digest == digest || IsShortened(before))
        )
            (fixing, previous) = (before.FixingOn, before.PreviousFixingOn);
        if ((digest, fixing, previous) == (Digest, FixingOn, PreviousFixingOn))
            return false;

        (Digest, FixingOn, PreviousFixingOn) = (digest, fixing, previous);
        return true;
    }

    // A row that is missing, held or refused on a day of rest makes no fixing of all the others.
    private bool IsShortened(DayList before)
    {
        var prices = before.Accepted.ToDictionary(said => (said.Base, said.Quote));
        var counting = Accepted.ToList();
        return IsMostOf(counting.Count, prices.Count)
            && counting.TrueForAll(said =>
                prices.TryGetValue((said.Base, said.Quote), out var known) && known.CostsAsMuchAs(said)
            );
    }

    /// <summary>A list that has lost more than half of its rows is another list.</summary>
    internal static bool IsMostOf(int rows, int before) => rows * 2 >= before;

    // After a long silence an equal list is a fixing again.
    private bool IsNear(DayList before) => Period.DaysBetween(before.AsOf, AsOf) <= Resolver.LongestRestDays;

    private IEnumerable<Observation> Chain(string @base, string quote) =>
        observations
            .Where(said => said.Base == @base && said.Quote == quote)
            .OrderBy(said => said.ObservedAt)
            .ThenBy(said => said.AnswerId);

    private void Number(string @base, string quote)
    {
        foreach (var (index, said) in Chain(@base, quote).Index())
            said.Revision = index + 1;
    }

    private static bool IsBefore(Observation known, Observation said) =>
        (known.ObservedAt, known.AnswerId).CompareTo((said.ObservedAt, said.AnswerId)) <= 0;
}
