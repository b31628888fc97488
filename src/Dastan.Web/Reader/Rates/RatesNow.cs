using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Parts;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>The price of a currency now as an edition shows it, and why there is none.</summary>
public static class RatesNow
{
    /// <summary>What a reader here asks for first.</summary>
    public static IReadOnlyList<string> Asked { get; } = ["USD", "EUR", "RUB", "CNY", .. Strip.Currencies];

    extension(Reading reading)
    {
        public RateNow Now(PairBook book, RateAnswer answer)
        {
            var change = book.Row(answer).ChangePercent;
            var staleness = answer.StalenessOn(reading.Today);
            return new(
                reading.Equation(answer),
                reading.Reverse(book, answer),
                reading.Change(change),
                RateTexts.DirectionOf(change),
                reading.Banks(answer),
                reading.Day(answer.AsOf),
                reading.Age(staleness, answer.AsOf),
                staleness is Staleness.Red,
                reading.Method(answer),
                reading.Announced(book),
                new(
                    reading.Words.ConverterTitle,
                    reading.AddressOf(RateAddress.OfConversion("100", answer.Base, answer.Quote, answer.Day))
                )
            );
        }

        /// <summary>The currencies that one can be priced in.</summary>
        /// <param name="book">Opened with those that are <see cref="Asked"/>.</param>
        public IReadOnlyList<Link> Others(PairBook book) =>
            [
                .. Asked
                    .Append(book.Pair.Quote)
                    .Distinct()
                    .Where(code => code != book.Pair.Base && book.In(code).LastKnown(reading.Today) is not null)
                    .Select(code => new Link(
                        code,
                        reading.AddressOf(RateAddress.OfCurrency(book.Pair.Base, code)),
                        code == book.Pair.Quote
                    )),
            ];

        /// <summary>Why there is no rate of a pair on a day.</summary>
        public string WhyNone(PairBook book, LocalDate day)
        {
            if (book.On(day, out var why) is not null)
                return "";

            var words = reading.Words;
            return why!.Code switch
            {
                "not_alive" => reading.NoMoney(book.Pair, day),
                "too_old" => Words.Filled(words.NoRateTooOld, Resolver.LongestRestDays),
                _ when !book.IsEmpty && day < book.FirstDay => words.NoRateYet,
                _ => words.NoRateNone,
            };
        }

        private Link? Reverse(PairBook book, RateAnswer answer) =>
            book.TurnedOn(answer.Day) is { } turned
                ? new(reading.Equation(turned), reading.AddressOf(RateAddress.OfCurrency(turned.Base, turned.Quote)))
                : null;

        private RateAnnounced? Announced(PairBook book)
        {
            var tomorrow = reading.Today.PlusDays(1);
            if (book.SetFor(tomorrow) is not { } answer)
                return null;

            var change = book.Row(answer).ChangePercent;
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
}
