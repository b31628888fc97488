using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Ledger;

namespace Dastan.Web.Reader.Rates;

/// <summary>A proof as an edition tells it, down to the bank's own bytes.</summary>
public static class ProofViews
{
    extension(Reading reading)
    {
        public ProofView Told(Proof proof) =>
            new(
                reading.Printed(proof.Leg),
                [.. reading.Facts(proof).OfType<ProofFact>()],
                [.. reading.Remarks(proof).Where(remark => remark is not "")]
            );

        private IEnumerable<ProofFact?> Facts(Proof proof)
        {
            var words = reading.Words;
            var (leg, said, answer) = (proof.Leg, proof.Said, proof.Answer);
            var day = reading.Day(leg.AsOf);
            yield return new(
                words.RateSetBy,
                RateNames.OfBank(leg.Bank, reading.Language),
                Bank.Find(leg.Bank)?.HomePage.ToString()
            );
            yield return leg.IsPeg ? null : new(words.RateDay, day.Text, Time: day.Iso);
            yield return said is null ? null : new(words.RateAsPrinted, said.Text);
            if (answer is null)
                yield break;

            yield return reading.Seen(words.RateFirstSeen, said?.ObservedAt ?? answer.FirstAt);
            yield return reading.Seen(words.RateFetched, answer.LastAt);
            var bytes = answer.Payload is { } hash ? RateAddress.OfPayload(hash) : null;
            if (!IsOnTheWeb(answer.Address))
            {
                // What a person wrote down is no word of the bank itself, and is not called so.
                yield return new(words.RateOrigin, Uri.UnescapeDataString(answer.Address), bytes);
                yield break;
            }
            yield return new(words.RateOrigin, answer.Address, answer.Address);
            yield return bytes is null ? null : new(words.RateBanksAnswer, answer.Payload![..ShownDigits], bytes);
        }

        private ProofFact Seen(string name, NodaTime.Instant at)
        {
            var moment = reading.Moment(at);
            return new(name, moment.Text, Time: moment.Iso);
        }

        private IEnumerable<string> Remarks(Proof proof)
        {
            if (proof.Leg.IsPeg)
                yield return Words.Filled(reading.Words.RateFixedSince, reading.Day(proof.Leg.AsOf).Text);
            foreach (var (before, after) in proof.Revisions.Zip(proof.Revisions.Skip(1)))
                yield return reading.Restated(before, after);
            if (proof.HeldFor is { } day)
                yield return Words.Filled(reading.Words.RateNewerHeld, reading.Day(day).Text);
        }

        private string Restated(Observation before, Observation after)
        {
            var on = reading.Day(reading.Edition.DayOf(after.ObservedAt)).Text;
            return $"{Words.Filled(reading.Words.RateRevision, after.Revision)}: {Words.Filled(reading.Words.RateRestatedOn, on)}, "
                + $"{after.Text} {Words.Filled(reading.Words.RateInsteadOf, before.Text)}";
        }
    }

    // Of the SHA-256; the rest is in the address.
    private const int ShownDigits = 12;

    // What people wrote down from paper has no page.
    private static bool IsOnTheWeb(string address) => address.StartsWith("http", StringComparison.Ordinal);
}
