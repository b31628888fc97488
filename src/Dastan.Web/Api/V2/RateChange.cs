using Dastan.Domain.Rates.Ledger;
using NodaTime;

namespace Dastan.Web.Api.V2;

/// <summary>Something that was said of a day anew, or decided.</summary>
/// <param name="Kind"><c>restated</c> by the bank; <c>released</c> or <c>rejected</c> by a person.</param>
/// <param name="Before">What the bank had said before, for as many units; null where nothing was.</param>
/// <param name="Status">What became of a restatement; null for a decision.</param>
public sealed record RateChange(
    Instant At,
    string Kind,
    string Bank,
    string Base,
    string Quote,
    LocalDate AsOf,
    int Units,
    decimal Value,
    decimal? Before,
    int? Revision,
    string? Status
)
{
    public static RateChange Restated(Observation said, Observation before) =>
        new(
            said.ObservedAt,
            "restated",
            said.Bank,
            said.Base,
            said.Quote,
            said.AsOf,
            said.Units,
            said.Value,
            before.Units == said.Units ? before.Value : before.Value * said.Units / before.Units,
            said.Revision,
            said.Status.ToString().ToLowerInvariant()
        );

    public static RateChange Decided(RateDecision decision) =>
        new(
            decision.At,
            decision.Verdict is RateVerdict.Released ? "released" : "rejected",
            decision.Bank,
            decision.Base,
            decision.Quote,
            decision.AsOf,
            decision.Units,
            decision.Value,
            null,
            null,
            null
        );
}
