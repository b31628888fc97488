using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>What a conversion comes to, told with the numbers that it was made of.</summary>
public static class Conversions
{
    extension(Reading reading)
    {
        public ConversionOutcome Converted(
            ConversionAsked asked,
            decimal amount,
            LocalDate day,
            Resolver resolver,
            RateBook book
        )
        {
            var pair = new PairAsked(asked.FromCode, asked.ToCode);
            var back = new Parts.Link(
                reading.Words.ConvertBack,
                reading.AddressOf(RateAddress.OfConversion(asked.AmountTyped, pair.Quote, pair.Base, day))
            );
            return resolver.Resolve(pair.Base, pair.Quote, day, book, out _) is { } answer
                ? new(
                    Words.Filled(
                        reading.Words.ConvertResult,
                        reading.Sum(amount, pair.Base),
                        reading.Sum(amount * answer.Rate, pair.Quote)
                    ),
                    answer.Method is RateMethod.Identity ? "" : reading.Equation(answer),
                    reading.Method(answer),
                    [.. answer.Legs.Select(leg => reading.InWords(leg))],
                    reading.DayOf(answer),
                    "",
                    null,
                    back
                )
                : new(
                    "",
                    "",
                    "",
                    [],
                    "",
                    reading.WhyNone(pair, resolver, book, day),
                    reading.Nearest(asked, pair, resolver, book, day),
                    back
                );
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

        private string InWords(RateLeg leg) =>
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
        private string DayOf(RateAnswer answer) =>
            answer.AsOf == answer.Day
                ? reading.Day(answer.Day).Text
                : $"{reading.Day(answer.Day).Text} ({Words.Filled(reading.Words.RateCarriedFrom, reading.Day(answer.AsOf).Text)})";

        private Parts.Link? Nearest(
            ConversionAsked asked,
            PairAsked pair,
            Resolver resolver,
            RateBook book,
            LocalDate day
        ) =>
            RateHistory.LastKnown(resolver, book, pair.Base, pair.Quote, day) is { } last
                ? new(
                    Words.Filled(reading.Words.RateNoneSince, reading.Day(last.AsOf).Text),
                    reading.AddressOf(RateAddress.OfConversion(asked.AmountTyped, pair.Base, pair.Quote, last.AsOf))
                )
                : null;
    }
}
