using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Parts;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>What a conversion comes to, told with the numbers that it was made of.</summary>
public static class Conversions
{
    extension(Reading reading)
    {
        /// <param name="typed">The amount as it was typed, for the ways on.</param>
        public ConversionOutcome Converted(string typed, decimal amount, LocalDate day, PairBook book)
        {
            var back = new Link(
                reading.Words.ConvertBack,
                reading.AddressOf(RateAddress.OfConversion(typed, book.Pair.Quote, book.Pair.Base, day))
            );
            return book.On(day) is { } answer
                ? new(reading.Result(amount, answer), "", null, back)
                : new(null, reading.WhyNone(book, day), reading.Nearest(typed, day, book), back);
        }

        private ConversionResult Result(decimal amount, RateAnswer answer) =>
            new(
                Words.Filled(
                    reading.Words.ConvertResult,
                    reading.Typed(amount, answer.Base),
                    reading.Sum(amount * answer.Rate, answer.Quote)
                ),
                answer.Method is RateMethod.Identity ? "" : reading.Equation(answer),
                reading.Method(answer),
                [.. answer.Legs.Select(leg => reading.InWords(leg))],
                reading.DayTold(answer)
            );

        /// <summary>The amount that was asked for, with as many decimals as it was typed with: it is what the other side is worth.</summary>
        private string Typed(decimal amount, string code)
        {
            // The division takes the zeros off its end.
            var decimals = (amount / 1.000000000000000000000000000m).Scale;
            var shown = Math.Max(decimals, Currency.Find(code)!.MinorUnits);
            return $"{NumberForms.Decimal(amount, shown, reading.Language)} {code}";
        }

        /// <summary>A sum in a currency: to its minor units, and of what is less than one, four digits.</summary>
        private string Sum(decimal amount, string code)
        {
            var minor = Currency.Find(code)!.MinorUnits;
            var text =
                amount < 1
                    ? NumberForms.Significant(amount, 4, minor, reading.Language)
                    : NumberForms.Decimal(amount, minor, reading.Language);
            return $"{text} {code}";
        }

        /// <summary>A printed number with its bank and day: "European Central Bank: 1 EUR = 1.1787 USD on 24 December 2025".</summary>
        public string InWords(RateLeg leg) =>
            leg.IsPeg
                ? $"{RateNames.OfBank(leg.Bank, reading.Language)}: {reading.Printed(leg)}. "
                    + Words.Filled(reading.Words.RateFixedSince, reading.Day(leg.AsOf).Text)
                : Words.Filled(
                    reading.Words.ConvertLeg,
                    RateNames.OfBank(leg.Bank, reading.Language),
                    NumberForms.Count(leg.Units, reading.Language),
                    leg.Base,
                    NumberForms.Decimal(leg.Value, leg.Value.Scale, reading.Language),
                    leg.Quote,
                    reading.Day(leg.AsOf).Text
                );

        // What was carried from an earlier day is told to be.
        private string DayTold(RateAnswer answer) =>
            answer.AsOf == answer.Day
                ? reading.Day(answer.Day).Text
                : $"{reading.Day(answer.Day).Text} ({Words.Filled(reading.Words.RateCarriedFrom, reading.Day(answer.AsOf).Text)})";

        private Link? Nearest(string typed, LocalDate day, PairBook book) =>
            book.LastKnown(day) is { } last
                ? new(
                    Words.Filled(reading.Words.RateNoneSince, reading.Day(last.AsOf).Text),
                    reading.AddressOf(RateAddress.OfConversion(typed, last.Base, last.Quote, last.AsOf))
                )
                : null;
    }
}
