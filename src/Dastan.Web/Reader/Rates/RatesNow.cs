using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Parts;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>The price of a currency now as an edition shows it, and why there is none.</summary>
public static class RatesNow
{
    // What a reader here asks for first.
    private static readonly string[] Asked = ["USD", "EUR", "RUB", "CNY", .. Strip.Currencies];

    extension(Reading reading)
    {
        public RateNow Now(PairAsked pair, RateAnswer answer, Resolver resolver, RateBook book)
        {
            var change = answer.Method is RateMethod.Peg ? 0 : RateHistory.ChangePercent(answer, book);
            var staleness = answer.StalenessOn(reading.Today);
            return new(
                reading.Equation(answer),
                reading.Reverse(pair, answer, resolver, book),
                reading.Change(change),
                RateTexts.DirectionOf(change),
                reading.Banks(answer),
                reading.Day(answer.AsOf),
                reading.Age(staleness, answer.AsOf),
                staleness is Staleness.Red,
                reading.Method(answer),
                reading.Announced(pair, resolver, book),
                new(
                    reading.Words.ConverterTitle,
                    reading.AddressOf(RateAddress.OfConversion("100", pair.Base, pair.Quote, answer.Day))
                )
            );
        }

        /// <summary>The currencies that one may be priced in.</summary>
        public IReadOnlyList<Link> Others(PairAsked pair) =>
            [
                .. Asked
                    .Append(pair.Quote)
                    .Distinct()
                    .Where(code => code != pair.Base)
                    .Select(code => new Link(
                        code,
                        reading.AddressOf(RateAddress.OfCurrency(pair.Base, code)),
                        code == pair.Quote
                    )),
            ];

        /// <summary>Why there is no rate of a pair on a day.</summary>
        public string WhyNone(PairAsked pair, Resolver resolver, RateBook book, LocalDate day)
        {
            if (resolver.Resolve(pair.Base, pair.Quote, day, book, out var why) is not null)
                return "";

            var words = reading.Words;
            return why!.Code switch
            {
                "not_alive" => reading.NoMoney(pair, day),
                "too_old" => Words.Filled(words.NoRateTooOld, Resolver.LongestRestDays),
                _ when IsBeforeAll(pair, resolver, book, day) => words.NoRateYet,
                _ => words.NoRateNone,
            };
        }

        private Link? Reverse(PairAsked pair, RateAnswer answer, Resolver resolver, RateBook book) =>
            resolver.Resolve(pair.Quote, pair.Base, answer.Day, book, out _) is { } turned
                ? new(reading.Equation(turned), reading.AddressOf(RateAddress.OfCurrency(pair.Quote, pair.Base)))
                : null;

        private RateAnnounced? Announced(PairAsked pair, Resolver resolver, RateBook book)
        {
            var tomorrow = reading.Today.PlusDays(1);
            if (
                resolver.Resolve(pair.Base, pair.Quote, tomorrow, book, out _) is not { Legs: not [] } answer
                || answer.AsOf != tomorrow
            )
                return null;

            var change = RateHistory.ChangePercent(answer, book);
            return new(
                Words.Filled(reading.Words.RateOf, reading.Day(tomorrow).Text),
                reading.Equation(answer),
                reading.Change(change),
                RateTexts.DirectionOf(change)
            );
        }

        private string NoMoney(PairAsked pair, LocalDate day)
        {
            var code = NoRates.NoMoney(pair.Base, day) is null ? pair.Quote : pair.Base;
            return Currency.Find(code) is { Died: { } died, Successor: { } successor } && died < day
                ? Words.Filled(reading.Words.CurrencyReplaced, code, successor)
                : Words.Filled(reading.Words.CurrencyNotInUse, code);
        }
    }

    private static bool IsBeforeAll(PairAsked pair, Resolver resolver, RateBook book, LocalDate day) =>
        resolver.Needs(pair.Base, pair.Quote).Any(id => book[id].Points.Count > 0)
        && day < pair.FirstDay(resolver, book);
}
