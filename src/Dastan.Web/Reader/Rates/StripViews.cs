using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Rates;

/// <summary>The strip as an edition shows it.</summary>
public static class StripViews
{
    extension(Reading reading)
    {
        /// <summary>The strip's rates of today, in its order; none before the first list was ever read.</summary>
        public IReadOnlyList<StripRate> StripRates()
        {
            var rates = Strip
                .Currencies.Select(code => StripRate.From(Resolver.Usual, reading.Snapshot.Rates, code, reading.Today))
                .OfType<StripRate>()
                .ToList();
            // A peg alone is no strip.
            return rates.All(rate => rate.Current.IsPeg) ? [] : rates;
        }

        /// <summary>Null while no rate is known.</summary>
        public StripView? StripView() =>
            reading.StripRates() is { Count: > 0 } rates
                ? new([.. rates.Select(rate => reading.Entry(rate))]) { Address = reading.AddressOf(RateAddress.OfAll) }
                : null;

        private StripEntry Entry(StripRate rate)
        {
            var (current, staleness) = (rate.Current, rate.Current.StalenessOn(reading.Today));
            return new(
                rate.Currency,
                RateNames.OfCurrency(rate.Currency, reading.Language),
                reading.Number(rate.Dollars),
                reading.Change(rate.ChangePercent),
                RateTexts.DirectionOf(rate.ChangePercent),
                RateNames.OfBank(current.Bank, reading.Language),
                reading.Day(current.AsOf)
            )
            {
                AsPrinted = reading.Printed(current),
                Previous = rate.Previous is { } previous
                    ? $"{reading.Printed(previous)} ({reading.ShortDay(previous.AsOf).Text})"
                    : "",
                Note = current.IsPeg ? Words.Filled(reading.Words.RateFixedSince, reading.Day(current.AsOf).Text) : "",
                Age = reading.Age(staleness, current.AsOf),
                AgeInFew = staleness is Staleness.Fresh ? "" : reading.FewLetters(current.AsOf),
                IsOld = staleness is Staleness.Red,
                Address = reading.AddressOf(RateAddress.OfCurrency(rate.Currency)),
                SourceAddress = Bank.Find(current.Bank)?.HomePage.ToString(),
            };
        }
    }
}
